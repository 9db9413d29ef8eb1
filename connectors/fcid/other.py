"""What a document tells beyond what we know: kept by name, so that nothing is passed over (A18)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from pydantic_core import PydanticCustomError

from connectors.fcid.attributes import Attributes, listed
from connectors.fcid.events import kind_of
from connectors.fcid.known import OF_ANY_EVENT, OF_CASE, OF_DOCUMENT, OF_EVENT
from connectors.strict_json import NoWholeNumber
from connectors.told_text import has_account_number, has_link, has_person_number
from connectors.wire.primitives import read_text
from portal.domain.debt import OtherField

MOST_FIELDS = 20
LONGEST_NAME = 80
LONGEST_VALUE = 120
_DEEPEST = 4
_MOST_LOOKED_AT = 2000
_NAME = re.compile(r"[A-Za-z0-9À-ÿ_.:-]+(?: [A-Za-z0-9À-ÿ_.:-]+)*")
Path = tuple[str, ...]
Found = tuple[Path, Any]


def other_of_case(case: Any) -> tuple[OtherField, ...]:
    """The fields of a case and its events that we do not know, a few of them."""
    return _few(_in_case(case)) if isinstance(case, dict) else ()


def other_of_document(*parts: Attributes) -> tuple[OtherField, ...]:
    """The fields around the cases that we do not know, a few of them."""
    return _few(found for part in parts for found in _unknown(part, OF_DOCUMENT, ()))


def _few(found: Iterable[Found]) -> tuple[OtherField, ...]:
    """Each once, in the order of the document; of what is more than that, nothing."""
    kept: dict[OtherField, None] = {}
    for path, value in islice(found, _MOST_LOOKED_AT):
        kept.setdefault(OtherField(name=_name(path), value=_shown(value)))
        if len(kept) == MOST_FIELDS:
            break
    return tuple(kept)


def _in_case(case: Attributes) -> Iterator[Found]:
    without_moment = case.get("saldo_datumtijd") is None
    yield from _unknown(case, OF_CASE - {"saldo"} if without_moment else OF_CASE, ())
    for event in listed(case.get("gebeurtenissen")):
        if isinstance(event, dict):
            kind = kind_of(event)
            yield from _unknown(event, OF_EVENT.get(kind, OF_ANY_EVENT), (kind,))


def _unknown(part: Attributes, known: frozenset[str], before: Path) -> Iterator[Found]:
    for name, value in part.items():
        if name not in known:
            yield from _within((*before, name), value, _DEEPEST)


def _within(path: Path, value: Any, deepest: int) -> Iterator[Found]:
    """What is in an object or a list, by its path; nothing told is no field."""
    if deepest and isinstance(value, dict) and value:
        for name, inner in value.items():
            yield from _within((*path, name), inner, deepest - 1)
    elif deepest and isinstance(value, list) and value:
        for inner in value:
            yield from _within(path, inner, deepest - 1)
    elif value is not None:
        yield path, value


def _name(path: Path) -> str | None:
    """The name as it may be shown; None for one that is no name."""
    right = all(_NAME.fullmatch(name) and _safe(name) for name in path)
    told = "/".join(path)
    return told if right and len(told) <= LONGEST_NAME else None


def _shown(value: Any) -> str | None:
    """A short text, number or yes-or-no; None for what is longer, deeper or not for a page."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if not isinstance(value, str | int | NoWholeNumber):
        return None
    text = str(value).strip()
    return text if 0 < len(text) <= LONGEST_VALUE and _safe(text) else None


def _safe(text: str) -> bool:
    """Whether it has no number of a person (a zero in front may be lost), link or account."""
    try:
        read_text(text)
    except PydanticCustomError:
        return False
    told = text.zfill(9) if text.isdigit() else text
    return not (has_person_number(told) or has_link(text) or has_account_number(text))
