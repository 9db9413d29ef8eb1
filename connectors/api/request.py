"""A request of a citizen, as an agency receives it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, RootModel

from connectors.api import wishes
from connectors.api.values import Language, PersonNumber, Version
from connectors.wire.events import Wire
from connectors.wire.primitives import Instant


class _Asked(Wire):
    """What every request has."""

    version: Version
    bsn: PersonNumber
    made_at: Instant
    language: Language
    contact: wishes.ContactWish | None = None


class ArrangementRequest(_Asked):
    """May I pay in parts?"""

    kind: Literal["arrangement"]
    wish: wishes.ArrangementWish


class ObjectionRequest(_Asked):
    """I do not agree."""

    kind: Literal["objection"]
    wish: wishes.ObjectionWish


class PauseRequest(_Asked):
    """May it stand still for a while?"""

    kind: Literal["pause"]
    wish: wishes.PauseWish


class CorrectionRequest(_Asked):
    """This is not right."""

    kind: Literal["correction"]
    wish: wishes.CorrectionWish


class MessageRequest(_Asked):
    """A question or an answer."""

    kind: Literal["message"]
    wish: wishes.MessageWish


class DebtHelpRequest(_Asked):
    """Will you help me with my debts?"""

    kind: Literal["debt_help"]
    wish: wishes.DebtHelpWish


AnyRequest = (
    ArrangementRequest
    | ObjectionRequest
    | PauseRequest
    | CorrectionRequest
    | MessageRequest
    | DebtHelpRequest
)


class NewRequest(RootModel[Annotated[AnyRequest, Field(discriminator="kind")]]):
    """One request to one agency."""
