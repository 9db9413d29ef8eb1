"""The page on which a pause is asked, per creditor: what we can ask, and what the citizen must."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from portal.domain.agency import Agency
from portal.domain.debt import Regime
from portal.law.choices import pause_of
from portal.services.pausing import PauseDebt, Way
from portal.web.debt_line import Agencies, agency_name, pause_text
from portal.web.filters import money
from portal.web.words.arrangements import EFFECTS
from portal.web.words.kinds import kind_word
from portal.web.words.pauses import INTEREST_RUNS, NOT_KNOWN, WAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class DebtChoice:
    """A debt to choose. ``note``: why it cannot be chosen here, or None."""

    key: str
    href: str
    name: str
    amount: Markup
    chosen: bool
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditorText:
    """A creditor: what is asked of it here, or how the citizen asks it. ``meanwhile``: what goes on
    or stops during a pause, as far as we know. ``agency``: whom to call; None when a bailiff
    collects."""

    name: str
    agency: Agency | None
    ways: tuple[str, ...]
    here: bool
    debts: tuple[DebtChoice, ...]
    meanwhile: tuple[str, ...]


def creditors_of(
    debts: Iterable[PauseDebt], chosen: Sequence[PauseDebt], agencies: Agencies
) -> tuple[CreditorText, ...]:
    """The creditors, those that can be asked here first."""
    keys = {one.line.key for one in chosen}
    by_source: dict[str, list[PauseDebt]] = {}
    for one in debts:
        by_source.setdefault(one.source, []).append(one)
    texts = [_creditor(source, ones, keys, agencies) for source, ones in by_source.items()]
    return tuple(sorted(texts, key=lambda text: not text.here))


def meanwhile_of(regimes: Iterable[Regime]) -> tuple[str, ...]:
    """What happens to the amount while it stands still, by the rules of these kinds of debt."""
    rules = [pause_of(regime) for regime in dict.fromkeys(regimes)]
    effects = dict.fromkeys(effect for rule in rules if rule for effect in rule.effects)
    words = {**EFFECTS, "interest_runs": INTEREST_RUNS}
    return tuple(str(words[effect]) for effect in effects) or (str(NOT_KNOWN),)


def _creditor(
    source: str, debts: list[PauseDebt], chosen: set[str], agencies: Agencies
) -> CreditorText:
    ways: dict[Way, None] = dict.fromkeys(one.way for one in debts if not one.paused)
    return CreditorText(
        name=agency_name(agencies, source),
        agency=None if set(ways) == {"bailiff"} else agencies.get(source),
        ways=tuple(str(WAYS[way]) for way in ways if way != "portal" or len(ways) == 1),
        here=any(one.can_ask for one in debts),
        debts=tuple(_choice(one, chosen, several=len(ways) > 1) for one in debts),
        meanwhile=meanwhile_of(one.line.regime for one in debts),
    )


def _choice(one: PauseDebt, chosen: set[str], *, several: bool) -> DebtChoice:
    note = None
    if one.paused:
        note = pause_text(one.line)
    elif several and one.way != "portal":
        note = str(WAYS[one.way])
    return DebtChoice(
        key=one.line.key if one.can_ask else "",
        href=f"/debts/{one.line.key}",
        name=str(kind_word(one.line.kind)),
        amount=money(one.line.outstanding_cents),
        chosen=one.line.key in chosen,
        note=note,
    )
