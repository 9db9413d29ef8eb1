"""One plan for all debts, in words, in a table and as a picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from portal.domain.plan_case import Case, Choice, Plan
from portal.domain.standing import Standing
from portal.services.arranging import first_day
from portal.services.plan_reasons import in_order, reason_of
from portal.services.planning import Planned, Problem
from portal.web.bars import Bar, length, thousandths
from portal.web.debt_line import Agencies, agency_name
from portal.web.filters import day_text, money, money_text
from portal.web.i18n import LazyText, _, lazy, plural
from portal.web.plan.asks import PlanAsk
from portal.web.plan.reasons import reason_text
from portal.web.sessions import key_of_debt
from portal.web.words.kinds import kind_word

PROBLEMS: dict[Problem, LazyText] = {
    "running_too_high": lazy("Wat nu al loopt, is meer dan u kunt betalen."),
    "too_little": lazy("Met dit bedrag past er geen plan waarmee u alles kunt betalen."),
    "too_long": lazy("Met dit bedrag bent u langer dan drie jaar bezig."),
}
SLIDE_STEP = 10
"""Euros."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceText:
    """What the plan does with one debt. ``first``: why its first day is not that of the plan."""

    href: str
    name: str
    what: str
    why: str
    first: str | None = None


@dataclass(frozen=True, slots=True)
class MonthText:
    """What is paid in one month."""

    day: date
    parts: tuple[tuple[str, int], ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPage:
    """The whole page. ``slide``: from where to where the slider goes, in euros. ``sends``: how
    many organisations can be asked from here; ``by_hand``: the debts that are asked otherwise."""

    per_month: int | None
    slide: tuple[int, int]
    any_debts: bool = True
    failed: bool = False
    complete: bool = True
    problem: str | None = None
    found: bool = False
    ends: date | None = None
    extra: int = 0
    without: int = 0
    choices: tuple[ChoiceText, ...] = ()
    bars: tuple[Bar, ...] = ()
    months: tuple[MonthText, ...] = ()
    sends: int = 0
    by_hand: tuple[str, ...] = ()


def empty_page(per_month: int | None, *, any_debts: bool, failed: bool = False) -> PlanPage:
    """The page without a plan."""
    return PlanPage(
        per_month=per_month, slide=_slide(per_month or 0), any_debts=any_debts, failed=failed
    )


def plan_page(
    found: Planned,
    debts: Mapping[str, Standing],
    agencies: Agencies,
    asks: tuple[PlanAsk, ...],
    *,
    complete: bool,
) -> PlanPage:
    """The plan in words."""
    case, plan = found.case, found.plan
    names = {name: _name(one, agencies) for name, one in debts.items()}
    choices = in_order(plan) if plan else ()
    problem = str(PROBLEMS[found.problem]) if found.problem else None
    return PlanPage(
        per_month=case.per_month,
        slide=_slide(case.per_month),
        complete=complete,
        problem=problem,
        found=plan is not None,
        ends=case.day(plan.months - 1) if plan and plan.months else None,
        extra=plan.extra_cents if plan else 0,
        without=case.growth_cents,
        choices=tuple(_choice(one, debts[one.debt.id], names) for one in choices),
        bars=_bars(choices, names),
        months=_months(case, plan, names) if plan else (),
        sends=0 if problem else len({debts[a.debt].debt.source for a in asks if a.sends}),
        by_hand=tuple(names[ask.debt] for ask in asks if not ask.sends),
    )


def _slide(per_month: int) -> tuple[int, int]:
    most = max(200, 2 * per_month // 100)
    return SLIDE_STEP, most - most % SLIDE_STEP


def _name(standing: Standing, agencies: Agencies) -> str:
    debt = standing.debt
    owner = agency_name(agencies, debt.collector)
    return _("%(schuld)s (%(naam)s)", schuld=kind_word(debt.kind), naam=owner)


def _choice(choice: Choice, standing: Standing, names: Mapping[str, str]) -> ChoiceText:
    debt = standing.debt
    return ChoiceText(
        href=f"/debts/{key_of_debt()(debt.source, debt.id)}",
        name=names[choice.debt.id],
        what=_what(choice),
        why=reason_text(reason_of(choice)),
        first=_first(choice, standing),
    )


def _first(choice: Choice, standing: Standing) -> str | None:
    """A request that begins this month asks to pay first on the creditor's own day."""
    if choice.kind not in ("arrangement", "custom") or choice.start:
        return None
    day = first_day(standing)
    if day == choice.first_day:
        return None
    if day == standing.due_date:
        return _("De eerste keer betaalt u op %(dag)s: de dag in uw brief.", dag=day_text(day))
    return _("De eerste keer vragen wij voor %(dag)s. Dan is er tijd voor een antwoord.",
             dag=day_text(day))  # fmt: skip


def _what(choice: Choice) -> str:
    months, first = len(choice.payments), day_text(choice.first_day)
    amount = money_text(max(choice.payments, default=0))
    match choice.kind:
        case "runs":
            return _("Loopt al. Blijf %(bedrag)s per maand betalen.", bedrag=amount)
        case "pay_now":
            return _("Betaal %(bedrag)s nu, in één keer.", bedrag=amount)
        case "wait":
            return _("Betaal %(bedrag)s op %(dag)s, in één keer.", bedrag=amount, dag=first)
        case _ if months == 1:
            return _("Vraag of u %(bedrag)s op %(dag)s mag betalen.", bedrag=amount, dag=first)
        case "arrangement":
            return plural("Betaal in %(num)s deel van %(bedrag)s, vanaf %(dag)s.",
                          "Betaal in %(num)s delen van %(bedrag)s, vanaf %(dag)s.",
                          months, bedrag=amount, dag=first)  # fmt: skip
        case _:
            return plural("Vraag om %(num)s deel van %(bedrag)s, vanaf %(dag)s.",
                          "Vraag om %(num)s delen van %(bedrag)s, vanaf %(dag)s.",
                          months, bedrag=amount, dag=first)  # fmt: skip


def _bars(choices: tuple[Choice, ...], names: Mapping[str, str]) -> tuple[Bar, ...]:
    last = max((choice.end for choice in choices), default=0)
    return tuple(
        Bar(
            name=names[choice.debt.id],
            amount=money(sum(choice.payments)),
            start=thousandths(choice.start, last),
            length=length(len(choice.payments), last),
        )
        for choice in choices
        if last
    )


def _months(case: Case, plan: Plan, names: Mapping[str, str]) -> tuple[MonthText, ...]:
    last = max((choice.end for choice in plan.choices), default=0)
    paid = [plan.in_month(month) for month in range(last)]
    return tuple(
        MonthText(
            case.day(number),
            tuple((names[name], cents) for name, cents in one.items() if cents),
            sum(one.values()),
        )
        for number, one in enumerate(paid)
    )
