"""Who looked at my data: everything in the log, in plain words, for nobody but the citizen."""

from __future__ import annotations

import csv
import io
import json

import pytest

from portal.app import parts_of
from portal.storage.log_check import check_log
from portal.storage.log_checked import note_check
from tests.pages.portal import ALICE, BOB, TODAY, ClientWith, Clock, Portal
from tests.pages.visitor import Visitor
from tests.web.looking import asked_once, asked_three, first_question, log, questions_of
from tests.web.sources import answering


@pytest.fixture
def alice(client_with: ClientWith) -> Visitor:
    return asked_three(client_with)


def test_what_happened_is_told_with_who_and_why(alice: Visitor) -> None:
    page = alice.visit("/who-looked")
    for told in (
        "21 november 2026",
        "Wij vroegen organisaties of u daar schulden heeft.",
        "Wij vroegen CJIB of u daar schulden heeft.",
        "SVB gaf antwoord.",
        "Deze organisatie kent u niet.",
        "U logde in en wilde uw schulden zien.",
    ):
        assert told in page.text


def test_the_same_to_several_organisations_is_one_line_that_opens(alice: Visitor) -> None:
    page = alice.visit("/who-looked")
    assert [one.text for one in page.all("summary", class_="details__summary")].count("3 keer") == 2


def test_what_is_opened_is_noted_before_it_is_shown(alice: Visitor) -> None:
    assert "U bekeek wie keek." in alice.visit("/who-looked").text


def test_another_citizen_sees_nothing_of_it(alice: Visitor) -> None:
    log(alice, "desk:0344")
    question = first_question(alice)
    other = Visitor(alice.app, "https://schuldoverzicht.example")
    other.sign_in(BOB)

    assert "gemeente" not in other.visit("/who-looked").text.partition("Iedereen")[2][:2000]
    assert other.get(question).status_code == 404
    assert other.post(question, {"text": "Van wie is dit?"}).status_code == 404
    assert questions_of(alice).of(ALICE) == ()


@pytest.mark.parametrize("path", ["/who-looked", "/who-looked.json", "/who-looked.csv"])
def test_nobody_sees_it_without_a_login(portal: Portal, path: str) -> None:
    answer = portal.visitor(answering("cjib")).get(path)
    assert answer.status_code in (302, 303)


def test_only_what_one_kind_did_can_be_chosen(alice: Visitor) -> None:
    log(alice, "desk:gemeente-utrecht")
    page = alice.visit("/who-looked?who=desk")
    assert "Iemand van de gemeente bekeek uw vraag om hulp." in page.text
    assert "Wij vroegen" not in page.text


def test_who_helps_and_which_municipality_are_named(alice: Visitor) -> None:
    log(alice, "helper:svb")
    log(alice, "desk:GM0344")
    page = alice.visit("/who-looked")
    assert "Iemand die u helpt: svb" in page.text
    assert "De schuldhulp van een gemeente: Utrecht" in page.text


@pytest.mark.parametrize("query", ["who=nobody", "page=2", "page=0", "who=%00"])
def test_what_is_not_there_is_no_page(alice: Visitor, query: str) -> None:
    alice.visit(f"/who-looked?{query}", status=404)


def test_a_long_list_is_in_pages_of_days(alice: Visitor, clock: Clock) -> None:
    for _ in range(16):
        clock.forward(hours=24)
        alice.sign_in(ALICE)
    first, second = alice.visit("/who-looked"), alice.visit("/who-looked?page=2")
    assert "21 november 2026" not in first.text
    assert "21 november 2026" in second.text


def test_an_action_without_words_is_shown_all_the_same(alice: Visitor) -> None:
    log(alice, "unheard:of", "new_thing")
    page = alice.visit("/who-looked")
    assert "Iemand deed iets met uw gegevens." in page.text
    assert "Iemand anders" in page.text


def test_it_can_be_taken_along_for_a_computer(alice: Visitor) -> None:
    answer = alice.get("/who-looked.json")
    rows = json.loads(answer.text)["rows"]
    assert answer.headers["Content-Disposition"] == 'attachment; filename="wie-keek.json"'
    assert rows[0]["codes"]["action"] == "take_log"
    assert {row["codes"]["action"] for row in rows} == {"take_log", "ask", "answer"}
    assert rows[0]["at"] == "2026-11-21T20:02:00+01:00"


def test_it_can_be_taken_along_for_a_spreadsheet(alice: Visitor) -> None:
    text = alice.get("/who-looked.csv").get_data().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert rows[0] == ["Datum", "Tijd", "Wie", "Wat", "Waarom", "Hoe het ging"]
    assert rows[1][:4] == ["2026-11-21", "20:02:00", "U zelf", "U nam deze lijst mee."]
    assert len(rows) == 8


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\r=1"])
def test_no_cell_is_a_formula(alice: Visitor, formula: str) -> None:
    log(alice, "citizen", result=formula)
    text = alice.get("/who-looked.csv").get_data().decode("utf-8-sig")
    cells = [
        cell for row in csv.reader(io.StringIO(text, newline=""), delimiter=";") for cell in row
    ]
    assert f"'{formula}" in cells
    assert formula not in cells


def test_the_bsn_is_nowhere(alice: Visitor) -> None:
    asked_once(alice)
    for path in ("/who-looked", "/who-looked.json", "/who-looked.csv"):
        assert ALICE.reveal() not in alice.get(path).text


def test_a_log_that_was_never_checked_is_told_so(alice: Visitor) -> None:
    assert "hier nog niet nagekeken" in alice.visit("/who-looked").text


def test_a_log_that_was_checked_tells_when(alice: Visitor) -> None:
    parts = parts_of(alice.app)
    note_check(parts.database, parts.keys, check_log(parts.database, parts.keys), TODAY)
    told = "Wij keken alles na op 21 november 2026 om 20:02 uur. Er was niets veranderd of weg."
    assert told in alice.visit("/who-looked").text
