"""A message that answers no question is taken once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from connectors.replay import MOST_KEPT, Seen


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_a_message_is_new_once() -> None:
    seen = Seen(Clock())
    assert [seen.is_new("m1", 1060), seen.is_new("m1", 1060), seen.is_new("m2", 1060)] == [
        True,
        False,
        True,
    ]


def test_of_many_who_bring_the_same_message_at_once_one_is_the_first() -> None:
    seen = Seen(Clock())
    with ThreadPoolExecutor(16) as threads:
        assert sum(threads.map(lambda _: seen.is_new("m1", 1060), range(200))) == 1


def test_a_message_is_known_for_as_long_as_its_signature_is_taken() -> None:
    clock = Clock()
    seen = Seen(clock)
    seen.is_new("m1", 1060)
    clock.now = 1060 + 60
    assert not seen.is_new("m1", 1060)


def test_a_full_memory_takes_nothing_rather_than_forgetting() -> None:
    clock = Clock()
    seen = Seen(clock)
    for number in range(MOST_KEPT):
        seen.is_new(str(number), 1060)
    assert not seen.is_new("one more", 1060)
    clock.now = 1200
    assert seen.is_new("one more", 1260)
