"""The days of which this citizen is to be reminded, by what the organisations told now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from portal.domain.reminder import mail_days
from portal.services.capacity import standings_of
from portal.services.reminder_days import days_to_remember
from portal.services.reminding import ReminderBook
from portal.web.debt_pages import DebtPages
from portal.web.sessions import answers, current_person, look


@dataclass(frozen=True, slots=True)
class RemindMe:
    """Plans the reminders anew when the organisations have answered."""

    pages: DebtPages
    book: ReminderBook

    def mail_days(self, days_before: int, until: date) -> tuple[date, ...]:
        """When an e-mail is sent."""
        today = self.pages.today()
        days = days_to_remember(standings_of(answers(), today))
        return mail_days(days, days_before, today, until)

    def refresh(self) -> None:
        """Who asked for reminders is reminded of what is due now, and not of what is not. That a
        helper looks changes nothing."""
        if look() is not None:
            return
        person = current_person()
        found = self.book.of(person)
        if found is None:
            return
        whole = all(one.complete for one in answers().summaries().values())
        days = self.mail_days(found.wish.days_before, found.ends_on)
        if set(days) != set(found.days):
            self.book.plan(person, days, whole=whole)
