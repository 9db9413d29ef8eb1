"""One pause for all debts: whom it can be asked of, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from portal.domain.counsel import HelpedBy
from portal.domain.request import Consent, Pause, RequestKind
from portal.domain.vocabulary import PauseReason
from portal.services.asking import Asked
from portal.services.summary import DebtLine, SourceSummary
from portal.services.told_once import told_once

MOST_DEBTS = 100
"""So many debts fit in one request (the agency API)."""

Way = Literal["portal", "not_taken", "bailiff", "too_many"]
"""By the portal, or by phone or letter: the agency takes no pauses here, a bailiff collects, or it
is more than fits in a request."""

PauseState = Literal["asked", "question", "held", "refused", "failed"]
Takes = Callable[[str, RequestKind], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseDebt:
    """An open debt, and how a pause is asked for it. ``source`` is who is asked."""

    source: str
    line: DebtLine
    way: Way

    @property
    def paused(self) -> bool:
        """Whether the source says that it stands still already."""
        return self.line.paused_reason is not None

    @property
    def can_ask(self) -> bool:
        """Whether it can be asked here and now."""
        return self.way == "portal" and not self.paused


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseWish:
    """What a citizen wants of all creditors at once. ``helped_by`` only with a ``consent``."""

    reason: PauseReason
    until: date | None
    explanation: str | None = None
    helped_by: HelpedBy | None = None
    consent: Consent | None = None


def open_debts(summaries: Mapping[str, SourceSummary], takes: Takes) -> tuple[PauseDebt, ...]:
    """Every debt of which something is left to pay, once, in the order of the sources."""
    found: list[PauseDebt] = []
    for source, summary in told_once(summaries).summaries.items():
        lines = [one for one in summary.lines if one.outstanding_cents and one.stage != "settled"]
        taken = takes(source, "pause")
        found += [PauseDebt(source=source, line=one, way=_way(one, taken, lines)) for one in lines]
    return tuple(found)


def pauses_wanted(chosen: Iterable[PauseDebt], wish: PauseWish) -> dict[str, Pause]:
    """One pause for each creditor that can be asked here."""
    debts: dict[str, list[str]] = {}
    for one in chosen:
        if one.can_ask:
            debts.setdefault(one.source, []).append(one.line.id)
    return {
        source: Pause(
            debts=tuple(ids),
            reason=wish.reason,
            until=wish.until,
            explanation=wish.explanation,
            helped_by=wish.helped_by,
            consent=wish.consent,
        )
        for source, ids in debts.items()
    }


def pause_state(asked: Asked, on: date) -> PauseState | None:
    """How a pause stands on a day; None when it was taken back or is over."""
    if asked.leaving:
        return None
    match asked.state:
        case "agreed":
            until = asked.status.paused_until if asked.status else None
            return "held" if until is None or until >= on else None
        case "refused":
            return "refused"
        case "failed":
            return "failed"
        case "more_information":
            return "question"
        case "being_sent" | "received" | "in_consideration":
            return "asked"
    return None


def pauses_of(asked: Sequence[Asked], on: date) -> tuple[Asked, ...]:
    """The pauses that still say something: for each debt the newest. ``asked`` is newest first."""
    told: set[tuple[str, str]] = set()
    found = []
    for one in asked:
        if one.kind != "pause" or pause_state(one, on) is None:
            continue
        about = {(one.source, debt) for debt in one.content["wish"]["debts"]}
        if about - told:
            found.append(one)
        told |= about
    return tuple(found)


def pause_of_debt(pauses: Iterable[Asked], source: str, debt: str) -> Asked | None:
    """The newest pause that is about this debt; ``pauses`` as ``pauses_of`` gives them."""
    mine = (one for one in pauses if one.source == source and debt in one.content["wish"]["debts"])
    return next(mine, None)


def _way(line: DebtLine, taken: bool, lines: Sequence[DebtLine]) -> Way:
    if line.stage == "transferred":
        return "bailiff"
    if not taken:
        return "not_taken"
    return "too_many" if len(lines) > MOST_DEBTS else "portal"
