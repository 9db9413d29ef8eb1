"""A request as its page shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desk.clocks import Clocks, clocks
from desk.words import (
    CHANNELS,
    CLOSINGS,
    OUTCOMES,
    PACES,
    REASONS,
    REFUSALS,
    STATES,
    STEPS,
    TALK_WITH,
)
from portal.domain.desk import DeskItem, DeskStep, Staff
from portal.domain.desk_work import Attempt, Close, PlanMade, Refusal, Talk
from portal.domain.request import SharedDebt
from portal.web.filters import moment_text
from portal.web.i18n import LazyText, _
from portal.web.words.stages import STAGES
from portal.web.words.talks import language_name

DECIDED = ("plan_made", "refused")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownStep:
    """One line of what was done: when, what, by whom, and the words that go with it."""

    at: datetime
    what: str
    by: str | None
    text: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownItem:
    """What the page of a request needs. ``can`` names the acts that are open to whoever looks."""

    item: DeskItem
    clocks: Clocks
    can: frozenset[str]
    mine: bool
    steps: tuple[ShownStep, ...]
    looks: int

    paces = PACES
    channels = CHANNELS
    outcomes = OUTCOMES
    refusals = REFUSALS

    @property
    def state(self) -> tuple[LazyText, str]:
        """How it stands, in words and a kind of badge."""
        return STATES[self.item.line.state]

    @property
    def reasons(self) -> list[str]:
        """What threatens."""
        return [str(REASONS[one]) for one in self.item.request.reasons] if self.item.request else []

    @property
    def talk_with(self) -> LazyText | None:
        """With whom the citizen wants to talk, if they said so."""
        by = self.item.request.contact.by if self.item.request else None
        return TALK_WITH[by] if by else None

    @property
    def talk_language(self) -> str:
        """In which language the citizen wants to talk."""
        return language_name(self.item.request.language) if self.item.request else ""

    @property
    def closings(self) -> list[tuple[str, LazyText]]:
        """How it can be closed now."""
        decided = self.item.line.state in DECIDED
        return [(key, words) for key, words in CLOSINGS.items() if (key == "done") == decided]


def shown_item(item: DeskItem, me: Staff, now: datetime) -> ShownItem:
    """A request for the page, seen by ``me``."""
    taken = item.line.taken_by
    mine = taken is not None and taken.id == me.id
    return ShownItem(
        item=item,
        clocks=clocks(item.line, now),
        can=_can(item, mine=mine),
        mine=mine,
        steps=tuple(_step(one) for one in item.history if one.kind != "looked"),
        looks=sum(one.kind == "looked" for one in item.history),
    )


def stage_words(debt: SharedDebt) -> str:
    """Where a shared debt stands."""
    term = next((term for stage, term in STAGES.items() if stage == debt.stage), None)
    return str(term.plain) if term else debt.stage


def _can(item: DeskItem, *, mine: bool) -> frozenset[str]:
    state = item.line.state
    if item.line.over:
        return frozenset()
    if not mine:
        return frozenset({"take"})
    if state in DECIDED:
        return frozenset({"close"} | ({"contact"} if state == "plan_made" else set()))
    return frozenset({"contact", "talk", "plan", "refuse", "close"})


def _step(step: DeskStep) -> ShownStep:
    return ShownStep(at=step.at, what=str(STEPS[step.kind]), by=step.by, text=_words(step))


def _words(step: DeskStep) -> str | None:
    match step.act:
        case Attempt(channel=channel, outcome=outcome):
            return f"{CHANNELS[channel]}: {OUTCOMES[outcome]}"
        case Talk(at=at, place=place):
            return _("%(wanneer)s, %(waar)s", wanneer=moment_text(at), waar=place)
        case PlanMade(text=text):
            return text
        case Refusal(reason=reason, text=text):
            return f"{REFUSALS.get(reason, reason)}: {text}"
        case Close(reason=closing):
            return str(CLOSINGS[closing])
    return None
