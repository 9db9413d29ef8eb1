"""The body that a case sends: a good answer, spoiled in one place."""

from __future__ import annotations

import json
from typing import Any

from tests.hostile.case import Case, Parts
from tests.hostile.good import PLACEHOLDERS, good_answer, neighbour
from tests.hostile.good_fcid import good_document

_HERE = "@here@"
GOOD = {"standard": good_answer, "fcid": good_document}


def good_body(dialect: str = "standard") -> bytes:
    """The answer with nothing wrong."""
    return json.dumps(GOOD[dialect]()).encode()


def body_of(case: Case) -> bytes:
    """The bytes of the answer, before any packing."""
    if case.body is not None:
        return joined(case.body)
    if case.bytes is not None:
        place, value = case.bytes
        told = _with(place, _HERE, case.dialect)
        return told.replace(f'"{_HERE}"'.encode(), value.encode("latin-1"))
    if case.put is not None:
        told = _with(case.put[0], _HERE, case.dialect)
        return told.replace(f'"{_HERE}"'.encode(), joined(case.put[1]))
    if case.beside is not None:
        place, member = case.beside
        marked = _with(f"{place}.{_HERE}".lstrip("."), None, case.dialect)
        return marked.replace(f'"{_HERE}": null'.encode(), joined(member))
    if case.cut is not None:
        return good_body(case.dialect)[: case.cut]
    return json.dumps(_changed(case)).encode(case.encoded or "utf-8")


def with_all(told: dict[str, Any], dialect: str = "standard") -> dict[str, Any]:
    """A good answer with these values at these places."""
    answer = GOOD[dialect]()
    for place, value in told.items():
        parent, last = _parent(answer, place)
        parent[last] = value
    return answer


def joined(parts: Parts) -> bytes:
    """The text of these parts, with the good answer and the persons filled in."""
    listed = [parts] if isinstance(parts, str) else parts
    text = "".join(part if isinstance(part, str) else part[0] * part[1] for part in listed)
    for name, value in {"<good>": good_body().decode(), **PLACEHOLDERS}.items():
        text = text.replace(name, value)
    return text.encode()


def _changed(case: Case) -> dict[str, Any]:
    answer = GOOD[case.dialect]()
    if case.leave_out is not None:
        parent, last = _parent(answer, case.leave_out)
        del parent[last]
    if case.more is not None:
        answer["debts"][0]["events"] += case.more
    for debt in case.more_debts or ():
        answer["debts"].append(answer["debts"][0] if debt == "again" else debt)
    if case.count is not None:
        answer["debts"] = [neighbour(f"D-{n}", case.events) for n in range(case.count)]
    return answer


def _with(place: str, value: Any, dialect: str) -> bytes:
    return json.dumps(with_all({place: value}, dialect)).encode()


def _parent(answer: Any, place: str) -> tuple[Any, Any]:
    """What holds the place, and the name or number of the place in it."""
    *steps, last = (int(step) if step.isdigit() else step for step in place.split("."))
    for step in steps:
        answer = answer[step]
    return answer, last
