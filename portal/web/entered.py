"""What a citizen typed: read kindly, kept exactly, refused with a word on how to mend it."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

_DUTCH_DAY = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", re.ASCII)
_EUROS = re.compile(r"(?:€\s*)?(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(\d{2}|-))?", re.ASCII)
_BETWEEN = re.compile(r"\(0\)|[ ()./-]")
_PHONE = re.compile(r"0[1-9][0-9]{8}|(?:\+|00)[1-9][0-9]{7,13}", re.ASCII)
_EMAIL = re.compile(r"[^@\s<>\"]{1,64}@[^@\s<>\".]+(?:\.[^@\s<>\".]+)+")
_POINT = re.compile(r"(?:€\s*)?(\d{1,9})\.(\d{2})", re.ASCII)

LONGEST_EMAIL = 254


def line(text: str) -> str:
    """One line: spaces joined, without what cannot be seen."""
    return " ".join(_visible(text).split())


def lines(text: str) -> str:
    """Several lines: line ends made one, at most one empty line between, nothing invisible."""
    plain = [" ".join(part.split()) for part in _visible(text).splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(plain)).strip()


def day(text: str) -> date | None:
    """A day as ``2026-11-13`` or as ``13-11-2026``; None when it is not a day."""
    found = _DUTCH_DAY.fullmatch(text.strip())
    try:
        if found is None:
            return date.fromisoformat(text.strip())
        return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return None


def cents(text: str) -> int | None:
    """Euros such as ``165``, ``165,50``, ``1.250,00`` or ``165.50`` in cents; None otherwise."""
    plain = line(text)
    found = _POINT.fullmatch(plain) or _EUROS.fullmatch(plain)
    if found is None:
        return None
    rest = found[2] if found[2] and found[2] != "-" else "00"
    return int(found[1].replace(".", "")) * 100 + int(rest)


def is_phone(text: str) -> bool:
    """Whether this is a number that can be phoned, Dutch or with the code of a country."""
    return _PHONE.fullmatch(_BETWEEN.sub("", text)) is not None


def is_email(text: str) -> bool:
    """Whether this looks like an address for e-mail; only sending tells whether it is one."""
    return len(text) <= LONGEST_EMAIL and _EMAIL.fullmatch(text) is not None


def _visible(text: str) -> str:
    """Without control characters and those that turn the direction of a text around."""
    return "".join(
        character
        for character in text
        if character in "\n\r\t" or unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co")
    )
