"""Strict JSON: no NaN, no duplicate keys, no huge numbers, no deep nesting, no lone surrogates."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any, NoReturn

from connectors.codes import AnswerRejected

MAX_BYTES = 10 * 1024 * 1024
MAX_DEPTH = 20
MAX_VALUES = 200_000
"""The most values in one document: what they take up in memory is twenty times their text."""
_MAX_DIGITS = 18


def load(body: bytes, *, most_values: int = MAX_VALUES) -> Any:
    """Read JSON in UTF-8. Raises ``AnswerRejected``: too_large, too_deep or not_json."""
    if len(body) > MAX_BYTES:
        raise AnswerRejected("too_large")
    if _has_more_than(most_values, body):
        raise AnswerRejected("too_large")
    try:
        read = _READER.decode(body.decode("utf-8", "strict"))
    except RecursionError:
        raise AnswerRejected("too_deep") from None
    except ValueError:
        raise AnswerRejected("not_json") from None
    if isinstance(read, dict | list) and _opened(body) > MAX_DEPTH:
        _refuse_depth(read)
    return read


@dataclass(frozen=True, slots=True)
class NoWholeNumber:
    """A JSON number with a fraction, an exponent or too many digits: no amount, and no text."""

    text: str

    def __str__(self) -> str:
        return self.text


def _refuse(_: str) -> NoReturn:
    raise ValueError


def _no_whole_number(text: str) -> NoWholeNumber:
    return NoWholeNumber(text[:_MAX_DIGITS])


def _whole_number(text: str) -> int | NoWholeNumber:
    return int(text) if len(text) <= _MAX_DIGITS else _no_whole_number(text)


def _without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    read = dict(pairs)
    if len(read) != len(pairs):
        raise ValueError
    return read


_READER = json.JSONDecoder(
    parse_constant=_refuse,
    parse_int=_whole_number,
    parse_float=_no_whole_number,
    object_pairs_hook=_without_duplicates,
)
_STRING = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)


def _has_more_than(most: int, body: bytes) -> bool:
    """Whether there are more lists, objects and values in it; what stands in texts is none."""
    if len(body) <= most or _values(body) <= most:
        return False
    return _values(_STRING.sub(b'"', body)) > most


def _values(text: bytes) -> int:
    """How many marks there are that begin or part values; each value takes room of its own."""
    return _opened(text) + text.count(b",") + text.count(b":")


def _opened(text: bytes) -> int:
    """How many lists and objects begin, at most: no text is nested deeper than that."""
    return text.count(b"[") + text.count(b"{")


def _refuse_depth(read: Any) -> None:
    """Raise ``too_deep`` when lists and objects are nested deeper than allowed."""
    level = [read]
    for _ in range(MAX_DEPTH):
        level = [
            child
            for node in level
            for child in (node.values() if isinstance(node, dict) else node)
            if isinstance(child, dict | list)
        ]
        if not level:
            return
    raise AnswerRejected("too_deep")
