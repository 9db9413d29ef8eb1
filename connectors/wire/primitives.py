"""The plain values of the wire format. Each refuses with a reason code and quotes nothing."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache
from typing import Annotated, Any, NoReturn

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError, core_schema

from portal.domain.calendar import amsterdam_day

MAX_CENTS = 1_000_000_000
MAX_TEXT = 2000
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_INSTANT = re.compile(
    r"\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2})", re.ASCII
)
_IDENTIFIER = re.compile(r"[A-Za-z0-9._-]{1,64}", re.ASCII)
_KIND = re.compile(r"[a-z0-9_]{1,64}", re.ASCII)
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters, but for tab and line feed
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # that turn the direction of what follows
    "\u00ad\u180e\u200b\u2060-\u2064\ufeff\U000e0000-\U000e007f"  # that nobody sees
    "\u2028\u2029\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"  # that are no text
    "|[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{5}"
)
"""Characters that no text needs: hidden ones, and marks piled up until they cover other lines."""
_FIRST_DAY = date(1950, 1, 1)


def refuse(reason: str) -> NoReturn:
    """Refuse the value being read, with a reason code."""
    raise PydanticCustomError(reason, reason)


@lru_cache(maxsize=8)
def latest_day(today: date) -> date:
    """The last day an answer may speak of: forty years from today."""
    return date(today.year + 40, today.month, min(today.day, 28))


def read_day(value: Any, today: date) -> date:
    """A day ``YYYY-MM-DD``, or an instant with a zone: its day in Amsterdam."""
    if not isinstance(value, str):
        refuse("bad_date")
    if not _DAY.fullmatch(value):
        return amsterdam_day(read_instant(value, today))
    try:
        day = date.fromisoformat(value)
    except ValueError:
        refuse("bad_date")
    if not _FIRST_DAY <= day <= latest_day(today):
        refuse("bad_date")
    return day


def read_instant(value: Any, today: date) -> datetime:
    """An RFC 3339 instant with a zone."""
    if not isinstance(value, str) or not _INSTANT.fullmatch(value):
        refuse("bad_date")
    try:
        instant = datetime.fromisoformat(value.upper())
        day = amsterdam_day(instant)
    except (ValueError, OverflowError):
        refuse("bad_date")
    if not _FIRST_DAY <= day <= latest_day(today):
        refuse("bad_date")
    return instant


def _day(value: Any, info: core_schema.ValidationInfo) -> date:
    return read_day(value, _today(info))


def _instant(value: Any, info: core_schema.ValidationInfo) -> datetime:
    return read_instant(value, _today(info))


def _today(info: core_schema.ValidationInfo) -> date:
    today = (info.context or {}).get("today")
    if not isinstance(today, date):
        raise TypeError("Reading needs the day of today in its context.")
    return today


def _cents(lowest: int) -> Any:
    def read(value: Any) -> int:
        if type(value) is not int or not lowest <= value <= MAX_CENTS:
            refuse("bad_amount")
        return value

    return read


def read_text(value: Any) -> str:
    """Text of at most 2,000 characters, all of which can be seen and stay in their place."""
    if not isinstance(value, str) or len(value) > MAX_TEXT or _UNSAFE.search(value):
        refuse("bad_text")
    return value


def read_identifier(value: Any) -> str:
    """An id: 1 to 64 letters, digits, dots, underscores or hyphens."""
    if not isinstance(value, str) or not _IDENTIFIER.fullmatch(value):
        refuse("bad_id")
    return value


def _kind(value: Any) -> str:
    if not isinstance(value, str):
        refuse("bad_type")
    if not _KIND.fullmatch(value):
        refuse("unknown_value")
    return value


def _flag(value: Any) -> bool:
    if type(value) is not bool:
        refuse("bad_type")
    return value


def or_other(known: tuple[str, ...]) -> BeforeValidator:
    """Inside an event, a word we do not know is read as ``other``."""

    def read(value: Any) -> str:
        if not isinstance(value, str):
            refuse("bad_type")
        return value if value in known else "other"

    return BeforeValidator(read)


def _schema(**keywords: Any) -> WithJsonSchema:
    return WithJsonSchema(keywords)


Day = Annotated[date, BeforeValidator(_day), _schema(type="string", format="date")]
Instant = Annotated[datetime, BeforeValidator(_instant), _schema(type="string", format="date-time")]
Cents = Annotated[
    int, BeforeValidator(_cents(1)), _schema(type="integer", minimum=1, maximum=MAX_CENTS)
]
CentsOrZero = Annotated[
    int, BeforeValidator(_cents(0)), _schema(type="integer", minimum=0, maximum=MAX_CENTS)
]
Text = Annotated[str, BeforeValidator(read_text), _schema(type="string", maxLength=MAX_TEXT)]
Identifier = Annotated[
    str,
    BeforeValidator(read_identifier),
    _schema(type="string", pattern=f"^{_IDENTIFIER.pattern}$"),
]
Kind = Annotated[str, BeforeValidator(_kind), _schema(type="string", pattern=f"^{_KIND.pattern}$")]
Flag = Annotated[bool, BeforeValidator(_flag), _schema(type="boolean")]
