"""From what a citizen filled in to what they may keep and what they can pay, step by step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from portal.domain.protected_income import Parameters, ProtectedIncome, Situation, protected_income
from portal.law.protected_income import parameters_on
from portal.law.values import NotInForce
from portal.services.capacity import Capacity, running_cents, standings_of
from portal.web import entered
from portal.web.filters import percent_text
from portal.web.i18n import _
from portal.web.money.kept import kept
from portal.web.money.questions import LIVING, NAMES, NO_ADDRESS, mistakes_in
from portal.web.sessions import answers

Steps = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """``steps``: in words and cents, how the protected income comes about. ``missing``: not every
    organisation has told what runs already."""

    capacity: Capacity
    steps: Steps
    missing: bool


def capacity_now(on: date) -> Capacity | None:
    """What can be paid, by what this citizen filled in; None when that is nothing, or wrong."""
    values = kept()
    if not values or mistakes_in(values):
        return None
    found = outcome_of(values, on)
    return found.capacity if found else None


def outcome_of(values: Mapping[str, str], on: date) -> Outcome | None:
    """The outcome; None when the amounts of the law are not known for this day."""
    household = NAMES[values["household"]]
    try:
        parameters = parameters_on(household, on)
    except NotInForce:
        return None
    told = _Told(values, with_partner=household in ("gehuwd", "gehuwd_kind"))
    found = protected_income(parameters, told.situation())
    store = answers()
    capacity = Capacity(
        income=told.cents("income"),
        protected=found.amount,
        running=running_cents(standings_of(store, on), on),
        household=told.cents("income") + told.partner + told.cents("other"),
        costs=told.costs(),
    )
    complete = all(summary.complete for summary in store.summaries().values())
    return Outcome(capacity=capacity, steps=_steps(parameters, found), missing=not complete)


@dataclass(frozen=True, slots=True)
class _Told:
    values: Mapping[str, str]
    with_partner: bool

    def cents(self, name: str) -> int:
        return entered.cents(self.values.get(name, "")) or 0

    @property
    def partner(self) -> int:
        return self.cents("partner") if self.with_partner else 0

    def costs(self) -> int | None:
        """None when nothing was told beyond the rent."""
        told = [self.cents(question.name) for question in LIVING if self.values.get(question.name)]
        return sum(told) + self.cents("rent") if told else None

    def situation(self) -> Situation:
        return Situation(
            taxable_income_year=self.cents("year_income"),
            other_income=self.cents("other"),
            partner_income=self.partner,
            monthly_income=self.cents("income"),
            rent=self.cents("rent") if self.values.get("rent") else None,
            no_address=NO_ADDRESS in self.values,
        )


def _steps(parameters: Parameters, found: ProtectedIncome) -> Steps:
    begin = _("Het begin: %(deel)s van de bijstand", deel=_percent(parameters.norm_share))
    steps = [(begin, found.base)]
    steps += _told(_("Erbij voor zorg"), found.care)
    steps += _told(_("Erbij voor wonen"), found.housing)
    steps += _told(_("Erbij voor kinderen"), found.child)
    if found.formula > found.maximum:
        steps.append((_("Dat is meer dan het hoogste bedrag in de wet. Dat is:"), found.maximum))
    if found.limited_by == "no_address":
        without = int(parameters.no_address_share * parameters.couple_norm)
        steps.append((_("Zonder vast adres geldt een ander bedrag:"), without))
    steps += _told(_("Erbij voor hoge huur, als u daarom vraagt"), found.high_rent)
    steps += _told(_("Eraf: een deel van het inkomen van uw partner"), -found.partner)
    steps += _told(_("Eraf: uw andere inkomen"), -found.other)
    if found.limited_by == "income":
        most = _percent(parameters.income_share)
        steps.append((_("U houdt hoogstens %(deel)s van uw inkomen. Dat is:", deel=most),
                      found.amount))  # fmt: skip
    return tuple(steps)


def _told(words: str, cents: int) -> list[tuple[str, int]]:
    return [(words, cents)] if cents else []


def _percent(share: Fraction) -> str:
    return percent_text(Decimal(share.numerator * 100) / Decimal(share.denominator))
