"""Reading attributes leniently: one of several names, whatever stands there.

Nothing here refuses. What is missing or wrong is handed on as it is, and the reader of the wire
format (``connectors.wire``) refuses it with a reason.
"""

from __future__ import annotations

import hashlib
import json
import re
from datetime import UTC, datetime
from typing import Any

_IDENTIFIER = re.compile(r"[A-Za-z0-9._-]{1,64}", re.ASCII)
Attributes = dict[str, Any]


def first(attributes: Attributes, *names: str) -> Any:
    """The value of the first of these names that is there and not null."""
    return next((attributes[name] for name in names if attributes.get(name) is not None), None)


def listed(value: Any) -> list[Any]:
    """A list; anything else counts as empty."""
    return value if isinstance(value, list) else []


def without_nothing(**values: Any) -> Attributes:
    """These values without the missing ones, so that a missing one is named as missing."""
    return {name: value for name, value in values.items() if value is not None}


def identifier(kenmerk: Any) -> Any:
    """A kenmerk as an id of ours; one with other characters becomes a hash that stays the same."""
    if not isinstance(kenmerk, str) or not kenmerk or _IDENTIFIER.fullmatch(kenmerk):
        return kenmerk
    return "h-" + _hash(kenmerk)


def hashed(attributes: Attributes) -> str:
    """An id for an event without a kenmerk: events never change, so neither does this.

    The person's number stays out of it: an unkeyed hash could be searched back.
    """
    said = {name: value for name, value in attributes.items() if name != "bsn"}
    return "h-" + _hash(json.dumps(said, sort_keys=True, default=str))


def moment(value: Any) -> datetime:
    """An instant to sort by; what is no instant with a zone comes first (and is refused later)."""
    try:
        read = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return datetime.min.replace(tzinfo=UTC)
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
