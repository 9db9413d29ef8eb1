"""One pause for all debts: asking it of all creditors at once, and what became of it."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request
from flask.typing import ResponseReturnValue

from portal.services.pausing import PauseDebt, Takes, open_debts, pauses_wanted
from portal.web.asking import Wanted, propose
from portal.web.debt_pages import DebtPages
from portal.web.overview.waiting import as_they_stand
from portal.web.pause import wanted
from portal.web.pause.answers import answers_of
from portal.web.pause.known import KnownPauses
from portal.web.pause.law import moratorium_texts
from portal.web.pause.page import creditors_of
from portal.web.policy import citizen, public
from portal.web.sessions import answers
from portal.web.words.pauses import CHOICES, CONSENT, CONSENT_HELP

AT = "/pause"


def blueprint(pages: DebtPages, takes: Takes, known: KnownPauses) -> Blueprint:
    """/pause, /pause/answers, and what the law says about it for everyone."""
    routes = Blueprint("pause", __name__)

    def debts() -> tuple[PauseDebt, ...]:
        return open_debts(as_they_stand(answers().summaries(), pages.clock()), takes)

    def page(filled: wanted.Filled, mistakes: list[tuple[str, str]]) -> str:
        found = debts()
        return render_template(
            "pages/pause.html",
            creditors=creditors_of(found, wanted.picked(found, filled), pages.by_id),
            can_ask=any(one.can_ask for one in found),
            choices=[(value, str(words)) for value, words in CHOICES.items()],
            consent=CONSENT,
            consent_help=CONSENT_HELP,
            values=filled.values,
            mistakes=mistakes,
            longest=wanted.LONGEST,
            asked=bool(known.all()),
        )

    @routes.get(AT)
    @citizen
    def show() -> str:
        return page(wanted.kept(), [])

    @routes.post(AT)
    @citizen
    def ask() -> ResponseReturnValue:
        filled = wanted.keep(request.form)
        chosen = wanted.picked(debts(), filled)
        if mistakes := wanted.mistakes_in(filled, chosen, pages.today()):
            return page(filled, mistakes), 422
        now = pages.clock()
        wishes = pauses_wanted(chosen, wanted.wish_of(filled.values, now))
        asked = [
            Wanted(source=one, wish=wish, consent=wanted.terms_of(filled.values, one, now))
            for one, wish in wishes.items()
        ]
        return redirect(propose(pages, asked, back=AT, after=f"{AT}/answers"), 303)

    @routes.get(f"{AT}/answers")
    @citizen
    def look() -> str:
        known.refresh(now=True)
        found = debts()
        pauses = known.all()
        asked = {(one.source, debt) for one in pauses for debt in one.content["wish"]["debts"]}
        left = [d for d in found if not d.paused and (d.source, d.line.id) not in asked]
        return render_template(
            "pages/pause_answers.html",
            answers=answers_of(pauses, found, pages.by_id, pages.today()),
            left=creditors_of([one for one in left if not one.can_ask], (), pages.by_id),
            can_ask=any(one.can_ask for one in left),
        )

    @routes.get("/debt-help/pause-law")
    @public
    def law() -> str:
        return render_template(
            "pages/pause_law.html", on=pages.today(), kinds=moratorium_texts(pages.today())
        )

    return routes
