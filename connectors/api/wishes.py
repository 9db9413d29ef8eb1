"""What each kind of request holds. The nouns, and why they are there: portal/domain/request.py."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from connectors.api.values import AgencyName, Language, RequestId
from connectors.wire.events import Wire
from connectors.wire.primitives import (
    Cents,
    CentsOrZero,
    Day,
    Flag,
    Identifier,
    Instant,
    Kind,
    Text,
)
from portal.domain import counsel, request, vocabulary

Debts = Annotated[tuple[Identifier, ...], Field(min_length=1, max_length=100)]


class ContactWish(Wire):
    """How the citizen wants to be reached about this request."""

    channel: request.ContactChannel
    value: Text | None = None
    name: Text | None = None
    times: Text | None = None
    language: Language | None = None
    by: request.TalkWith | None = None
    helper_present: Flag | None = None


class Part(Wire):
    """One part of an arrangement."""

    due: Day
    cents: Cents


Parts = Annotated[tuple[Part, ...], Field(min_length=1, max_length=600)]


class ArrangementWish(Wire):
    """Paying in parts: by the agency's own rules (standard) or made to measure (custom)."""

    debts: Debts
    form: request.ArrangementForm
    parts: Parts
    explanation: Text | None = None


class ObjectionWish(Wire):
    """Not agreeing with a decision."""

    debt: Identifier
    remedy: vocabulary.Remedy
    grounds: Text | None = None
    grounds_follow: Flag = False
    asks_suspension: Flag = False


class Consent(Wire):
    """What the citizen agreed to."""

    text_version: Identifier
    language: Language
    fields: tuple[Kind, ...] = Field(max_length=50)
    given_at: Instant
    ends_on: Day


class HelpedBy(Wire):
    """Who helps the citizen with debts, told with their consent."""

    municipality: Text
    message: counsel.CounselMessage
    reference: Text | None = None


class PauseWish(Wire):
    """Holding the collection for a while."""

    debts: Debts
    reason: vocabulary.PauseReason
    until: Day | None = None
    explanation: Text | None = None
    helped_by: HelpedBy | None = None
    consent: Consent | None = None


class ClaimedPayment(Wire):
    """A payment that the citizen says they made."""

    cents: Cents
    paid_on: Day
    reference: Text | None = None


class CorrectionWish(Wire):
    """Data that are wrong."""

    debt: Identifier
    wrong: request.WhatIsWrong
    explanation: Text
    payment: ClaimedPayment | None = None


class MessageWish(Wire):
    """A question, or an answer to a question of the agency."""

    text: Text
    debt: Identifier | None = None
    about: RequestId | None = None
    call_back: Flag = False


class SharedDebt(Wire):
    """One line of the overview that the citizen chose to share."""

    agency: AgencyName
    outstanding_cents: CentsOrZero
    stage: Kind


class SharedLetter(Wire):
    """A letter that the citizen made in the portal and chose to share."""

    to: Text
    subject: Text
    paragraphs: tuple[Text, ...] = Field(max_length=20)


class DebtHelpWish(Wire):
    """Asking a municipality for help with debts."""

    consent: Consent
    urgency: request.Urgency | None = None
    also_urgent: tuple[request.Urgency, ...] | None = Field(default=None, max_length=5)
    wishes: Text | None = None
    overview: tuple[SharedDebt, ...] | None = Field(default=None, max_length=1000)
    overview_lacks: tuple[AgencyName, ...] | None = Field(default=None, max_length=1000)
    letters: tuple[SharedLetter, ...] | None = Field(default=None, max_length=5)
