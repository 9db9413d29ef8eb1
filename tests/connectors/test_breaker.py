"""A source in trouble gets rest; one that makes mistakes about people is stopped."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import NoReturn

import pytest

from connectors.breaker import Breaker
from portal.services.ports import SourceFault


class Clock:
    """A clock that stands still until it is moved."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def breaker(clock: Clock) -> Breaker:
    return Breaker(clock)


def failing(reason: str) -> Callable[[], NoReturn]:
    def ask() -> NoReturn:
        raise SourceFault(reason)

    return ask


def outcome(breaker: Breaker, reason: str = "") -> str:
    """How one question ends: asked with this outcome, unless it is held back."""
    try:
        return breaker.run(failing(reason) if reason else lambda: "answered")
    except SourceFault as fault:
        return fault.reason


def test_three_failures_in_a_row_pause_the_source(breaker: Breaker) -> None:
    asked = [outcome(breaker, "timeout") for _ in range(4)]
    assert asked == ["timeout", "timeout", "timeout", "paused"]


def test_an_answer_in_between_starts_the_count_again(breaker: Breaker) -> None:
    asked = [outcome(breaker, reason) for reason in ("timeout", "busy", "", "timeout", "busy", "")]
    assert asked[-1] == "answered"


def test_refused_answers_do_not_pause_the_source_for_others(breaker: Breaker) -> None:
    for _ in range(9):
        outcome(breaker, "bad_structure")
    assert outcome(breaker) == "answered"


def test_after_a_minute_one_question_tries(breaker: Breaker, clock: Clock) -> None:
    for _ in range(3):
        outcome(breaker, "timeout")
    clock.now = 59.9
    assert outcome(breaker) == "paused"
    clock.now = 60
    assert outcome(breaker) == "answered"
    assert not breaker.is_open


def test_a_try_that_fails_pauses_another_minute(breaker: Breaker, clock: Clock) -> None:
    for _ in range(3):
        outcome(breaker, "timeout")
    clock.now = 60
    assert outcome(breaker, "timeout") == "timeout"
    clock.now = 119.9
    assert outcome(breaker) == "paused"
    clock.now = 120
    assert outcome(breaker) == "answered"


def test_while_one_question_tries_the_others_wait(breaker: Breaker, clock: Clock) -> None:
    for _ in range(3):
        outcome(breaker, "timeout")
    clock.now = 60
    assert breaker.run(lambda: outcome(breaker)) == "paused"
    assert outcome(breaker) == "answered"


def test_another_persons_answer_pauses_at_once(breaker: Breaker) -> None:
    assert outcome(breaker, "wrong_person") == "wrong_person"
    assert outcome(breaker) == "paused"


def test_an_old_answer_does_not_release_a_source_that_was_stopped(breaker: Breaker) -> None:
    breaker.run(lambda: outcome(breaker, "wrong_person"))
    assert outcome(breaker) == "paused"


def test_a_try_that_breaks_lets_the_next_one_try(breaker: Breaker, clock: Clock) -> None:
    for _ in range(3):
        outcome(breaker, "timeout")
    clock.now = 60
    with pytest.raises(ZeroDivisionError):
        breaker.run(lambda: 1 // 0)
    assert outcome(breaker) == "answered"


def test_questions_do_not_queue_behind_a_slow_one(breaker: Breaker) -> None:
    both = threading.Barrier(2, timeout=5)
    threads = [threading.Thread(target=breaker.run, args=(both.wait,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not both.broken


class FakeRest:
    """What other processes say, and what they are told."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.ordered: list[timedelta] = []

    def left(self) -> timedelta:
        return timedelta(seconds=self.seconds)

    def order(self, how_long: timedelta) -> None:
        self.ordered.append(how_long)


@pytest.fixture
def rest() -> FakeRest:
    return FakeRest()


@pytest.fixture
def shared(clock: Clock, rest: FakeRest) -> Breaker:
    return Breaker(clock, rest)


def test_other_processes_are_told_once_that_a_source_needs_rest(
    shared: Breaker, rest: FakeRest
) -> None:
    for _ in range(5):
        outcome(shared, "timeout")
    assert rest.ordered == [timedelta(minutes=1)]


def test_rest_ordered_elsewhere_holds_here_until_it_is_over(
    shared: Breaker, rest: FakeRest, clock: Clock
) -> None:
    rest.seconds = 40
    assert outcome(shared) == "paused"
    rest.seconds, clock.now = 0, 40
    assert outcome(shared) == "answered"


def test_after_rest_ordered_elsewhere_one_question_tries(
    shared: Breaker, rest: FakeRest, clock: Clock
) -> None:
    rest.seconds = 40
    outcome(shared)
    rest.seconds, clock.now = 0, 40
    assert shared.run(lambda: outcome(shared)) == "paused"


def test_nobody_can_order_more_than_a_minute(shared: Breaker, rest: FakeRest, clock: Clock) -> None:
    rest.seconds = 1e6
    outcome(shared)
    rest.seconds, clock.now = 0, 60
    assert outcome(shared) == "answered"
