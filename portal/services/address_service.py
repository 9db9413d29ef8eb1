"""The port to an address service, which knows in which municipality a postcode lies."""

from __future__ import annotations

import re
from typing import Protocol

_POSTCODE = re.compile(r"\s*([1-9][0-9]{3})\s*([A-Za-z]{2})\s*", re.ASCII)


class Postcode:
    """A postcode of six characters: personal, so it has no printable form."""

    __slots__ = ("_text",)

    def __init__(self, digits: str, letters: str) -> None:
        self._text = f"{digits}{letters.upper()}"

    @classmethod
    def read(cls, text: str) -> Postcode | None:
        """What was typed, such as ``3511 ab``; None when it is no postcode."""
        found = _POSTCODE.fullmatch(text)
        return cls(found[1], found[2]) if found else None

    def reveal(self) -> str:
        """Four digits and two capitals, for the address service alone."""
        return self._text

    def __repr__(self) -> str:
        return "Postcode(...)"


class AddressService(Protocol):
    """Looks a postcode up."""

    def municipalities_of(self, postcode: Postcode) -> tuple[str, ...]:
        """The codes of the municipalities; none for a postcode that it does not know.

        Raises ``SourceFault`` when it does not answer in time, or not in its own form.
        """
        ...
