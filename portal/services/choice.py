"""A choice that a citizen has for one debt, with what it costs beside the debt itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from portal.law.values import Confidence, LawValue
from portal.services.remedies import Remedy

ChoiceKind = Literal["pay", "parts", "pause", "object"]
State = Literal["open", "ask", "closed"]
Because = Literal[
    "nothing_added", "none_found", "interest", "rate_unknown", "unresolved", "court", "not_known"
]
WhyNot = Literal[
    "runs", "too_small", "too_late", "appeal_runs", "at_bailiff", "told", "term_over", "on_its_way",
    "taken",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Extra:
    """What a choice adds to the debt, in cents, and why; None when that is not known.

    With ``because`` ``interest`` the amount is an estimate, at ``rate`` a year.
    """

    cents: int | None
    because: Because
    rate: LawValue | None = None


NOTHING = Extra(cents=0, because="nothing_added")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One choice. ``state``: it can be made, ask the organisation, or it cannot (``why_not``).

    ``months`` is the longest known, ``monthly_cents`` what is then paid each month. ``minimum`` in
    cents, when the debt is too small for it. ``conditions``, ``ask`` and ``effects`` are words
    with a text. ``remedy`` belongs to ``object``.
    """

    kind: ChoiceKind
    state: State
    article: str | None
    confidence: Confidence
    extra: Extra = NOTHING
    why_not: WhyNot | None = None
    months: int | None = None
    monthly_cents: int | None = None
    minimum: int | None = None
    conditions: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()
    effects: tuple[str, ...] = ()
    custom: bool = False
    remedy: Remedy | None = None
