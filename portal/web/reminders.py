"""The coming days as a file for a calendar. Whoever sees the calendar learns nothing of debts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from hashlib import sha256

from flask import Blueprint, Response

from portal.domain.standing import standing_of
from portal.services.due_days import days_of_debt, days_of_overview
from portal.services.overview import build_overview
from portal.web.debt.page import asked_before
from portal.web.debt_pages import DebtPages
from portal.web.found_debt import debt_of_key
from portal.web.i18n import _
from portal.web.overview.waiting import as_they_stand
from portal.web.policy import citizen
from portal.web.sessions import answers

MAKER = "-//Agenda//1.0//NL"
"""Who made the file, as the format wants it; it names neither debts nor the portal."""
BEFORE = (timedelta(days=6, hours=15), timedelta(hours=15))
"""When the calendar rings: at nine in the morning, a week and a day before the day itself."""


def blueprint(pages: DebtPages) -> Blueprint:
    """/reminders.ics of all debts, and /debts/<key>/reminders.ics of one."""
    routes = Blueprint("reminders", __name__)

    @routes.get("/reminders.ics")
    @citizen
    def of_all() -> Response:
        summaries = as_they_stand(answers().summaries(), pages.clock())
        view = build_overview(pages.agencies, summaries, pages.today())
        return _file(days_of_overview(view), pages.clock())

    @routes.get("/debts/<key>/reminders.ics")
    @citizen
    def of_one(key: str) -> Response:
        standing = standing_of(debt_of_key(key), pages.today())
        return _file(days_of_debt(standing, asked_before(standing)), pages.clock())

    return routes


def _file(days: Iterable[date], now: datetime) -> Response:
    answer = Response(calendar(days, now), mimetype="text/calendar")
    answer.headers["Content-Disposition"] = 'attachment; filename="agenda.ics"'
    return answer


def calendar(days: Iterable[date], now: datetime) -> bytes:
    """An iCalendar file (RFC 5545) with one neutral appointment for each day.

    The same day has the same UID each time, so that a file taken twice gives no doubles.
    """
    from icalendar import Alarm, Calendar, Event  # 10 MB, so only for who wants the file

    about = _("Afspraak met uzelf: post")
    made = Calendar()
    made.add("prodid", MAKER)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    for day in days:
        event = Event()
        for name, value in _facts(day, now, about):
            event.add(name, value)
        for before in BEFORE:
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", about)
            alarm.add("trigger", -before)
            event.add_component(alarm)
        made.add_component(event)
    return bytes(made.to_ical())


def _facts(day: date, now: datetime, about: str) -> Iterator[tuple[str, date | str]]:
    yield "uid", sha256(f"post {day.isoformat()}".encode()).hexdigest()[:32]
    yield "dtstamp", now
    yield "dtstart", day
    yield "dtend", day + timedelta(days=1)
    yield "summary", about
    yield "class", "PRIVATE"
    yield "transp", "TRANSPARENT"
