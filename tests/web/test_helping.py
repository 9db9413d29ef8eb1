"""Somebody looks along: told on every page, in the log first, stopped at once."""

from __future__ import annotations

import pytest

from portal.app import parts_of
from tests.pages.portal import ALICE, BOB, Clock, Portal
from tests.web.helping import Two
from tests.web.sources import answering, due


@pytest.fixture
def two(portal: Portal) -> Two:
    return Two(portal)


def test_the_helper_sees_the_debts_of_the_citizen_and_none_of_their_own(two: Two) -> None:
    assert two.bob.visit("/overview").total == "€ 7,00"

    two.looks()

    page = two.bob.visit("/overview")
    assert page.total == "€ 215,00"
    assert "U kijkt mee voor Alice." in page.text


def test_a_debt_is_shown_without_anything_to_do_there(two: Two) -> None:
    two.looks()
    link = two.bob.visit("/overview").all("a", class_="debt__link")[0].get("href", "")

    page = two.bob.visit(link)

    assert "U kijkt mee voor Alice." in page.text
    forms = {form.get("action") for form in page.all("form") if form.get("method") == "post"}
    assert forms == {"/logout", "/exit", "/helping/stop", "/session/extend"}
    assert not [one for one in page.links().values() if one.startswith(("/letters", f"{link}/"))]


def test_after_stopping_the_helper_sees_their_own_debts_again(two: Two) -> None:
    two.looks()

    two.bob.post("/helping/stop")

    page = two.bob.visit("/overview")
    assert page.total == "€ 7,00"
    assert "U kijkt mee" not in page.text


def test_only_chosen_organisations_are_asked_and_the_others_are_named(
    portal: Portal, clock: Clock
) -> None:
    fine, loan = (
        answering("cjib", due("fine", "2026-12-03", 16500)),
        answering("duo", due("loan", "2026-12-10", 5000)),
    )
    two = Two(portal, fine, loan)
    asked = loan.asked

    two.looks(scope="some", sources="cjib")

    page = two.bob.visit("/overview")
    assert page.total == "Minstens € 165,00"
    assert "Alice deelt deze organisaties niet met u" in page.text
    assert loan.asked == asked


def test_the_citizen_sees_in_words_what_the_helper_looked_at(two: Two) -> None:
    mandate = two.looks()
    two.bob.visit("/overview")
    two.bob.visit("/sources/cjib")

    text = two.alice.visit(f"/helpers/{mandate}").text

    assert "Het overzicht bekeken." in text
    assert "De schulden bij CJIB bekeken." in text
    assert "Iemand die u helpt: Mijn broer Bob" in two.alice.visit("/who-looked").text


def test_the_helper_sees_the_same(two: Two) -> None:
    mandate = two.looks()
    two.bob.visit("/overview")
    two.bob.post("/helping/stop")

    assert "Het overzicht bekeken." in two.bob.visit(f"/helping/{mandate}").text


def test_what_is_looked_at_is_in_the_log_before_it_is_seen(two: Two) -> None:
    two.looks()
    two.bob.visit("/overview")

    rows = parts_of(two.app).access_log.read_for(ALICE)
    seen = [(r.actor, r.action) for r in rows if r.actor.startswith("helper:")]
    assert seen[0] == ("helper:Mijn broer Bob", "helper_saw_overview")
    assert {r.reason for r in rows if r.action == "ask"} == {"login", "helper"}


def test_the_log_of_the_helper_says_nothing_of_the_citizen(two: Two) -> None:
    two.looks()
    two.bob.visit("/overview")

    actions = {record.action for record in parts_of(two.app).access_log.read_for(BOB)}
    assert actions == {"ask", "answer"}


def test_the_citizen_stops_a_helper_with_one_tap(two: Two) -> None:
    mandate = two.looks()

    assert two.alice.post(f"/helpers/{mandate}/end").status_code == 303

    assert two.bob.visit("/overview").heading == "Het meekijken is gestopt"
    assert two.bob.visit("/overview").total == "€ 7,00"


def test_after_the_last_day_the_next_page_says_that_it_is_over(
    portal: Portal, clock: Clock
) -> None:
    clock.now = clock.now.replace(hour=22, minute=50)  # ten minutes before midnight in Amsterdam
    two = Two(portal)
    two.looks(until="2026-11-21")
    clock.forward(minutes=9)
    assert two.bob.visit("/overview").heading == "Overzicht van Alice"

    clock.forward(minutes=2)

    assert two.bob.visit("/overview").heading == "Het meekijken is gestopt"


def test_a_helper_stops_helping_with_one_tap(two: Two) -> None:
    mandate = two.helps()

    two.bob.post(f"/helping/{mandate}/end")

    assert "U helpt nu niemand." in two.bob.visit("/helping").text
    assert "Gestopt door de helper" in two.alice.visit("/helpers").text


def test_the_session_of_a_look_is_no_longer_than_the_login(two: Two, clock: Clock) -> None:
    for _ in range(8):
        clock.forward(minutes=14)
        two.bob.visit("/overview")
        two.alice.visit("/helpers")
    two.alice.sign_in_again()
    two.looks()
    clock.forward(minutes=9)

    assert two.bob.get("/overview").headers["Location"] == "/session-ended"
