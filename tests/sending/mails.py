"""Reminders of tests, and a mail server without a network."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from portal.domain.consent import OURSELVES, ConsentTerms
from portal.domain.reminder import ReminderWish
from portal.services.reminding import Due, Mail, Mailer, Postman
from portal.storage.access_log import SealedAccessLog
from portal.storage.consents import Consents
from portal.storage.database import Database
from portal.storage.reminder_box import ReminderBox
from portal.storage.reminders import Reminders
from tests.sending.asks import KEYS

ADDRESS = "alice@voorbeeld.example"
WISH = ReminderWish(address=ADDRESS, days_before=3, language="nl")
TERMS = ConsentTerms(
    purpose="reminders",
    receiver=OURSELVES,
    text_version="1",
    language="nl",
    fields=("email", "days"),
    ends_on=date(2027, 11, 21),
)


@dataclass
class FakeMailer:
    """Takes every e-mail, unless told otherwise: ``faults`` are raised one after the other."""

    faults: list[Exception] = field(default_factory=list)
    taken: list[Mail] = field(default_factory=list)

    def send(self, mail: Mail) -> None:
        """Take it."""
        if self.faults:
            raise self.faults.pop(0)
        self.taken.append(mail)


class PostOffice:
    """The reminders and whoever sends them, on one database."""

    def __init__(
        self,
        database: Database,
        mailer: Mailer,
        clock: Callable[[], datetime],
        *,
        lease: timedelta = timedelta(minutes=5),
        reached: Callable[[str], None] = lambda point: None,
    ) -> None:
        self.log = SealedAccessLog(database, KEYS)
        self.consents = Consents(database, KEYS, self.log)
        self.reminders = Reminders(database, KEYS, self.consents)
        box = ReminderBox(database, KEYS, self.log)
        self.postman = Postman(box, mailer, written, clock, lease=lease, reached=reached)

    def work(self) -> int:
        """Send all that is due; how many that were."""
        done = 0
        while self.postman.do_next():
            done += 1
        return done


def written(due: Due) -> Mail:
    """The e-mail of a day, as short as can be."""
    text = f"{due.about}"
    return Mail(to=due.wish.address, subject="S", text=text, number=due.number, stop=due.token)
