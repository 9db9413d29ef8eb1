"""Asking for the debts of a person, and the answer (docs/contract.md)."""

from __future__ import annotations

import operator
from functools import reduce
from typing import TYPE_CHECKING, Any

from pydantic import Field

from connectors.answer import MAX_DEBTS
from connectors.api.values import AgencyName, PersonHash, PersonNumber, Version
from connectors.wire.debt import MAX_EVENTS, DebtModel
from connectors.wire.events import EVENT_MODELS, EventModel, OtherEvent, Wire
from connectors.wire.primitives import Flag, Instant

if TYPE_CHECKING:
    AnyEvent = EventModel
else:
    AnyEvent = reduce(operator.or_, (*EVENT_MODELS.values(), OtherEvent))


class DebtsQuery(Wire):
    """Which person we ask about."""

    version: Version
    bsn: PersonNumber


class Debt(DebtModel):
    """A debt as its history: immutable events in the order in which they happened."""

    events: list[AnyEvent] = Field(max_length=MAX_EVENTS)


class DebtsAnswer(Wire):
    """All debts of the person at this agency; an empty list means "known, owes nothing"."""

    version: Version
    agency: AgencyName
    person: PersonHash
    as_of: Instant
    debts: list[Debt] = Field(max_length=MAX_DEBTS)


class PersonQuestion(Wire):
    """Whether an agency knows a person, without saying who it is to one that does not."""

    version: Version
    person: PersonHash


class PersonKnown(Wire):
    """Whether the agency has anything about this person; it names both, as every answer does."""

    version: Version
    agency: AgencyName
    person: PersonHash
    known: Flag


class TokenGiven(Wire):
    """A token (RFC 6749, section 5.1)."""

    access_token: str = Field(pattern=r"^[A-Za-z0-9._~+/-]{1,8192}=*$")
    token_type: str = Field(pattern="^[Bb]earer$")
    expires_in: int = Field(ge=1, le=86_400)


class TokenRefused(Wire):
    """No token (RFC 6749, section 5.2)."""

    error: str = Field(pattern="^[a-z_]{1,40}$")


def schema_of_token_form() -> dict[str, Any]:
    """The form with which a token is asked."""
    return {
        "type": "object",
        "required": ["grant_type"],
        "properties": {"grant_type": {"const": "client_credentials"}},
    }
