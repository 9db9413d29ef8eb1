"""Every promise has words, comes after what it needs, and can be broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from connectors.kit.promise import words
from connectors.kit.run import PROMISES
from connectors.registry import AGENCIES, read_agency
from demo.trial import trial
from tests.faulty.table import CAUGHT_BY

ASKED = [
    path.parent.name
    for path in sorted(AGENCIES.glob("*/agency.yaml"))
    if read_agency(path.parent).dialect in ("standard", "fcid")
]
BROKEN_ELSEWHERE = {
    "reachable": "test_command.py: nobody is there",
    "portal-reads-it": "what breaks it breaks the promise that names it first",
}


def test_every_promise_has_a_title_and_a_way_to_mend_it() -> None:
    assert set(words()) == {promise.id for promise in PROMISES}
    assert all(told["title"] and told["mend"] for told in words().values())


def test_a_promise_needs_only_what_was_tried_before_it() -> None:
    before: set[str] = set()
    for promise in PROMISES:
        assert set(promise.needs) <= before, promise.id
        assert promise.id not in before
        before.add(promise.id)


def test_every_promise_is_broken_by_a_faulty_agency() -> None:
    broken = {*CAUGHT_BY.values(), *BROKEN_ELSEWHERE}
    assert broken == {promise.id for promise in PROMISES}


@pytest.mark.parametrize("agency", ASKED)
def test_every_agency_of_the_demo_keeps_every_promise(agency: str, tmp_path: Path) -> None:
    _, results = trial(read_agency(AGENCIES / agency), tmp_path)
    assert {one.promise: one.why for one in results if one.state == "broken"} == {}
    assert sum(one.state == "kept" for one in results) > len(PROMISES) / 2
