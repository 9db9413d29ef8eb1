"""The hostile source, and what came of each case; a case is played once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

import pytest

from tests.hostile.case import Case, corpus
from tests.hostile.playing import Outcome, play
from tests.hostile.source import HostileSource

CASES = {case.name: case for case in corpus()}


@pytest.fixture(scope="module")
def source() -> Iterator[HostileSource]:
    """A source that does what a case says."""
    made = HostileSource()
    yield made
    made.close()


@pytest.fixture(scope="module")
def came_of(source: HostileSource) -> Callable[[Case], Outcome]:
    """What came of a case."""

    @cache
    def played(name: str) -> Outcome:
        return play(CASES[name], source)

    return lambda case: played(case.name)
