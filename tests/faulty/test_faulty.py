"""Each faulty agency is caught, by the promise that names its fault and by no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from connectors.kit.promise import Result
from tests.faulty import documents, transport
from tests.faulty.certificates import TlsAgency
from tests.faulty.counter import Counter
from tests.faulty.good import GoodAgency
from tests.faulty.serving import tried
from tests.faulty.table import CAUGHT_BY


def broken(results: tuple[Result, ...]) -> dict[str, str]:
    """What is not kept, and why."""
    return {one.promise: one.why for one in results if one.state == "broken"}


@pytest.mark.parametrize("kind", [GoodAgency, documents.GoodDocument, TlsAgency])
def test_an_agency_that_keeps_every_promise_hears_nothing(
    kind: type[GoodAgency], tmp_path: Path
) -> None:
    results = tried(kind, tmp_path)
    assert broken(results) == {}
    untried = {one.promise for one in results if one.state == "untried"}
    secured = {one for one in untried if "certificate" in one}
    assert untried == (set() if kind is TlsAgency else secured)


@pytest.mark.parametrize(
    ("kind", "promise"), CAUGHT_BY.items(), ids=lambda one: getattr(one, "__name__", "")
)
def test_a_faulty_agency_is_caught_by_the_promise_that_names_its_fault(
    kind: type[GoodAgency] | type[Counter], promise: str, tmp_path: Path
) -> None:
    results = tried(kind, tmp_path)
    found = broken(results)
    assert [*found] == [promise], found
    (told,) = (one for one in results if one.promise == promise)
    assert told.sent and told.came and told.why and told.mend


def test_which_nonsense_was_refused_wrongly_is_said(tmp_path: Path) -> None:
    results = tried(transport.CrashesOnNonsense, tmp_path)
    (told,) = (one for one in results if one.promise == "refuses-nonsense")
    assert told.sent.endswith("with nonsense: a list")
