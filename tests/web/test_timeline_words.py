"""The timeline tells every event in a sentence."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from portal.domain import event as events
from portal.domain.event import Event, Receiver
from portal.web.words.timeline import sentence, timeline_of
from tests.builders import (
    agreed,
    day,
    decided,
    demanded,
    ended,
    enforced,
    imposed,
    objected,
    paid,
    paused,
    reduced,
    resumed,
    standing,
    transferred,
    withdrawn,
)

AT = "2026-11-01"
OTHER = events.OtherEvent(id="o", at=day(AT), told="letter_returned")
STOPPED = events.EnforcementEnded(id="s", at=day(AT), of="w")
ONE_OF_EACH: list[Event] = [
    imposed(AT, 100), reduced(AT, 100), demanded(AT, "2026-12-01"), withdrawn(AT, "x"),
    paid(AT, 100), agreed(AT, ("2026-12-01", 50)), ended(AT), transferred(AT), enforced(AT),
    STOPPED, paused(AT), resumed(AT), objected(AT), decided(AT), OTHER,
]  # fmt: skip


def test_the_cases_below_hold_every_type_of_event() -> None:
    assert {type(event) for event in ONE_OF_EACH} == set(get_args(Event))


@pytest.mark.parametrize("event", ONE_OF_EACH, ids=lambda event: event.type)
def test_every_event_is_a_whole_sentence(event: Event) -> None:
    told = sentence(event)

    assert told.endswith(".") and told[0].isupper() and "%" not in told


@pytest.mark.parametrize(
    ("event", "told"),
    [
        (demanded(AT, "2026-12-03", "reminder", 16500),
         "U kreeg een herinnering: betaal € 165,00, uiterlijk op 3 december 2026."),
        (agreed(AT, ("2026-12-01", 50), ("2027-01-01", 50)),
         "U heeft afgesproken om in delen te betalen: 2 keer, de laatste keer op 1 januari 2027."),
        (paused(AT, "2026-12-31", "debt_help"),
         "U hoeft even niet te betalen, omdat u hulp krijgt bij uw schulden. "
         "Dit duurt tot en met 31 december 2026."),
    ],
)  # fmt: skip
def test_a_sentence_names_amounts_and_days(event: Event, told: str) -> None:
    assert sentence(event).replace("\xa0", " ") == told


@pytest.mark.parametrize("kind", ["agency", "bailiff", "other"])
def test_a_transfer_names_who_collects_now(kind: Any) -> None:
    moved = events.Transferred(id="t", at=day(AT), to=Receiver(kind=kind, name="Jansen"))

    assert "Jansen" in sentence(moved)


def test_a_withdrawn_letter_is_named_by_its_day() -> None:
    letter = demanded("2026-10-01", "2026-11-01", id="e3")

    assert sentence(withdrawn(AT, "e3"), (letter,)) == "De brief van 1 oktober 2026 telt niet meer."


def test_an_unknown_event_is_quoted_and_nothing_is_left_out() -> None:
    told = timeline_of(standing("2026-11-21", imposed("2026-09-01", 100), OTHER))

    assert [line.quote for line in told] == ["letter_returned", None]


def test_the_end_of_a_measure_carries_the_term_of_its_start() -> None:
    history = (enforced("2026-10-01", "wage_seizure", id="w"), STOPPED)

    assert [line.legal for line in timeline_of(standing("2026-11-21", *history))] == [
        "loonbeslag",
        "loonbeslag",
    ]
