"""The test citizens are invented, complete, and described truly."""

from __future__ import annotations

import pytest

from demo.citizens import TestCitizen, load_test_citizens
from demo.expected import expected_lines
from demo.table import README, with_table
from portal.domain.overview import total_of
from portal.domain.same_claim import report_of, same_claims
from portal.domain.standing import standing_of
from tests.agencies.conftest import NOW, Running

CITIZENS = load_test_citizens()
CALM = [citizen for citizen in CITIZENS if not citizen.trouble]


def test_there_are_at_least_sixteen_and_no_two_are_the_same_person() -> None:
    assert len({citizen.person for citizen in CITIZENS}) == len(CITIZENS) >= 16
    assert len({citizen.name for citizen in CITIZENS}) == len(CITIZENS)


def test_every_number_and_name_is_plainly_made_up() -> None:
    assert all(citizen.person.reveal().startswith("9999") for citizen in CITIZENS)
    assert all(citizen.name.startswith("Testburger ") for citizen in CITIZENS)


def test_citizens_only_name_sources_that_exist(running: Running) -> None:
    named = {source for one in CITIZENS for source in [*one.known_to, *one.trouble]}
    assert named <= running.connectors.keys()


@pytest.mark.parametrize("citizen", CALM, ids=lambda one: one.key)
def test_what_is_expected_of_a_citizen_is_what_the_agencies_tell(
    running: Running, citizen: TestCitizen
) -> None:
    answers = {source: running.ask(source, citizen.key) for source in running.connectors}
    on = NOW.date()
    told_of = [standing_of(debt, on) for answer in answers.values() for debt in answer.debts]
    repeated = same_claims(map(report_of, told_of))
    owed = [each for each in told_of if report_of(each).id not in repeated]
    total = total_of((each.outstanding_cents for each in owed), answers.values())
    assert total.amount.cents == _expected_cents(citizen, running)
    assert total.at_least is citizen.expected.at_least
    told = {source: (answer.status, None) for source, answer in answers.items()}
    assert told == {source: citizen.expected_status(source) for source in answers}


def _expected_cents(citizen: TestCitizen, running: Running) -> int:
    """The total, or the sum of the samples of someone who is there for new agencies."""
    if citizen.expected.total_cents is not None:
        return citizen.expected.total_cents
    return sum(line.cents for line in expected_lines(citizen, running.connectors, NOW.date()))


def test_the_readme_shows_the_citizens_as_they_are() -> None:
    text = README.read_text(encoding="utf-8")
    assert text == with_table(text), "run: python -m demo.table"
