"""Makes the corpus of cases from the readable families: ``python -m tests.hostile.expand``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
CORPUS = HERE / "corpus.jsonl"
Group = dict[str, Any]
Case = dict[str, Any]

_OF_ALL = ("expect", "packed", "slow", "to", "lure", "events", "dialect")
_OF_ONE = ("expect", "packed", "cents", "debts", "mismatch")


def expanded() -> str:
    """The corpus as it follows from the families: one case a line."""
    cases = [case for family in sorted((HERE / "families").glob("*.yaml")) for case in _of(family)]
    return "".join(json.dumps(case, ensure_ascii=True) + "\n" for case in cases)


def _of(family: Path) -> Iterator[Case]:
    for group in yaml.safe_load(family.read_text(encoding="utf-8"))["groups"]:
        shared = {key: group[key] for key in _OF_ALL if key in group} | group.get("told", {})
        for name, case in _cases(group):
            yield {"name": f"{family.stem}: {name}", **shared, **case}


def _cases(group: Group) -> Iterator[tuple[str, Case]]:
    """The cases of a group, each with what makes it differ from a good answer."""
    for at, way in (("at", "put"), ("at", "bytes"), ("beside", "put")):
        for place in group.get(at, ()):
            for name, given in group.get(way, {}).items():
                value, own = _entry(given)
                how = way if at == "at" else at
                yield f"{how} {place or 'all'}, {name}", {how: [place, value], **own}
    for place, expect in group.get("leave_out", {}).items():
        yield f"without {place}", {"leave_out": place, "expect": expect}
    for way in ("body", "more", "more_debts", "count", "reply", "sign"):
        for name, given in group.get(way, {}).items():
            value, own = _entry(given)
            about = "token, " if group.get("to") else ""
            yield f"{about}{group['about'].rstrip('.')}, {name}", {way: value, **own}
    for way in ("cut", "encoded"):
        for value in group.get(way, ()):
            yield f"{way} {value}", {way: value}


def _entry(given: Any) -> tuple[Any, Case]:
    """A value, and what holds for it alone."""
    if isinstance(given, dict) and "value" in given:
        return given["value"], {key: given[key] for key in _OF_ONE if key in given}
    return given, {}


if __name__ == "__main__":
    CORPUS.write_text(expanded(), encoding="utf-8")
