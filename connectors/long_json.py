"""A long list inside a JSON document, read item by item.

The lists and objects of Python need twenty times the room of their text. So the text of a long
list is only cut into its items here, and each item is read when its turn comes: an answer takes
little more room than its own bytes, whatever is in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from connectors import strict_json
from connectors.codes import AnswerRejected

MAX_PART = 1024 * 1024
"""The most bytes that one item, or everything around the list, may be."""

_STRING = rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"'
_FLAT = rb'\{[^"{}\[\]]*+(?:' + _STRING + rb'[^"{}\[\]]*+)*+\}'
_FLAT_LIST = rb'\[[^"{}\[\]]*+(?:(?:' + _STRING + rb"|" + _FLAT + rb')[^"{}\[\]]*+)*+\]'
_USUAL = (
    rb'\{[^"{}\[\]]*+(?:(?:' + _STRING + rb"|" + _FLAT + rb"|" + _FLAT_LIST + rb')[^"{}\[\]]*+)*+\}'
)
_TOKEN = re.compile(rb"(" + _FLAT + rb")|(" + _STRING + rb')|[\[\]{},"]', re.DOTALL)
_TOKEN_OF_LIST = re.compile(rb"(" + _USUAL + rb")|(" + _STRING + rb')|[\[\]{},"]', re.DOTALL)
"""Between the items of the list a whole item is one token, unless it is nested deeper than usual:
flat objects, and lists of them. The item itself is held to every limit when it is read."""
_FLAT_GROUP, _STRING_GROUP = 1, 2


@dataclass(frozen=True, slots=True)
class LongDocument:
    """``frame`` is the document with the list empty; ``count`` says how many items it has."""

    frame: Any
    _body: bytes = field(repr=False)
    _parts: tuple[tuple[int, int], ...] = field(repr=False)

    @property
    def count(self) -> int:
        """How many items the list has."""
        return len(self._parts)

    def items(self) -> Iterator[Any]:
        """The items, each read when it is asked for. Raises ``AnswerRejected``."""
        for start, end in self._parts:
            yield strict_json.load(self._body[start:end])


def load(body: bytes, name: str, *, most: int, deepest: int = 1) -> LongDocument:
    """Read the document around its list ``name``.

    The list is a member of the outermost object; with ``deepest`` 2 also of an object in that.
    It is the first of that name; without one the whole document is the frame.

    Raises ``AnswerRejected``: what ``strict_json.load`` raises for the frame; too_large for a
    part of more than ``MAX_PART`` bytes; bad_structure for more than ``most`` items. What is no
    JSON may be cut anywhere: one of its parts is no JSON then.
    """
    if len(body) > strict_json.MAX_BYTES:
        raise AnswerRejected("too_large")
    start, end, parts = _Cutter(body, name.encode("ascii"), most, deepest).cut()
    if any(last - first > MAX_PART for first, last in (*parts, (end - start, len(body)))):
        raise AnswerRejected("too_large")
    return LongDocument(strict_json.load(body[:start] + body[end:]), body, tuple(parts))


class _Cutter:
    """Goes through the brackets, commas and texts of a document until the list has ended."""

    def __init__(self, body: bytes, name: bytes, most: int, deepest: int) -> None:
        self._body, self._name, self._most, self._deepest = body, b'"' + name + b'"', most, deepest
        self._depth = 0
        self._named = -1  # where the name of the list ended, when that is what came last
        self._start = -1  # where the list begins, behind its bracket
        self._level = 0  # how deep its items are
        self._item = self._tokens = 0  # where this part began, and what it had so far
        self._parts: list[tuple[int, int]] = []

    def cut(self) -> tuple[int, int, list[tuple[int, int]]]:
        """Where the list begins and ends, and from where to where each of its items goes."""
        for token in self._all_tokens():
            self._tokens += 1
            if self._tokens > strict_json.MAX_VALUES or token.start() - self._item > MAX_PART:
                raise AnswerRejected("too_large")
            kind = token.lastindex
            if kind is None:
                if self._mark(token[0], token.start()):
                    return self._start, token.start(), self._parts
            elif kind == _STRING_GROUP:
                if self._depth <= self._deepest and token[0] == self._name:
                    self._named = token.end()
            elif self._depth == strict_json.MAX_DEPTH:
                raise AnswerRejected("too_deep")
        if self._start >= 0:
            raise AnswerRejected("not_json")
        return len(self._body), len(self._body), []

    def _all_tokens(self) -> Iterator[re.Match[bytes]]:
        place = 0
        while True:
            between = self._start >= 0 and self._depth == self._level
            token = (_TOKEN_OF_LIST if between else _TOKEN).search(self._body, place)
            if token is None:
                return
            yield token
            place = token.end()

    def _mark(self, mark: bytes, place: int) -> bool:
        """Take the next bracket or comma; whether it ends the list."""
        if mark == b'"':
            raise AnswerRejected("not_json")
        if mark in b"[{":
            self._open(mark, place)
        elif mark == b",":
            if self._depth == self._level:
                self._end_item(place)
        else:
            return self._close(place)
        return False

    def _open(self, mark: bytes, place: int) -> None:
        self._depth += 1
        if self._depth > strict_json.MAX_DEPTH:
            raise AnswerRejected("too_deep")
        if self._start < 0 and mark == b"[" and self._is_named(place):
            self._start = self._item = place + 1
            self._level = self._depth

    def _close(self, place: int) -> bool:
        self._depth -= 1
        if self._depth < 0:
            raise AnswerRejected("not_json")
        if self._start < 0 or self._depth >= self._level:
            return False
        if self._parts or self._body[self._item : place].strip():
            self._end_item(place)
        return True

    def _is_named(self, place: int) -> bool:
        return self._named >= 0 and self._body[self._named : place].strip() == b":"

    def _end_item(self, place: int) -> None:
        if len(self._parts) == self._most:
            raise AnswerRejected("bad_structure")
        self._parts.append((self._item, place))
        self._item, self._tokens = place + 1, 0
