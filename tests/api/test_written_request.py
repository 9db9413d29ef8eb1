"""What a citizen confirms is, byte for byte, what an agency receives."""

from __future__ import annotations

import json
from datetime import datetime

import pytest

from connectors.api.request import NewRequest
from portal.domain.request import KINDS, Wish
from portal.services.written_request import WrittenRequest, write_request
from tests.api.wishes import NOW, PERSON, WISHES, written

KIND_NAMES = [type(wish).__name__ for wish in WISHES]
TODAY = {"today": NOW.date()}


def test_there_is_a_wish_of_every_kind() -> None:
    assert sorted(written(wish).kind for wish in WISHES) == sorted(KINDS)


@pytest.mark.parametrize("wish", WISHES, ids=KIND_NAMES)
def test_every_request_fits_the_api_and_nothing_in_it_is_passed_over(wish: Wish) -> None:
    request = written(wish)

    read = NewRequest.model_validate_json(request.body, context=TODAY)

    again = json.loads(read.model_dump_json(exclude_unset=True))
    sent = json.loads(request.body)
    assert again["wish"].keys() == sent["wish"].keys()
    assert again.keys() == sent.keys()


@pytest.mark.parametrize("wish", WISHES, ids=KIND_NAMES)
def test_the_same_request_is_always_the_same_bytes(wish: Wish) -> None:
    assert written(wish).body == written(wish).body


@pytest.mark.parametrize("wish", WISHES, ids=KIND_NAMES)
def test_what_is_shown_is_all_that_is_sent_but_the_number(wish: Wish) -> None:
    request = written(wish)

    shown = request.content()

    assert {**shown, "bsn": PERSON.reveal()} == json.loads(request.body)
    assert PERSON.reveal() not in json.dumps(shown)


def test_a_written_request_has_no_printable_form() -> None:
    assert PERSON.reveal() not in repr(written(WISHES[0]))


def test_what_was_kept_is_what_is_sent_later() -> None:
    kept = written(WISHES[0]).body

    assert WrittenRequest(kept).body == kept


def test_a_confirmation_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        write_request(PERSON, WISHES[0], made_at=datetime(2026, 11, 21), language="nl")  # noqa: DTZ001
