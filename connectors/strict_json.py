"""Strict JSON: no NaN, no duplicate keys, no huge numbers, no deep nesting, no lone surrogates."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from connectors.codes import AnswerRejected

MAX_BYTES = 10 * 1024 * 1024
MAX_DEPTH = 20
_MAX_DIGITS = 18


def load(body: bytes) -> Any:
    """Read JSON in UTF-8. Raises ``AnswerRejected``: too_large, too_deep or not_json."""
    if len(body) > MAX_BYTES:
        raise AnswerRejected("too_large")
    try:
        read = json.loads(
            body.decode("utf-8", "strict"),
            parse_constant=_refuse,
            parse_int=_whole_number,
            parse_float=_decimal,
            object_pairs_hook=_without_duplicates,
        )
    except RecursionError:
        raise AnswerRejected("too_deep") from None
    except ValueError:
        raise AnswerRejected("not_json") from None
    if isinstance(read, dict | list):
        _refuse_depth(read)
    return read


class Decimal(str):
    """A JSON number with a fraction or exponent: kept as text, so never taken for an amount."""


def _refuse(_: str) -> NoReturn:
    raise ValueError


def _decimal(text: str) -> Decimal:
    return Decimal(text[:_MAX_DIGITS])


def _whole_number(text: str) -> int | Decimal:
    """A whole number; one of too many digits counts as no whole number."""
    return int(text) if len(text) <= _MAX_DIGITS else Decimal(text[:_MAX_DIGITS])


def _without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    read = dict(pairs)
    if len(read) != len(pairs):
        raise ValueError
    return read


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
