"""What every connector promises, as tests. A connector passes them all, or is no connector.

A test class inherits ``ConnectorContract`` and gives one fixture, ``stage``: the connector and the
means to let its source behave well and badly. The promises themselves cannot be overridden. A
promise that cannot be kept yet is marked ``xfail`` with the reason.
"""

from __future__ import annotations

import io
import logging
import time
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import Protocol

from portal.domain.overview import SourceAnswer
from portal.domain.person import Bsn
from portal.domain.tally import amounts_of
from portal.services.ports import Connector, SourceFault

MOST_SECONDS = 8.0
PEOPLE_AT_ONCE = 20


class Stage(Protocol):
    """A connector and its source, ready to play each part."""

    now: datetime
    people: tuple[Bsn, ...]

    @property
    def connector(self) -> Connector:
        """The connector on stage."""

    def owes(self, person: Bsn, *cents: int) -> None:
        """From now on this person has one debt for each amount."""

    def owes_and_garbles(self, person: Bsn, cents: int) -> None:
        """This person has a debt of this amount, and another that cannot be read."""

    def owes_and_says_more(self, person: Bsn, cents: int) -> None:
        """This person has a debt of this amount, and the source tells things we do not know."""

    def does_not_know(self, person: Bsn) -> None:
        """The source has never heard of this person."""

    def mixes_up(self, asked: Bsn, told: Bsn) -> None:
        """Asked about one person, the source tells about another."""

    def talks_nonsense(self) -> None:
        """The source answers with something that is no answer."""

    def goes_down(self) -> None:
        """The source cannot be reached, or only fails."""

    def heard(self) -> str:
        """Addresses and headers that the source received so far, without the bodies."""


class ConnectorContract:
    """The promises. ``Test...`` classes inherit them and give a ``stage`` fixture."""

    def __init_subclass__(cls) -> None:
        """A promise is kept as it is: no subclass changes one."""
        changed = [name for name in vars(cls) if name.startswith("test_")]
        if changed:
            raise TypeError(f"{cls.__name__} may not change or add promises: {changed}")

    def test_it_says_which_agency_it_is_and_how_to_reach_it(self, stage: Stage) -> None:
        agency = stage.connector.agency
        assert agency.id
        assert agency.name
        assert agency.contact.website.startswith("https://")

    def test_every_debt_comes_through_to_the_cent(self, stage: Stage) -> None:
        stage.owes(stage.people[0], 1, 12_345)
        answer = _ask(stage, 0)
        assert answer.status == "answered"
        assert sorted(_outstanding(answer)) == [1, 12_345]

    def test_every_debt_names_the_source_it_came_from(self, stage: Stage) -> None:
        stage.owes(stage.people[0], 500)
        answer = _ask(stage, 0)
        assert {answer.source, *(debt.source for debt in answer.debts)} == {
            stage.connector.agency.id
        }

    def test_owing_nothing_is_an_answer(self, stage: Stage) -> None:
        stage.owes(stage.people[0])
        answer = _ask(stage, 0)
        assert (answer.status, answer.debts, answer.complete) == ("answered", (), True)

    def test_not_knowing_the_person_is_not_owing_nothing(self, stage: Stage) -> None:
        stage.does_not_know(stage.people[0])
        assert _ask(stage, 0).status == "unknown_person"

    def test_the_answer_says_when_it_was_asked(self, stage: Stage) -> None:
        stage.owes(stage.people[0], 500)
        answer = _ask(stage, 0)
        assert answer.asked_at == stage.now
        assert answer.as_of is None or answer.as_of.tzinfo is not None

    def test_asking_twice_gives_the_same_debts(self, stage: Stage) -> None:
        stage.owes(stage.people[0], 500, 700)
        assert _ask(stage, 0).debts == _ask(stage, 0).debts

    def test_a_debt_that_cannot_be_read_is_named_and_the_others_stay(self, stage: Stage) -> None:
        stage.owes_and_garbles(stage.people[0], 500)
        answer = _ask(stage, 0)
        assert _outstanding(answer) == [500]
        assert [bool(rejection.reason) for rejection in answer.rejected] == [True]
        assert not answer.complete

    def test_what_a_source_tells_besides_changes_no_amount(self, stage: Stage) -> None:
        stage.owes_and_says_more(stage.people[0], 500)
        answer = _ask(stage, 0)
        assert (_outstanding(answer), answer.complete) == ([500], True)

    def test_another_persons_answer_is_dropped_whole(self, stage: Stage) -> None:
        stage.owes(stage.people[1], 500)
        stage.mixes_up(stage.people[0], stage.people[1])
        fault = _fault(lambda: _ask(stage, 0))
        assert (fault.reason, fault.rejected) == ("wrong_person", True)

    def test_after_another_persons_answer_the_source_is_paused(self, stage: Stage) -> None:
        stage.owes(stage.people[1], 500)
        stage.mixes_up(stage.people[0], stage.people[1])
        _fault(lambda: _ask(stage, 0))
        assert _fault(lambda: _ask(stage, 1)).reason == "paused"

    def test_nonsense_is_refused_with_a_reason(self, stage: Stage) -> None:
        stage.talks_nonsense()
        fault = _fault(lambda: _ask(stage, 0))
        assert fault.rejected
        assert fault.reason in {"not_json", "bad_structure"}

    def test_a_source_that_is_down_is_a_fault_within_eight_seconds(self, stage: Stage) -> None:
        stage.goes_down()
        start = time.monotonic()
        fault = _fault(lambda: _ask(stage, 0))
        assert time.monotonic() - start < MOST_SECONDS
        assert not fault.rejected

    def test_people_who_ask_at_once_get_their_own_answers(self, stage: Stage) -> None:
        for place in range(PEOPLE_AT_ONCE):
            stage.owes(stage.people[place], 1000 + place)
        with ThreadPoolExecutor(PEOPLE_AT_ONCE) as threads:
            answers = list(threads.map(lambda place: _ask(stage, place), range(PEOPLE_AT_ONCE)))
        assert [_outstanding(answer) for answer in answers] == [
            [1000 + place] for place in range(PEOPLE_AT_ONCE)
        ]

    def test_the_persons_number_is_in_no_address_header_log_or_error(self, stage: Stage) -> None:
        written = io.StringIO()
        handler, root = logging.StreamHandler(written), logging.getLogger()
        before = root.level
        root.addHandler(handler)
        root.setLevel(logging.DEBUG)
        try:
            stage.owes(stage.people[0], 500)
            told = repr(_ask(stage, 0)) + repr(stage.connector)
            stage.goes_down()
            told += "".join(traceback.format_exception(_fault(lambda: _ask(stage, 0))))
        finally:
            root.setLevel(before)
            root.removeHandler(handler)
        assert stage.people[0].reveal() not in told + written.getvalue() + stage.heard()


def _ask(stage: Stage, place: int) -> SourceAnswer:
    return stage.connector.ask(stage.people[place], stage.now)


def _outstanding(answer: SourceAnswer) -> list[int]:
    return [amounts_of(debt.events).outstanding_cents for debt in answer.debts]


def _fault(ask: Callable[[], object]) -> SourceFault:
    """The fault that asking ends in. Any other outcome breaks the promise."""
    try:
        outcome = ask()
    except SourceFault as fault:
        return fault
    raise AssertionError(f"no fault, but {type(outcome).__name__}")
