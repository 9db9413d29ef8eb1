"""Municipal debt help (schuldhulpverlening): when it is urgent, and by which days it must come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal, cast, get_args

from portal.law import loader
from portal.law.deadlines import Deadline, Rule, deadline
from portal.law.values import Confidence

ThreatId = Literal["eviction", "supply", "insurance"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Threat:
    """A threatening situation (bedreigende situatie, Wgs art. 4 lid 2): the first talk is soon.

    ``eviction``: forced out of the home. ``supply``: gas, electricity, district heating or water
    ends. ``insurance``: the health insurance is ended.
    """

    id: ThreatId
    article: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Urgency:
    """What threatens, in the order of the law data. Nothing: the ordinary term holds."""

    threats: tuple[Threat, ...]

    @property
    def urgent(self) -> bool:
        """Whether the short term to the first talk holds (Wgs art. 4 lid 2)."""
        return bool(self.threats)


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpDates:
    """The last days for the first talk (Wgs art. 4) and for the decision (Wgs art. 4a).

    ``decision_by`` is the latest day that the law allows: a municipality may have chosen a
    shorter term. The deadlines carry their rule, and whether a weekend or holiday moved them.
    """

    asked_on: date
    urgent: bool
    first_talk: Deadline
    decision: Deadline

    @property
    def first_talk_by(self) -> date:
        """The last day of the first talk."""
        return self.first_talk.last_day

    @property
    def decision_by(self) -> date:
        """The last day of the decision."""
        return self.decision.last_day

    @property
    def rules(self) -> tuple[Rule, Rule]:
        """The rule of the first talk and that of the decision."""
        return self.first_talk.rule, self.decision.rule


def threats() -> tuple[Threat, ...]:
    """All threatening situations, in the order of ``debt_help.yaml``."""
    return _threats()


def urgency_of(chosen: Iterable[str]) -> Urgency:
    """How urgent it is by what threatens: ids of threats; anything else is left out."""
    named = frozenset(chosen)
    return Urgency(tuple(threat for threat in _threats() if threat.id in named))


def help_dates(asked_on: date, urgent: bool) -> HelpDates:
    """By which days the municipality talks and decides. ``asked_on``: the legal day, Amsterdam."""
    terms = loader.read("debt_help")["terms"]
    return HelpDates(
        asked_on=asked_on,
        urgent=urgent,
        first_talk=deadline(terms["first_talk_urgent" if urgent else "first_talk"], asked_on),
        decision=deadline(terms["decision"], asked_on),
    )


@cache
def _threats() -> tuple[Threat, ...]:
    found = loader.read("debt_help")["threats"]
    return tuple(
        Threat(id=cast(ThreatId, name), article=entry["article"], confidence=entry["confidence"])
        for name, entry in found.items()
        if name in get_args(ThreatId)
    )
