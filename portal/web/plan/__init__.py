"""One plan for all debts: what to pay to whom, month by month, and asking for it in one go."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request
from flask.typing import ResponseReturnValue

from portal.domain.plan_case import Case
from portal.services.capacity import standings_of
from portal.services.plan_debts import named_debts, plan_debts
from portal.services.planning import PlannerUnavailable, PlanSolver, make_plan
from portal.web.arrangement import Takes
from portal.web.asking import propose
from portal.web.debt_help.offering import offered
from portal.web.debt_pages import DebtPages
from portal.web.money.outcome import capacity_now
from portal.web.plan.asks import asks_of, remember, remembered, wanted_of
from portal.web.plan.entry import amount_of, keep_amount, kept_amount, mistakes_in
from portal.web.plan.page import PlanPage, empty_page, plan_page
from portal.web.policy import citizen
from portal.web.sessions import answers


def blueprint(pages: DebtPages, solver: PlanSolver, takes: Takes) -> Blueprint:
    """/plan. The amount a month is what was filled in, else what /money worked out."""
    routes = Blueprint("plan", __name__)

    def planned(per_month: int | None) -> PlanPage:
        today = pages.today()
        standings = standings_of(answers(), today)
        complete = all(one.complete for one in answers().summaries().values())
        if not per_month or not named_debts(standings):
            return empty_page(per_month, any_debts=bool(named_debts(standings)))
        case = Case(on=today, per_month=per_month, debts=plan_debts(standings))
        try:
            found = make_plan(case, solver)
        except PlannerUnavailable:
            return empty_page(per_month, any_debts=True, failed=True)
        by_name = named_debts(standings)
        asks = asks_of(found, by_name, takes)
        remember(asks)
        return plan_page(found, by_name, pages.by_id, asks, complete=complete)

    def amount() -> int | None:
        kept = kept_amount()
        if kept is not None:
            return kept
        capacity = capacity_now(pages.today())
        return capacity.per_month if capacity else None

    def shown(page: PlanPage, mistakes: list[tuple[str, str]], typed: str | None = None) -> str:
        return render_template(
            "pages/plan.html",
            page=page,
            mistakes=mistakes,
            typed=typed,
            offer=offered((), pages.today(), no_plan=page.problem is not None),
            back="/plan",
        )

    @routes.get("/plan")
    @citizen
    def show() -> str:
        return shown(planned(amount()), [])

    @routes.post("/plan")
    @citizen
    def choose() -> ResponseReturnValue:
        if mistakes := mistakes_in(request.form):
            typed = request.form.get("per_month", "")[:40]
            return shown(planned(None), mistakes, typed), 422
        keep_amount(amount_of(request.form))
        return redirect("/plan", 303)

    @routes.post("/plan/ask")
    @citizen
    def ask() -> ResponseReturnValue:
        by_name = named_debts(standings_of(answers(), pages.today()))
        wanted = wanted_of(remembered(), by_name, pages.today(), takes)
        return redirect(propose(pages, wanted, back="/plan") if wanted else "/plan", 303)

    return routes
