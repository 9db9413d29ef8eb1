"""Finding a municipality by what people type: its name, or that of the place they live in."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from portal.domain.municipality import Municipality

LONGEST = 60
"""Characters that are looked at: no place has a longer name."""
MOST = 8
"""More choices than this help nobody."""
_SHORTEST_START = 3
_ALIKE = 3 / 4
"""How much of a name must be alike; below it the guesses become strange."""
_PROVINCE = re.compile(r" (?:gn|fr|dr|o|ov|gld|ut|nh|zh|z|zld|nb|l|lb)$")
_SHORT = (("s ", "s"), ("st ", "sint "))


@dataclass(frozen=True, slots=True)
class Found:
    """A municipality that fits. ``place``: the place in it whose name was typed, when that is
    another one. ``sure``: exactly this name was typed."""

    municipality: Municipality
    place: str | None
    sure: bool


class Municipalities:
    """All municipalities, found by code, by name in an address, or by what was typed."""

    def __init__(self, municipalities: Iterable[Municipality]) -> None:
        self._by_code = {one.code: one for one in municipalities}
        self._by_slug = {slug_of(one): one for one in self._by_code.values()}
        self._names = _names_of(self._by_code.values())

    def __iter__(self) -> Iterator[Municipality]:
        return iter(self._by_code.values())

    def get(self, code: str) -> Municipality | None:
        """The municipality with this code, such as ``GM0344``."""
        return self._by_code.get(code.upper())

    def named(self, slug: str) -> Municipality | None:
        """The municipality with this name in an address (``den-haag``), or with this code."""
        return self._by_slug.get(slug) or self.get(slug)

    def search(self, text: str) -> tuple[Found, ...]:
        """What fits best first: exactly this name, else names that begin so, else names that are
        much alike. One that is sure and alone is certain; of several the citizen chooses."""
        typed = folded(text[:LONGEST])
        if not typed:
            return ()
        for names, sure in ((self._exactly(typed), True), (self._beginning(typed), False)):
            if found := self._found(names, sure):
                return found
        return self._found(get_close_matches(typed, self._names, MOST, _ALIKE), sure=False)

    def _exactly(self, typed: str) -> Sequence[str]:
        return [typed] if typed in self._names else []

    def _beginning(self, typed: str) -> Sequence[str]:
        if len(typed) < _SHORTEST_START:
            return []
        begin = (name for name in self._names if name.startswith(typed))
        return sorted(begin, key=lambda name: (self._names[name][0][1] is not None, name))

    def _found(self, names: Iterable[str], sure: bool) -> tuple[Found, ...]:
        found: dict[str, Found] = {}
        for name in names:
            for municipality, place in self._names[name]:
                found.setdefault(municipality.code, Found(municipality, place, sure))
        return tuple(found.values())[:MOST]


def slug_of(municipality: Municipality) -> str:
    """A municipality's name as it stands in an address, such as ``den-haag``."""
    return folded(municipality.name).replace(" ", "-")


def folded(text: str) -> str:
    """A name without case, accents and marks: ``'s-Gravenhage`` becomes ``sgravenhage``."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(one if one.isalnum() else " " for one in plain if not _is_accent(one))
    name = " ".join(letters.split())
    for short, long in _SHORT:
        if name.startswith(short):
            name = long + name.removeprefix(short)
    return name


def _is_accent(character: str) -> bool:
    return unicodedata.combining(character) != 0


def _names_of(
    municipalities: Iterable[Municipality],
) -> dict[str, list[tuple[Municipality, str | None]]]:
    """Every name with the municipalities that it fits; a place only where it is not the name."""
    names: dict[str, list[tuple[Municipality, str | None]]] = defaultdict(list)
    for one in municipalities:
        own = {folded(name) for name in (one.name, one.official_name, *one.other_names)}
        own |= {_PROVINCE.sub("", name) for name in own}
        for name in own:
            names[name].append((one, None))
        for place in one.places:
            for name in {folded(place), _PROVINCE.sub("", folded(place))} - own:
                names[name].append((one, place))
    return dict(names)
