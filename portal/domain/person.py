"""The person: a citizen service number without any printable form."""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field


class InvalidBsn(ValueError):
    """The text is not a BSN. The message never repeats the text."""

    def __init__(self) -> None:
        super().__init__("This is not a valid citizen service number.")


class Bsn:
    """A citizen service number (burgerservicenummer, BSN): nine digits that pass the 11-test.

    It has no printable form: ``repr``, ``str`` and ``format`` hide it, it cannot be pickled.
    Only ``reveal()`` gives the digits, for a request body to a source or for a keyed hash.
    Raises ``InvalidBsn``. Source of the test: Wabb / Logisch Ontwerp BRP (elfproef).
    """

    __slots__ = ("__digits",)

    def __init__(self, digits: str) -> None:
        if not _passes_eleven_test(digits):
            raise InvalidBsn
        self.__digits = digits

    def reveal(self) -> str:
        """The nine digits. Never put them in a URL, log, error, cookie or page."""
        return self.__digits

    def keyed_hash(self, key: bytes) -> bytes:
        """HMAC-SHA256 over the nine digits: how a source names the person, and our pseudonym."""
        return hmac.digest(key, self.__digits.encode("ascii"), "sha256")

    def __repr__(self) -> str:
        return "Bsn(hidden)"

    __str__ = __repr__

    def __format__(self, spec: str) -> str:
        return repr(self)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Bsn) and hmac.compare_digest(self.__digits, other.reveal())

    def __hash__(self) -> int:
        return hash(self.__digits)

    def __reduce__(self) -> str:
        raise TypeError("A citizen service number cannot be pickled.")


@dataclass(frozen=True, slots=True)
class Pseudonym:
    """How the access log calls a person, for who may write about them but does not know them."""

    name: bytes = field(repr=False)


def _passes_eleven_test(digits: str) -> bool:
    if len(digits) != 9 or not digits.isascii() or not digits.isdigit():
        return False
    if digits.startswith("00"):
        return False
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(w * int(d) for w, d in zip(weights, digits, strict=True)) % 11 == 0
