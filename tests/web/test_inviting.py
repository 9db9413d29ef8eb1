"""A citizen invites somebody to look along: whom, at what, until when."""

from __future__ import annotations

import pytest

from tests.pages.page import words
from tests.pages.portal import Clock, Portal
from tests.web.helping import CODE, FORM, Two


@pytest.fixture
def two(portal: Portal) -> Two:
    return Two(portal)


def test_the_code_is_shown_once(two: Two) -> None:
    two.alice.post("/helpers/invite", FORM)

    assert CODE.search(two.alice.visit("/helpers/code").text)
    assert two.alice.get("/helpers/code").headers["Location"] == "/helpers"


def test_until_it_is_used_the_page_says_how_long_the_code_works(two: Two) -> None:
    two.code()

    assert "De code werkt tot 22 november 2026 om 20:02 uur" in two.alice.visit("/helpers").text


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("helper_name", "", "Vul in hoe u uw helper noemt."),
        ("citizen_name", " ", "Vul in hoe uw helper u kent."),
        ("helper_name", "x" * 61, "Dit is te lang. Gebruik hoogstens 60 tekens."),
        ("until", "morgen", "Vul een datum in, zoals 13-02-2027."),
        ("until", "2026-11-20", "Kies een dag binnen een jaar."),
        ("until", "2027-11-22", "Kies een dag binnen een jaar."),
        ("scope", "some", "Kies bij welke organisaties uw helper mag meekijken."),
        ("scope", "none", "Kies wat uw helper mag zien."),
        ("role", "guardian", "Vul het nummer van de beslissing in."),
        ("role", "guardian", "Vul de dag in waarop de rechter besliste."),
    ],
)
def test_a_mistake_is_told_beside_its_question(two: Two, field: str, value: str, told: str) -> None:
    answer = two.alice.post("/helpers/invite", FORM | {field: value})

    assert answer.status_code == 422
    assert told in answer.text


def test_a_year_is_the_longest(two: Two) -> None:
    assert two.code(until="2027-11-21")


def test_a_sixth_helper_is_too_many(two: Two) -> None:
    for _ in range(5):
        two.code()

    answer = two.alice.post("/helpers/invite", FORM)

    assert (answer.status_code, "Hoogstens 5 mensen kunnen meekijken." in answer.text) == (
        422,
        True,
    )


def test_what_was_filled_in_is_there_after_logging_in_again(two: Two, clock: Clock) -> None:
    clock.forward(minutes=6)
    two.alice.post("/helpers/invite", FORM)
    two.alice.sign_in_again()

    page = two.alice.visit("/helpers/invite")

    assert page.all("input", id="helper_name")[0].get("value") == "Mijn broer Bob"
    assert "Nu kijkt er niemand mee." in two.alice.visit("/helpers").text


def test_a_representative_waits_for_the_register(two: Two) -> None:
    mandate = two.helps(role="administrator", number="C/16/123456", decided_on="2026-03-02")
    assert two.bob.post(f"/helping/{mandate}/look").status_code == 404
    assert "Wij kijken dit eerst na" in two.bob.visit("/helping").text
    assert "Wij kijken dit eerst na" in two.alice.visit("/helpers").text


def test_the_page_of_the_citizen_says_who_looks_and_until_when(two: Two) -> None:
    two.helps(scope="some", sources="duo")

    page = two.alice.visit("/helpers")

    (card,) = page.all("section", class_="card")
    for told in ("Mijn broer Bob", "DUO", "21 februari 2027"):
        assert told in words(card)
