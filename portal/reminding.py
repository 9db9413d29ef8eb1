"""The parts that remind citizens by e-mail, made once from the settings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from portal.mailing import SmtpMailer
from portal.services.reminding import Mailer, Postman
from portal.settings import Settings
from portal.storage.access_log import SealedAccessLog
from portal.storage.consents import Consents
from portal.storage.database import Database
from portal.storage.reminder_box import ReminderBox
from portal.storage.reminders import Reminders
from portal.storage.server_keys import ServerKeys
from portal.web.remind_me.letter import reminder_mail


@dataclass(frozen=True, slots=True)
class Reminding:
    """Where reminders are noted, and who sends them; nobody does without a mail server."""

    book: Reminders
    mailer: Mailer | None
    postman: Postman | None


def make_reminding(
    settings: Settings,
    database: Database,
    keys: ServerKeys,
    log: SealedAccessLog,
    clock: Callable[[], datetime],
) -> Reminding:
    """The parts, on this database."""
    book = Reminders(database, keys, Consents(database, keys, log))
    if settings.smtp is None:
        return Reminding(book, None, None)
    mailer = SmtpMailer(settings.smtp)
    box = ReminderBox(database, keys, log)
    write = partial(reminder_mail, public_url=settings.public_url)
    return Reminding(book, mailer, Postman(box, mailer, write, clock))
