"""Sending reminders by e-mail, each once.

A mail server keeps no keys, so a worker that dies between its "yes" and our note of it leads to
the same e-mail once more, under the same Message-ID. At every other point there is exactly one.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Literal, Protocol

from portal.domain.calendar import amsterdam_day
from portal.domain.consent import ConsentTerms
from portal.domain.person import Bsn
from portal.domain.reminder import ReminderWish

LEASE = timedelta(minutes=5)
"""So long an e-mail is held by one worker; handing it over takes much less."""

WAITS = tuple(timedelta(minutes=m) for m in (1, 5, 15, 60))
"""Before each next try; after these every hour, until the day itself is past."""

Outcome = Literal["sent", "refused", "too_late"]
logger = logging.getLogger(__name__)


class MailUnavailable(Exception):
    """The mail server cannot take it now. The message is a code, without an address."""


class MailRefused(Exception):
    """The mail server never takes it, such as for an address that does not exist."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """One e-mail in plain text. ``stop`` is where a mail program unsubscribes (RFC 8058)."""

    to: str = field(repr=False)
    subject: str
    text: str = field(repr=False)
    number: str
    stop: str | None = field(default=None, repr=False)


class Mailer(Protocol):
    """Hands e-mails to a mail server. Thread-safe."""

    def send(self, mail: Mail) -> None:
        """Raises ``MailUnavailable`` or ``MailRefused``."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """The e-mail of one day, held by one worker; ``lease`` proves it.

    ``number`` is the same at every try. ``token`` stops the reminders and tells nothing else.
    """

    reminder: bytes
    day: date
    person: Bsn
    wish: ReminderWish
    tries: int
    number: str
    token: str = field(repr=False)
    lease: bytes = field(repr=False)

    @property
    def about(self) -> date:
        """The day of which it reminds."""
        return self.day + timedelta(days=self.wish.days_before)


class MailBox(Protocol):
    """The e-mails that are still to be sent. Thread-safe, and shared by all processes."""

    def claim(self, now: datetime, lease: timedelta) -> Due | None:
        """Hold what is due first; None when nothing is."""
        ...

    def postpone(self, due: Due, until: datetime) -> None:
        """It did not work now."""
        ...

    def settle(self, due: Due, outcome: Outcome, now: datetime) -> None:
        """It is over, and the day goes; with a row in the access log."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminding:
    """The reminders that a citizen has. ``days`` are those of the e-mails to come.

    ``refused_on``: the day on which the mail server did not take the address.
    """

    wish: ReminderWish
    ends_on: date
    days: tuple[date, ...]
    refused_on: date | None


class ReminderBook(Protocol):
    """Where reminders are noted. Thread-safe. Each call fails whole or happens whole."""

    def begin(
        self,
        person: Bsn,
        wish: ReminderWish,
        terms: ConsentTerms,
        days: tuple[date, ...],
        now: datetime,
    ) -> None:
        """Note the consent and the days; earlier reminders of this citizen are withdrawn."""
        ...

    def of(self, person: Bsn) -> Reminding | None:
        """The reminders of this citizen."""
        ...

    def plan(self, person: Bsn, days: tuple[date, ...], *, whole: bool) -> None:
        """Note the days anew. ``whole``: those that are not among them go."""
        ...

    def end(self, person: Bsn, now: datetime) -> None:
        """Withdraw the consent: the address and the days go."""
        ...

    def stop(self, token: str, now: datetime) -> None:
        """The same, by the token of an e-mail. A token that we do not know changes nothing."""
        ...


class Postman:
    """Sends what is due. Thread-safe. ``reached`` hears by name of each point that is passed."""

    def __init__(
        self,
        box: MailBox,
        mailer: Mailer,
        write: Callable[[Due], Mail],
        clock: Callable[[], datetime],
        *,
        lease: timedelta = LEASE,
        reached: Callable[[str], None] = lambda point: None,
    ) -> None:
        self._box, self._mailer, self._write, self._clock = box, mailer, write, clock
        self._lease, self._reached = lease, reached

    def do_next(self) -> bool:
        """Send the e-mail that is due first; False when there was none."""
        due = self._box.claim(self._clock(), self._lease)
        if due is None:
            return False
        self._reached("claimed")
        try:
            outcome = self._sent(due)
        except MailUnavailable as fault:
            logger.warning("a reminder could not be sent: %s", fault)
            wait = WAITS[min(due.tries, len(WAITS) - 1)]
            self._box.postpone(due, self._clock() + wait)
            return True
        self._reached("sent")
        self._box.settle(due, outcome, self._clock())
        self._reached("settled")
        return True

    def _sent(self, due: Due) -> Outcome:
        if amsterdam_day(self._clock()) > due.about:
            return "too_late"
        try:
            self._mailer.send(self._write(due))
        except MailRefused:
            return "refused"
        return "sent"
