"""A payment that is on its way is told, and told no longer once one is booked."""

from portal.domain.event import OtherEvent
from portal.services.announced import announced_on
from tests.builders import day, demanded, imposed, paid, standing

OWED = (imposed("2026-10-01", 5000), demanded("2026-10-01", "2026-11-30"))


def announced(at: str) -> OtherEvent:
    return OtherEvent(id="a", at=day(at), told="payment_announced")


def test_a_payment_on_its_way_is_told_with_its_day():
    assert announced_on(standing("2026-11-21", *OWED, announced("2026-11-15"))) == day("2026-11-15")


def test_once_a_payment_is_booked_nothing_is_on_its_way():
    history = (*OWED, announced("2026-11-15"), paid("2026-11-18", 1000))
    assert announced_on(standing("2026-11-21", *history)) is None


def test_an_earlier_payment_does_not_count_as_this_one():
    history = (*OWED, paid("2026-11-01", 1000), announced("2026-11-15"))
    assert announced_on(standing("2026-11-21", *history)) == day("2026-11-15")


def test_another_event_that_we_do_not_know_is_no_payment():
    other = OtherEvent(id="o", at=day("2026-11-15"), told="letter_returned")
    assert announced_on(standing("2026-11-21", *OWED, other)) is None
