"""Mandates: granted and used once, held by one helper, ended at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from portal.domain.person import Bsn
from portal.services.helping import TooManyHelpers, TooManyTries, new_code
from portal.storage.mandates import Mandates
from tests.storage.conftest import Clock
from tests.storage.mandates import GRANTED, HELPER, STRANGER, begun
from tests.storage.samples import PERSON


def test_who_has_the_code_may_look_at_what_was_granted(book: Mandates, clock: Clock) -> None:
    mandate = begun(book, clock)

    held = book.held(HELPER, mandate.id, clock())

    assert held is not None
    assert (held.person, held.mandate.granted) == (PERSON, GRANTED)
    assert [one.id for one in book.of(PERSON)] == [one.id for one in book.helped_by(HELPER)]


def used(book: Mandates, code: str, clock: Clock) -> str:
    book.accept(STRANGER, code, clock())
    return code


def too_late(book: Mandates, code: str, clock: Clock) -> str:
    clock.move(hours=24)
    return code


def stopped(book: Mandates, code: str, clock: Clock) -> str:
    book.end(PERSON, book.of(PERSON)[0].id, "citizen", clock())
    return code


def other(book: Mandates, code: str, clock: Clock) -> str:
    return new_code()


def past_its_last_day(book: Mandates, code: str, clock: Clock) -> str:
    book.end(PERSON, book.of(PERSON)[0].id, "citizen", clock())
    short = new_code()
    book.invite(PERSON, replace(GRANTED, until=clock().date()), short, clock())
    clock.move(hours=12)
    return short


@pytest.mark.parametrize("spoilt", [used, too_late, stopped, other, past_its_last_day])
def test_a_code_that_does_not_work_gets_the_same_answer_for_each_reason(
    book: Mandates, clock: Clock, spoilt: Callable[[Mandates, str, Clock], str]
) -> None:
    code = new_code()
    book.invite(PERSON, GRANTED, code, clock())

    assert book.accept(HELPER, spoilt(book, code, clock), clock()) is None
    assert book.helped_by(HELPER) == ()


def test_nobody_is_their_own_helper(book: Mandates, clock: Clock) -> None:
    code = new_code()
    book.invite(PERSON, GRANTED, code, clock())

    assert book.accept(PERSON, code, clock()) is None
    assert book.accept(HELPER, code, clock()) is not None


def test_after_five_wrong_codes_a_good_one_does_not_work_for_an_hour(
    book: Mandates, clock: Clock
) -> None:
    code = new_code()
    book.invite(PERSON, GRANTED, code, clock())
    for _ in range(5):
        assert book.accept(HELPER, new_code(), clock()) is None

    with pytest.raises(TooManyTries):
        book.accept(HELPER, code, clock.move(minutes=59))

    assert book.accept(HELPER, code, clock.move(minutes=1)) is not None


def test_another_helper_may_still_try(book: Mandates, clock: Clock) -> None:
    for _ in range(5):
        book.accept(HELPER, new_code(), clock())

    assert book.accept(STRANGER, new_code(), clock()) is None


def test_a_mandate_is_held_by_its_own_helper_only(book: Mandates, clock: Clock) -> None:
    mandate = begun(book, clock)

    for person in (PERSON, STRANGER):
        assert book.held(person, mandate.id, clock()) is None
    assert book.held(HELPER, "none-of-ours", clock()) is None


@pytest.mark.parametrize(("person", "by"), [(PERSON, "citizen"), (HELPER, "helper")])
def test_either_side_ends_it_at_once(book: Mandates, clock: Clock, person: Bsn, by: str) -> None:
    mandate = begun(book, clock)

    assert book.end(person, mandate.id, by, clock())  # type: ignore[arg-type]

    assert book.held(HELPER, mandate.id, clock()) is None
    (over,) = book.of(PERSON)
    assert (over.state, over.ended_by) == ("ended", by)


@pytest.mark.parametrize("by", ["citizen", "helper"])
def test_somebody_else_ends_nothing(book: Mandates, clock: Clock, by: str) -> None:
    mandate = begun(book, clock)

    assert not book.end(STRANGER, mandate.id, by, clock())  # type: ignore[arg-type]
    assert book.held(HELPER, mandate.id, clock()) is not None


def test_it_holds_to_its_last_day_and_no_longer(book: Mandates, clock: Clock) -> None:
    mandate = begun(book, clock)

    clock.now = clock.now.replace(year=2027, month=2, day=21, hour=22)
    assert book.held(HELPER, mandate.id, clock()) is not None
    assert book.held(HELPER, mandate.id, clock.move(hours=1)) is None


def test_a_citizen_has_five_helpers_at_most(book: Mandates, clock: Clock) -> None:
    for _ in range(5):
        book.invite(PERSON, GRANTED, new_code(), clock())

    with pytest.raises(TooManyHelpers):
        book.invite(PERSON, GRANTED, new_code(), clock())

    book.end(PERSON, book.of(PERSON)[0].id, "citizen", clock())
    book.invite(PERSON, GRANTED, new_code(), clock())
