"""Helping somebody else: inviting, accepting, looking and stopping (iemand helpen)."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from portal.domain.mandate import EndedBy, Invitation, Mandate
from portal.domain.person import Bsn
from portal.services.looked import LogRecord

SYMBOLS = "23456789BCDFGHJKLMNPQRSTVWXZ"
"""Digits and letters that nobody takes for another one, and that make no words."""
GROUPS, IN_A_GROUP = 3, 4


class TooManyTries(Exception):
    """So many codes of this helper were wrong that none is looked at for an hour."""


class TooManyHelpers(Exception):
    """This citizen has so many helpers and open invitations that no more are taken."""


@dataclass(frozen=True, slots=True)
class Held:
    """A mandate that holds now, and whose debts it is about."""

    mandate: Mandate
    person: Bsn


class MandateBook(Protocol):
    """Where mandates are noted. Thread-safe. Each change stands in the citizen's access log."""

    def invite(self, person: Bsn, granted: Invitation, code: str, now: datetime) -> str:
        """Note an invitation; its id. Raises ``TooManyHelpers``."""
        ...

    def of(self, person: Bsn) -> tuple[Mandate, ...]:
        """Whom this citizen invited, newest first."""
        ...

    def helped_by(self, helper: Bsn) -> tuple[Mandate, ...]:
        """Whom this helper helps or helped, newest first."""
        ...

    def accept(self, helper: Bsn, code: str, now: datetime) -> Mandate | None:
        """Use a code, once. None for each code that does not work, whatever the reason.

        Raises ``TooManyTries``.
        """
        ...

    def held(self, helper: Bsn, mandate_id: str, now: datetime) -> Held | None:
        """The mandate of this helper when it holds now; None for any other."""
        ...

    def note(self, held: Held, action: str, subject: str, result: str, now: datetime) -> None:
        """Write in the citizen's access log what the helper does, before it is done.

        Raises ``LogUnavailable``.
        """
        ...

    def end(self, person: Bsn, mandate_id: str, by: EndedBy, now: datetime) -> bool:
        """End a mandate of which this person is the citizen or the helper, as ``by`` says; False
        when there is none. Ending it again changes nothing."""
        ...

    def deeds(self, person: Bsn, mandate_id: str) -> tuple[LogRecord, ...]:
        """What the helper did by a mandate of this citizen or helper, newest first."""
        ...


def new_code() -> str:
    """A code that nobody can guess, as ``XXXX-XXXX-XXXX`` (more than 57 bits)."""
    made = [secrets.choice(SYMBOLS) for _ in range(GROUPS * IN_A_GROUP)]
    return shown_code("".join(made))


def shown_code(code: str) -> str:
    """A code in groups, as it is easy to read and to copy."""
    return "-".join(code[at : at + IN_A_GROUP] for at in range(0, len(code), IN_A_GROUP))


def plain_code(text: str) -> str:
    """A code as somebody typed it: spaces, dashes and small letters do not matter."""
    return "".join(character for character in text.upper() if character in SYMBOLS)
