"""Reminders by e-mail: asked for here, confirmed with a code, stopped with one button."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request
from flask.typing import ResponseReturnValue

from portal.domain.consent import OURSELVES, ConsentTerms
from portal.domain.reminder import DAYS_BEFORE
from portal.law.deadlines import add_months
from portal.services.ports import AccessLog, LogEntry
from portal.services.reminding import Mailer, MailRefused, MailUnavailable
from portal.web.i18n import _
from portal.web.policy import citizen, public
from portal.web.remind_me import attempt
from portal.web.remind_me.days import RemindMe
from portal.web.remind_me.letter import code_mail
from portal.web.sessions import current_person
from portal.web.words.mail import CONSENT, CONSENT_VERSION

__all__ = ["RemindMe", "blueprint"]
MONTHS = 12
Mistakes = list[tuple[str, str]]


def blueprint(remind: RemindMe, mailer: Mailer | None, log: AccessLog) -> Blueprint:
    """/reminders, its code, and /reminders/stop/<token> of an e-mail."""
    routes = Blueprint("remind_me", __name__, url_prefix="/reminders")

    def page(values: dict[str, str], mistakes: Mistakes) -> str:
        return render_template(
            "pages/reminders.html",
            found=remind.book.of(current_person()),
            possible=mailer is not None,
            before=DAYS_BEFORE,
            values=values,
            mistakes=mistakes,
        )

    def code_page(one: attempt.Attempt, mistakes: Mistakes) -> str:
        return render_template(
            "pages/reminders_code.html",
            wish=one.wish,
            consent=CONSENT[CONSENT_VERSION],
            mistakes=mistakes,
        )

    def mailed(mailer: Mailer, one: attempt.Attempt) -> Mistakes:
        log.record([_entry(remind)])
        try:
            mailer.send(code_mail(one.wish.address, one.code, one.wish.language))
        except MailRefused:
            return [("email", _("Dit e-mailadres neemt onze e-mail niet aan. Klopt het?"))]
        except MailUnavailable:
            return [("email", _("Wij kunnen nu geen e-mail sturen. Probeer het later nog eens."))]
        return []

    @routes.get("")
    @citizen
    def show() -> str:
        return page({}, [])

    @routes.post("")
    @citizen
    def ask() -> ResponseReturnValue:
        if mailer is None:
            return redirect("/reminders", 303)
        values = attempt.filled_in(request.form)
        mistakes = attempt.mistakes_in(values) or mailed(mailer, attempt.begin(values))
        return (page(values, mistakes), 422) if mistakes else redirect("/reminders/code", 303)

    @routes.get("/code")
    @citizen
    def look() -> ResponseReturnValue:
        one = attempt.current()
        return redirect("/reminders", 303) if one is None else code_page(one, [])

    @routes.post("/code")
    @citizen
    def confirm() -> ResponseReturnValue:
        one = attempt.current()
        if one is None:
            return redirect("/reminders", 303)
        if attempt.fits(one, request.form.get("code", "")[:40]):
            attempt.forget()
            _begin(remind, one)
            return redirect("/reminders", 303)
        if attempt.current() is None:
            again = _("De code klopte te vaak niet. Vraag een nieuwe code.")
            return page({"email": one.wish.address}, [("email", again)]), 422
        return code_page(one, [("code", _("Deze code klopt niet. Kijk in uw e-mail."))]), 422

    @routes.post("/stop")
    @citizen
    def end() -> ResponseReturnValue:
        remind.book.end(current_person(), remind.pages.clock())
        return redirect("/reminders", 303)

    @routes.get("/stop/<token>")
    @public
    def ask_to_stop(token: str) -> str:
        return render_template("pages/reminders_stop.html", token=token, stopped=False)

    @routes.post("/stop/<token>")
    @public
    def stop(token: str) -> str:
        remind.book.stop(token, remind.pages.clock())
        return render_template("pages/reminders_stop.html", token=token, stopped=True)

    return routes


def _begin(remind: RemindMe, one: attempt.Attempt) -> None:
    until = add_months(remind.pages.today(), MONTHS)
    terms = ConsentTerms(
        purpose="reminders",
        receiver=OURSELVES,
        text_version=CONSENT_VERSION,
        language=one.wish.language,
        fields=("email", "days"),
        ends_on=until,
    )
    days = remind.mail_days(one.wish.days_before, until)
    remind.book.begin(current_person(), one.wish, terms, days, remind.pages.clock())


def _entry(remind: RemindMe) -> LogEntry:
    return LogEntry(
        at=remind.pages.clock(),
        person=current_person(),
        actor="citizen",
        action="mail",
        subject="email",
        reason="code",
        result="asked",
    )
