"""The file for a calendar: the right days, and not a word about debts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from icalendar import Alarm, Calendar, Event

from tests.builders import paused
from tests.pages.portal import ClientWith
from tests.pages.visitor import Visitor
from tests.web.sources import answering, due, first_debt

LINK = "Zet de datums in uw agenda"


def events(visitor: Visitor) -> list[Event]:
    """What the calendar gets from the link on the overview."""
    return appointments(visitor, visitor.visit("/overview").links()[LINK])


def appointments(visitor: Visitor, href: str) -> list[Event]:
    """What the calendar gets from a file."""
    answer = visitor.get(href)
    assert answer.mimetype == "text/calendar"
    assert answer.headers["Cache-Control"] == "no-store"
    made = Calendar.from_ical(answer.data)
    assert isinstance(made, Calendar)
    return [one for one in made.walk("VEVENT") if isinstance(one, Event)]


def days(found: list[Event]) -> list[date | datetime]:
    """The days of the appointments."""
    return [event.start for event in found]


def test_each_coming_day_stands_in_the_calendar_once(client_with: ClientWith) -> None:
    visitor = client_with(
        answering("cjib", due("a", "2026-12-03"), due("b", "2026-12-03"), due("c", "2026-11-01")),
        answering("duo", due("d", "2027-01-05"), due("e", "2026-11-21")),
    )
    assert days(events(visitor)) == [date(2026, 11, 21), date(2026, 12, 3), date(2027, 1, 5)]


def test_a_debt_that_waits_has_no_day(client_with: ClientWith) -> None:
    owed = due("a", "2026-12-03")
    waits = replace(owed, events=(*owed.events, paused("2026-11-02")))
    visitor = client_with(answering("cjib", waits))
    assert days(events(visitor)) == []


def test_the_calendar_of_a_debt_has_its_own_day(client_with: ClientWith) -> None:
    visitor = client_with(answering("cjib", due("a", "2026-12-03")))
    href = first_debt(visitor).links()[LINK]
    assert date(2026, 12, 3) in days(appointments(visitor, href))


def test_whoever_sees_the_calendar_learns_nothing(client_with: ClientWith) -> None:
    visitor = client_with(answering("cjib", due("a", "2026-12-03", reference="4002 8867")))
    text = visitor.get("/reminders.ics").text
    assert "SUMMARY:Afspraak met uzelf: post" in text
    for told in ("cjib", "schuld", "debt", "4002", "100,00", "10000", "example", "http"):
        assert told not in text.lower()


def test_the_calendar_rings_a_week_and_a_day_before(client_with: ClientWith) -> None:
    (event,) = events(client_with(answering("cjib", due("a", "2026-12-03"))))
    rings = [alarm.TRIGGER for alarm in event.walk("VALARM") if isinstance(alarm, Alarm)]
    assert rings == [-timedelta(days=6, hours=15), -timedelta(hours=15)]


def test_a_file_taken_twice_gives_no_doubles(client_with: ClientWith) -> None:
    one, two = (events(client_with(answering("cjib", due("a", "2026-12-03")))) for _ in range(2))
    assert one[0]["UID"] == two[0]["UID"]
