"""The questions of a letter: what is known is there, what is wrong is said, nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import demanded, objected, transferred
from tests.pages.portal import ClientWith
from tests.web.letter_desk import OBJECTION, PAYMENT, RECENT, SENDER, desk_for, value_of


def test_what_we_know_of_the_letter_is_filled_in(client_with: ClientWith) -> None:
    page = desk_for(client_with, "objection", regime="awb", decision=RECENT).form()

    assert value_of(page, "letter_dated") == "2026-11-10"
    assert value_of(page, "letter_number") == "B-77"


def test_a_letter_about_a_writ_has_the_date_of_the_writ(client_with: ClientWith) -> None:
    page = desk_for(client_with, "opposition", transferred("2026-11-16"), decision=RECENT).form()

    assert value_of(page, "letter_dated") == "2026-11-16"
    assert value_of(page, "letter_number") == ""


def test_a_half_filled_form_says_what_is_missing_and_keeps_the_rest(
    client_with: ClientWith,
) -> None:
    desk = desk_for(client_with, "objection", regime="awb", decision=RECENT)
    page = desk.fill_in({"name": "A. de Vries", "reason": "Te hoog."})

    assert page.status == 422
    assert "Vul uw woonplaats in." in page.text
    assert (value_of(page, "name"), value_of(page, "reason")) == ("A. de Vries", "Te hoog.")


def test_a_half_filled_form_is_there_when_the_citizen_comes_back(client_with: ClientWith) -> None:
    desk = desk_for(client_with, "objection", regime="awb", decision=RECENT)
    desk.fill_in({"reason": "Te hoog.", "later": "1"})
    desk.visitor.visit("/language/en?back=/overview")

    assert value_of(desk.form(), "reason") == "Te hoog."


def test_keeping_for_later_leads_back_without_complaint(client_with: ClientWith) -> None:
    page = desk_for(client_with, "complaint").fill_in({"reason": "Te laat.", "later": "1"})

    assert page.heading == "Niet eens?"


def test_who_the_citizen_is_is_asked_once(client_with: ClientWith) -> None:
    desk = desk_for(client_with, "complaint")
    desk.fill_in(SENDER | {"reason": "Niemand belde."})
    desk.place = desk.place.replace("complaint", "not-mine")
    page = desk.form()

    assert value_of(page, "town") == "Ons Dorp"
    assert value_of(page, "reason") == ""


def test_nothing_of_a_letter_outlives_the_session(client_with: ClientWith) -> None:
    desk = desk_for(client_with, "complaint")
    desk.fill_in(SENDER | {"reason": "Niemand belde."})
    desk.visitor.post("/logout")

    assert desk.visitor.get(desk.place).headers["Location"] == "/session-ended"


@pytest.mark.parametrize(
    ("slug", "wrong", "told"),
    [
        ("already-paid", {"paid_cents": "veel"}, "Schrijf het bedrag zo: 165,00."),
        ("already-paid", {"paid_cents": "0"}, "Schrijf het bedrag zo: 165,00."),
        ("already-paid", {"paid_on": "gisteren"}, "Schrijf de datum zo: 13-11-2026."),
        ("already-paid", {"paid_on": "2026-11-22"}, "Deze dag moet nog komen."),
        ("already-paid", {"name": "x" * 101}, "Gebruik hoogstens 100 tekens."),
        ("not-mine", {"reason": " \n "}, "Schrijf op waarom deze schuld niet van u is."),
        ("objection", {"why_late": ""}, "Schrijf op waarom uw brief nu pas komt."),
    ],
)
def test_a_mistake_is_said_at_the_question_and_above(
    client_with: ClientWith, slug: str, wrong: dict[str, str], told: str
) -> None:
    desk = desk_for(client_with, slug, regime="awb")
    page = desk.fill_in(OBJECTION | PAYMENT | wrong)

    assert page.status == 422
    assert page.text.count(told) == 2
    assert [e for e in page.elements if e.get("aria-invalid") == "true"]


def test_a_letter_that_is_not_filled_in_leads_to_its_questions(client_with: ClientWith) -> None:
    desk = desk_for(client_with, "complaint")

    for name in ("ready", "letter.txt"):
        answer = desk.visitor.get(f"{desk.place}/{name}")
        assert (answer.status_code, answer.headers["Location"]) == (303, desk.place)


@pytest.mark.parametrize("slug", ["objection", "dispute", "nothing", "already_paid", "../x"])
def test_a_letter_that_does_not_fit_the_debt_does_not_exist(
    client_with: ClientWith, slug: str
) -> None:
    desk_for(client_with, slug).form(status=404)


def test_who_filed_already_gets_no_second_letter(client_with: ClientWith) -> None:
    desk_for(client_with, "objection", objected("2026-10-01"), regime="awb").form(status=404)


def test_a_summons_is_no_letter(client_with: ClientWith) -> None:
    writ = demanded("2026-11-16", "2026-11-18", "writ")
    desk_for(client_with, "opposition", writ, regime="tax").form(status=404)


def test_hostile_answers_stay_text(client_with: ClientWith) -> None:
    evil = "<script>alert(1)</script> {{ 7*7 }} %(naam)s"
    desk = desk_for(client_with, "complaint")
    desk.visitor.post(desk.place, SENDER | {"reason": evil, "body_address": evil})

    page = desk.visitor.get(f"{desk.place}/ready").text
    assert "<script>alert" not in page
    assert "{{ 7*7 }} %(naam)s" in page
    assert evil in desk.file()


def test_what_is_filled_in_can_be_read_nowhere_on_the_server(
    client_with: ClientWith, sqlite_url: str
) -> None:
    desk = desk_for(client_with, "complaint")
    desk.fill_in(SENDER | {"reason": "Zeer herkenbaar verhaal"})

    folder = Path(sqlite_url.removeprefix("sqlite:///")).parent
    kept = b"".join(file.read_bytes() for file in folder.iterdir())
    assert kept
    assert b"de Vries" not in kept
    assert b"herkenbaar" not in kept
