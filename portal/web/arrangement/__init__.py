"""Paying one debt in parts: what is possible, what it costs, and asking for it."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, abort, redirect, render_template, request
from flask.typing import ResponseReturnValue

from portal.domain.request import Arrangement, Pause, RequestKind, Wish
from portal.domain.standing import Standing, standing_of
from portal.services.arranging import skipped
from portal.web.arrangement.page import arrangement_page
from portal.web.arrangement.wanted import (
    forget,
    keep,
    kept,
    mistakes_in,
    pause_mistakes,
    pause_until,
    proposed_by,
    told,
)
from portal.web.asking import Wanted, propose
from portal.web.debt_pages import DebtPages
from portal.web.found_debt import debt_of_key
from portal.web.policy import citizen

Takes = Callable[[str, RequestKind], bool]
"""Whether an agency takes this kind of request from us."""


def blueprint(pages: DebtPages, takes: Takes) -> Blueprint:
    """/debts/<key>/arrangement."""
    routes = Blueprint("arrangement", __name__, url_prefix="/debts/<key>/arrangement")

    def standing_at(key: str) -> Standing:
        standing = standing_of(debt_of_key(key), pages.today())
        return standing if standing.outstanding_cents else abort(404)

    def page(key: str, standing: Standing, mistakes: list[tuple[str, str]]) -> str:
        return render_template(
            "pages/arrangement.html",
            page=arrangement_page(standing, pages.by_id, key, takes),
            values=kept(key),
            mistakes=mistakes,
        )

    def ask(key: str, standing: Standing, wish: Wish) -> ResponseReturnValue:
        wanted = Wanted(source=standing.debt.source, wish=wish)
        return redirect(propose(pages, [wanted], back=f"/debts/{key}/arrangement"), 303)

    @routes.get("")
    @citizen
    def show(key: str) -> str:
        return page(key, standing_at(key), [])

    @routes.post("")
    @citizen
    def look(key: str) -> ResponseReturnValue:
        standing = standing_at(key)
        keep(key, request.form)
        if "forget" in request.form:
            forget(key)
        elif mistakes := mistakes_in(standing, kept(key)):
            return page(key, standing, mistakes), 422
        return redirect(f"/debts/{key}/arrangement#proposal", 303)

    @routes.post("/ask")
    @citizen
    def ask_parts(key: str) -> ResponseReturnValue:
        standing = standing_at(key)
        values = kept(key)
        found = proposed_by(standing, values)
        if found is None or not takes(standing.debt.source, "arrangement"):
            return redirect(f"/debts/{key}/arrangement", 303)
        return ask(key, standing, found.wish(standing.debt.id, told(values)))

    @routes.post("/pause")
    @citizen
    def ask_pause(key: str) -> ResponseReturnValue:
        standing = standing_at(key)
        keep(key, request.form)
        if mistakes := pause_mistakes(standing, kept(key)):
            return page(key, standing, mistakes), 422
        if not takes(standing.debt.source, "pause"):
            return redirect(f"/debts/{key}/arrangement", 303)
        until = pause_until(kept(key))
        debts = (standing.debt.id,)
        return ask(key, standing, Pause(debts=debts, reason="request", until=until,
                                        explanation=told(kept(key)) or None))  # fmt: skip

    @routes.post("/skip")
    @citizen
    def ask_to_skip(key: str) -> ResponseReturnValue:
        standing = standing_at(key)
        later = skipped(standing)
        if not later or not takes(standing.debt.source, "arrangement"):
            return redirect(f"/debts/{key}/arrangement", 303)
        return ask(key, standing, Arrangement(debts=(standing.debt.id,), form="custom",
                                              parts=later))  # fmt: skip

    return routes
