"""Whatever a source answers: it ends in a reason, and nothing else is touched by it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.connectors.answers import KEY
from tests.connectors.people import PERSON
from tests.hostile.case import Case, corpus
from tests.hostile.expand import CORPUS, expanded
from tests.hostile.good import CANARY, PLACEHOLDERS
from tests.hostile.playing import IMPATIENT, OTHER_CENTS, OTHER_SOURCE, QUICK, Outcome
from tests.hostile.reply import TOKEN

CASES = corpus()
FAMILIES = sorted({case.family for case in CASES})
SECRETS = (
    *(PERSON.reveal(), "geheim", TOKEN, CANARY, KEY.decode()),
    *(value for name, value in PLACEHOLDERS.items() if name != "<my number>"),
)
BUSY_MACHINE = 1.5  # seconds; a slow case would go on for nine and more
CameOf = Callable[[Case], Outcome]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_it_ends_with_the_reason_that_names_what_is_wrong(case: Case, came_of: CameOf) -> None:
    assert came_of(case).ended == case.expect


def of(family: str) -> list[Case]:
    return [case for case in CASES if case.family == family]


@pytest.mark.parametrize("family", FAMILIES)
def test_what_was_refused_is_in_no_total_and_all_else_is(family: str, came_of: CameOf) -> None:
    totals = {case.name: came_of(case).view.total for case in of(family)}
    assert {name: total.amount.cents for name, total in totals.items()} == {
        case.name: case.expected_cents + OTHER_CENTS for case in of(family)
    }
    assert {name: total.at_least for name, total in totals.items()} == {
        case.name: case.expect != "fine" for case in of(family)
    }


@pytest.mark.parametrize("family", FAMILIES)
def test_the_other_source_and_the_other_debts_stay(family: str, came_of: CameOf) -> None:
    for case in of(family):
        outcome = came_of(case)
        shown = {view.agency.id: view.summary for view in outcome.view.sources}
        assert shown[OTHER_SOURCE].complete, case
        assert shown[OTHER_SOURCE].total_cents == OTHER_CENTS, case
        assert len(outcome.answer.rejected) == case.expect.startswith("debt"), case
        if case.debts is not None:
            assert len(outcome.answer.debts) == case.debts, case
        if case.mismatch is not None:
            assert shown["cjib"].lines[0].mismatch is case.mismatch, case


@pytest.mark.parametrize("family", FAMILIES)
def test_the_reason_is_logged_counted_and_in_the_access_log(family: str, came_of: CameOf) -> None:
    for case in of(family):
        outcome, whole = came_of(case), not case.expect.startswith("debt")
        assert case.reason in outcome.log, case
        assert outcome.access_log == (case.reason if whole and case.reason else "answered",), case
        if case.reason:
            assert ("question" if whole else "debt", case.reason) in outcome.counted, case


@pytest.mark.parametrize("family", FAMILIES)
def test_no_log_tells_of_the_person_a_secret_or_what_was_sent(family: str, came_of: CameOf) -> None:
    for case in of(family):
        outcome = came_of(case)
        told = outcome.log + repr(outcome.access_log) + repr(outcome.counted)
        assert [secret for secret in SECRETS if secret in told] == [], case
        lines = outcome.log.splitlines()
        assert all(line.startswith("cjib") for line in lines), case
        assert len(lines) == bool(case.reason), case


@pytest.mark.parametrize("family", FAMILIES)
def test_every_case_is_cut_off_at_its_time_limit(family: str, came_of: CameOf) -> None:
    for case in of(family):
        most = (IMPATIENT if case.slow else QUICK).seconds
        assert came_of(case).seconds < most + BUSY_MACHINE, case


def test_there_are_enough_cases_and_each_family_has_some() -> None:
    assert len(CASES) >= 400
    assert len({case.name for case in CASES}) == len(CASES)
    assert min(len(of(family)) for family in FAMILIES) >= 40


def test_the_corpus_follows_from_its_families() -> None:
    assert CORPUS.read_text(encoding="utf-8") == expanded(), "python -m tests.hostile.expand"
