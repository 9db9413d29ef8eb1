"""What may be told in a report: never a person's number, and nothing that changes the page."""

from __future__ import annotations

import re
from collections.abc import Iterable

from portal.domain.person import Bsn, InvalidBsn

HIDDEN = "(a number)"
_NINE = re.compile(r"(?<![0-9])[0-9]{9}(?![0-9])")
_MOST = 600


class Discretion:
    """Hides the numbers of the test persons wherever they stand, and whatever looks like one."""

    def __init__(self, people: Iterable[Bsn]) -> None:
        self._numbers = tuple(person.reveal() for person in people)

    def of(self, text: str) -> str:
        """The text as it may be shown."""
        for number in self._numbers:
            text = text.replace(number, HIDDEN)
        text = _NINE.sub(_hidden, text)
        printable = "".join(sign if sign.isprintable() else " " for sign in text)
        return printable if len(printable) <= _MOST else printable[:_MOST] + "…"


def _hidden(found: re.Match[str]) -> str:
    try:
        Bsn(found[0])
    except InvalidBsn:
        return found[0]
    return HIDDEN
