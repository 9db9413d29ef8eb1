"""What staff of a municipality does with a request at the desk, and what may follow on what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

from portal.domain.request import ContactChannel, RefusalReason

DeskState = Literal["new", "taken", "talk_planned", "plan_made", "refused", "closed", "withdrawn"]
Outcome = Literal["reached", "no_answer", "message_left", "wrong_data", "call_later"]
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
CloseReason = Literal["done", "not_reached", "not_wanted", "elsewhere"]
CLOSE_REASONS: tuple[CloseReason, ...] = get_args(CloseReason)
StepKind = Literal[
    "looked", "taken", "contact", "talk_planned", "plan_made", "refused", "closed", "withdrawn"
]


@dataclass(frozen=True, slots=True)
class Take:
    """Someone takes the request (in behandeling nemen), new or from a colleague."""

    kind: Literal["taken"] = "taken"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """Someone tried to reach the citizen (contactpoging)."""

    channel: ContactChannel
    outcome: Outcome
    kind: Literal["contact"] = "contact"


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """The first talk is planned (eerste gesprek). ``at`` is an instant in UTC."""

    at: datetime
    place: str
    kind: Literal["talk_planned"] = "talk_planned"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanMade:
    """It was decided to help, with a plan (plan van aanpak, Wgs article 4a)."""

    text: str | None = None
    kind: Literal["plan_made"] = "plan_made"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """It was decided not to help, with the reason in words (weigering)."""

    reason: RefusalReason
    text: str
    kind: Literal["refused"] = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Close:
    """Nothing more is to be done."""

    reason: CloseReason
    text: str | None = None
    kind: Literal["closed"] = "closed"


Act = Take | Attempt | Talk | PlanMade | Refusal | Close


class StepRefused(Exception):
    """This act does not fit how the request stands, or it is not theirs to do."""


class Meanwhile(Exception):
    """A colleague was first. ``by`` is their name and ``kind`` what they did."""

    def __init__(self, by: str | None, kind: StepKind) -> None:
        super().__init__(kind)
        self.by = by
        self.kind = kind


_OPEN: frozenset[DeskState] = frozenset({"taken", "talk_planned"})
_WHEN: dict[StepKind, frozenset[DeskState]] = {
    "taken": frozenset({"new", "taken", "talk_planned", "plan_made", "refused"}),
    "contact": _OPEN | {"plan_made"},
    "talk_planned": _OPEN,
    "plan_made": _OPEN,
    "refused": _OPEN,
    "closed": _OPEN | {"plan_made", "refused"},
}


def state_after(state: DeskState, act: Act) -> DeskState:
    """How it stands after an act. Raises ``StepRefused``.

    ``done`` closes what was decided; the other reasons close what was not.
    """
    if state not in _WHEN[act.kind]:
        raise StepRefused
    if isinstance(act, Close) and (act.reason == "done") == (state in _OPEN):
        raise StepRefused
    if act.kind == "contact" or (act.kind == "taken" and state != "new"):
        return state
    return act.kind
