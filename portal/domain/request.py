"""What a citizen can ask an agency, and what the agency says about it (verzoek).

A request is one wish to one agency. Asking is never an admission of the debt.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, get_args

from portal.domain.counsel import HelpedBy
from portal.domain.vocabulary import PauseReason, Remedy

RequestKind = Literal["arrangement", "objection", "pause", "correction", "message", "debt_help"]
RequestState = Literal[
    "received", "in_consideration", "agreed", "refused", "more_information", "withdrawn", "closed"
]
KINDS: tuple[RequestKind, ...] = get_args(RequestKind)
FINAL: frozenset[RequestState] = frozenset({"agreed", "refused", "withdrawn", "closed"})
"""States after which nothing changes any more."""

ArrangementForm = Literal["standard", "custom"]
WhatIsWrong = Literal["amount", "already_paid", "not_mine", "personal_data", "other"]
Urgency = Literal["eviction", "energy_or_water", "health_insurance", "threat", "other"]
ContactChannel = Literal["phone", "text_message", "email", "letter", "home_visit", "desk"]
TalkWith = Literal["man", "woman"]
RefusalReason = Literal[
    "not_at_this_stage",
    "amount_too_low",
    "too_many_months",
    "arrangement_running",
    "too_late",
    "incomplete",
    "not_ours",
    "unknown_debt",
    "not_entitled",
    "unfounded",
    "other",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactWish:
    """How the citizen wants to be reached about this request, by what they filled in now.

    ``language``: the code of the language of the talk. ``by``: by a man or by a woman; None
    without a wish. ``helper_present``: somebody who helps the citizen will be there.
    """

    channel: ContactChannel
    value: str | None = None
    name: str | None = None
    times: str | None = None
    language: str | None = None
    by: TalkWith | None = None
    helper_present: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a proposed or agreed arrangement (termijn), in cents."""

    due: date
    cents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """Paying in parts (betalingsregeling), by the agency's own rules or made to measure."""

    debts: tuple[str, ...]
    form: ArrangementForm
    parts: tuple[Part, ...]
    explanation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """Not agreeing with a decision (bezwaar, beroep, verzet).

    ``grounds_follow`` files it in time without grounds (pro forma); ``asks_suspension`` also asks
    not to collect until it is decided.
    """

    debt: str
    remedy: Remedy
    grounds: str | None = None
    grounds_follow: bool = False
    asks_suspension: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """What the citizen agreed to: which text, in which language, which fields, until when."""

    text_version: str
    language: str
    fields: tuple[str, ...]
    given_at: datetime
    ends_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """Holding the collection for a while (pauze). ``until`` None leaves the day to the agency.

    ``helped_by``: who helps the citizen with debts, told only with their ``consent``.
    """

    debts: tuple[str, ...]
    reason: PauseReason
    until: date | None = None
    explanation: str | None = None
    helped_by: HelpedBy | None = None
    consent: Consent | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """A payment that the citizen says they made, in cents."""

    cents: int
    paid_on: date
    reference: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """Data that are wrong (correctie)."""

    debt: str
    wrong: WhatIsWrong
    explanation: str
    payment: Payment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A question or an answer. ``call_back`` asks the agency to phone.

    ``about`` is the id of an earlier request, such as one that asked for more information.
    """

    text: str
    debt: str | None = None
    about: str | None = None
    call_back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedDebt:
    """One line of the overview that the citizen chose to share, in cents."""

    agency: str
    outstanding_cents: int
    stage: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedLetter:
    """A letter that the citizen made here and chose to share: to whom, about what, its words."""

    to: str
    subject: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DebtHelp:
    """Asking the municipality for help with debts (schuldhulpverlening, Wgs article 4).

    ``overview`` and ``letters`` None: not shared. ``overview_lacks`` are the agencies of which
    nothing, or not all, is known. ``also_urgent`` are reasons beside ``urgency``.
    """

    consent: Consent
    urgency: Urgency | None = None
    also_urgent: tuple[Urgency, ...] | None = None
    wishes: str | None = None
    overview: tuple[SharedDebt, ...] | None = None
    overview_lacks: tuple[str, ...] | None = None
    letters: tuple[SharedLetter, ...] | None = None


Wish = Arrangement | Objection | Pause | Correction | Message | DebtHelp
