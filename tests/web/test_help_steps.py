"""The steps of asking for help: which municipality, and what is filled in wrongly."""

from __future__ import annotations

import pytest

from tests.pages.house_rules import check_house_rules
from tests.pages.page import Page
from tests.pages.portal import Portal
from tests.pages.visitor import Visitor
from tests.web.asking_help import (
    AMSTERDAM,
    ASK,
    DETAILS,
    ROTTERDAM,
    in_debt,
    refused,
    send,
    to_check,
)


@pytest.fixture
def alice(portal: Portal) -> Visitor:
    return in_debt(portal)


@pytest.mark.parametrize("step", ["", "/urgent", "/share", "/contact", "/details"])
def test_every_step_is_a_page(alice: Visitor, step: str) -> None:
    to_check(alice)

    assert alice.visit(ASK + step).text


@pytest.mark.parametrize("code", [ROTTERDAM, "GM0000", "desk-gm0599", "'", "../../help", "GM0363 "])
def test_a_municipality_that_cannot_be_asked_is_not_asked(alice: Visitor, code: str) -> None:
    answer = alice.post(ASK, {"municipality": code})

    assert answer.headers.get("Location", "") != f"{ASK}/urgent"
    assert alice.get(f"{ASK}/urgent").headers["Location"] == ASK


def test_a_municipality_without_desk_is_phoned_and_nothing_is_kept(alice: Visitor) -> None:
    page = alice.visit(alice.post(ASK, {"municipality": ROTTERDAM}).headers["Location"])

    assert page.heading == "Bel de gemeente Rotterdam"
    assert "Wij sturen niets en bewaren niets." in page.text
    assert "14 010" in page.text
    alice.visit(f"{ASK}/not-here?municipality={AMSTERDAM}", status=404)
    alice.visit(f"{ASK}/not-here", status=404)


@pytest.mark.parametrize(
    ("typed", "place"),
    [("amsterdam", f"{ASK}/urgent"), ("Amstelhoek", f"{ASK}/not-here?municipality=GM0736")],
)
def test_a_place_is_enough(alice: Visitor, typed: str, place: str) -> None:
    assert alice.post(ASK, {"place": typed}).headers["Location"] == place


def test_several_places_with_one_name_are_chosen_from(alice: Visitor) -> None:
    page = Page(alice.post(ASK, {"place": "Hengelo"}))

    check_house_rules(page)
    assert page.text.count("emeente") >= 2
    assert page.all("input", name="municipality")


@pytest.mark.parametrize(
    ("typed", "told"),
    [("", "Vul uw gemeente of woonplaats in."), ("zzzzzz", "Die gemeente kennen wij niet.")],
)
def test_a_place_that_is_none_is_told(alice: Visitor, typed: str, told: str) -> None:
    assert refused(alice, ASK, place=typed).text.count(told) == 2


def test_the_municipality_that_was_found_is_filled_in(alice: Visitor) -> None:
    page = alice.visit(f"{ASK}/in/{AMSTERDAM}")

    assert [box.get("value") for box in page.all("input", name="place")] == ["Amsterdam"]
    alice.visit(f"{ASK}/in/GM0000", status=404)


@pytest.mark.parametrize(
    ("told", "step", "words"),
    [
        ({"shares": ""}, "share", "Kies wat u wilt delen."),
        ({"shares": "everything"}, "share", "Kies wat u wilt delen."),
        ({"channel": "fax"}, "contact", "Kies hoe de gemeente u kan bereiken."),
        ({"channel": "letter"}, "contact", "Kies hoe de gemeente u kan bereiken."),
        ({"name": " "}, "details", "Vul uw naam in."),
        ({"value": ""}, "details", "Vul uw telefoonnummer in."),
        ({"value": "bel mij"}, "details", "Schrijf het nummer zo: 06 12345678."),
        ({"channel": "email", "value": "a@b"}, "details", "Schrijf uw e-mailadres zo:"),
        ({"channel": "home_visit", "value": ""}, "details", "Vul uw straat, huisnummer"),
        ({"channel": "desk", "value": "x"}, "details", "Vul een telefoonnummer of een e-mail"),
        ({"name": "a" * 121}, "details", "Gebruik hoogstens 120 tekens."),
        ({"wishes": "a" * 1501}, "details", "Gebruik hoogstens 1500 tekens."),
    ],
)
def test_what_is_wrong_stands_on_top_and_beside_the_question(
    alice: Visitor, told: dict[str, str], step: str, words: str
) -> None:
    answers = {"shares": "contact", "channel": "phone", **DETAILS, **told}
    alice.post(ASK, {"municipality": AMSTERDAM})
    for earlier in ("urgent", "share", "contact", "details"):
        if earlier == step:
            break
        alice.post(f"{ASK}/{earlier}", answers)

    assert refused(alice, f"{ASK}/{step}", **answers).text.count(words) == 2


def test_a_step_is_not_reached_before_the_one_that_it_needs(alice: Visitor) -> None:
    assert alice.get(f"{ASK}/details").headers["Location"] == ASK
    alice.post(ASK, {"municipality": AMSTERDAM})
    assert alice.post(f"{ASK}/details", DETAILS).headers["Location"] == f"{ASK}/urgent"


def test_whoever_asked_already_comes_to_that_request(alice: Visitor) -> None:
    place = send(alice, to_check(alice))

    assert alice.post(ASK, {"municipality": AMSTERDAM}).headers["Location"] == place
