"""A report tells everything that is needed to mend a fault, and never whom it was tried with."""

from __future__ import annotations

import html
import json
from dataclasses import asdict
from datetime import UTC, datetime

import pytest
from werkzeug import Request, Response

from connectors.kit.discretion import HIDDEN, Discretion
from connectors.kit.page import page
from connectors.kit.promise import Result
from connectors.kit.table import table
from portal.domain.person import Bsn
from tests.faulty.good import OTHER, PERSON, STRANGER, GoodAgency, Json
from tests.faulty.serving import tried

PEOPLE = (PERSON, OTHER, STRANGER)
NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


class Shouts(GoodAgency):
    """Puts the number wherever it can: types, ids, fields, words, problems, headers."""

    def answer(self, person: Bsn) -> Json:
        number = person.reveal()
        told = super().answer(person)
        for debt in told["debts"]:
            debt |= {"id": number, "regime": number, number: number}
        return told

    def unknown(self, person: Bsn) -> Response:
        number = person.reveal()
        return Response(number, 404, {"X-Person": number}, content_type=f"application/{number}")

    def known(self, request: Request) -> Response:
        return Response("{}", content_type=f"application/x-{PERSON.reveal()}+json")


@pytest.fixture(scope="module")
def shouted(tmp_path_factory: pytest.TempPathFactory) -> tuple[Result, ...]:
    return tried(Shouts, tmp_path_factory.mktemp("shouts"))


def written(results: tuple[Result, ...]) -> dict[str, str]:
    """The report in its three forms."""
    return {
        "table": table(results, "cjib"),
        "json": json.dumps([asdict(one) for one in results]),
        "html": page(results, "cjib", NOW),
    }


@pytest.mark.parametrize("form", ["table", "json", "html"])
def test_no_persons_number_is_in_a_report(shouted: tuple[Result, ...], form: str) -> None:
    text = written(shouted)[form]
    assert "BROKEN" in text or "broken" in text
    assert not [person for person in PEOPLE if person.reveal() in text]


def test_all_that_is_wrong_is_told_at_once(shouted: tuple[Result, ...]) -> None:
    broken = {one.promise for one in shouted if one.state == "broken"}
    assert broken >= {"ids-are-unique", "words-are-known", "unknown-is-not-nothing"}


def test_where_something_is_wrong_is_told_by_field(shouted: tuple[Result, ...]) -> None:
    (told,) = (one for one in shouted if one.promise == "words-are-known")
    assert told.why == "debts[0].regime: unknown_value; debts[1].regime: unknown_value."


@pytest.mark.parametrize("form", ["table", "html"])
def test_a_broken_promise_says_what_was_sent_what_came_why_and_how_to_mend_it(
    shouted: tuple[Result, ...], form: str
) -> None:
    text = " ".join(html.unescape(written(shouted)[form]).split())
    for one in shouted:
        if one.state == "broken":
            for part in (one.title, one.sent, one.came, one.why, one.mend):
                assert part
                assert part in text


def test_a_page_fetches_nothing_and_shows_text_as_text() -> None:
    odd = Result(promise="reachable", title="<b>x</b>", state="broken", why="<script>", mend="y")
    shown = page([odd], "cjib", NOW)
    assert "<script" not in shown
    assert "<b>" not in shown
    assert not [sign for sign in ("http:", "https:", "src=", "@import") if sign in shown]


@pytest.mark.parametrize("text", ["999990019x", "x999990019", "id-999990019-7", "999990019"])
def test_the_number_of_a_test_person_is_hidden_wherever_it_stands(text: str) -> None:
    discretion = Discretion([Bsn("999990019")])
    assert discretion.of(text) == text.replace("999990019", HIDDEN)


def test_what_looks_like_the_number_of_anyone_is_hidden_too() -> None:
    assert Discretion([]).of("debt 999990019 of 123456789") == f"debt {HIDDEN} of 123456789"


def test_no_character_in_a_report_changes_the_line() -> None:
    assert Discretion([]).of("a\x1b[2J\nb\u202ec") == "a [2J b c"
