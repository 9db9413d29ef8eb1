"""Codes, mandates and visits of others: nothing of it works, and nothing of it is told."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from portal.app import parts_of
from portal.domain.person import Bsn
from portal.services.helping import new_code
from tests.pages.portal import ALICE, Clock, Portal
from tests.pages.visitor import Visitor
from tests.web.helping import Two

STRANGER = Bsn("999900006")


@pytest.fixture
def two(portal: Portal) -> Two:
    return Two(portal)


def wrong(two: Two, code: str) -> Visitor:
    return two.bob


def by_oneself(two: Two, code: str) -> Visitor:
    return two.alice


def used_already(two: Two, code: str) -> Visitor:
    two.visitor(STRANGER).post("/helping", {"code": code})
    return two.bob


def stopped(two: Two, code: str) -> Visitor:
    mandate = re.search(r'action="/helpers/([^"/]{10,})/end"', two.alice.get("/helpers").text)
    assert mandate is not None
    two.alice.post(f"/helpers/{mandate[1]}/end")
    return two.bob


@pytest.mark.parametrize("spoil", [wrong, by_oneself, used_already, stopped])
def test_each_code_that_does_not_work_gets_the_same_answer(
    two: Two, spoil: Callable[[Two, str], Visitor]
) -> None:
    code = two.code()
    visitor = spoil(two, code)

    answer = visitor.post("/helping", {"code": new_code() if spoil is wrong else code})

    assert answer.status_code == 422
    assert "Deze code werkt niet. Kijk de code na, of vraag om een nieuwe." in answer.text


def test_a_code_of_yesterday_gets_the_same_answer(two: Two, clock: Clock) -> None:
    code = two.code()
    clock.forward(hours=24)
    two.bob.sign_in(Bsn("999990020"))

    answer = two.bob.post("/helping", {"code": code})

    assert (answer.status_code, "Deze code werkt niet." in answer.text) == (422, True)


def test_codes_cannot_be_tried_on_and_on_also_after_logging_in_again(two: Two) -> None:
    code = two.code()
    for _ in range(5):
        two.bob.post("/helping", {"code": new_code()})
    again = two.visitor(Bsn("999990020"))

    answer = again.post("/helping", {"code": code})

    assert answer.status_code == 429
    assert "Probeer het over een uur opnieuw." in answer.text


@pytest.mark.parametrize("path", ["/helping/{}/look", "/helping/{}/end", "/helpers/{}/end"])
def test_a_mandate_of_others_does_not_exist_for_a_stranger(two: Two, path: str) -> None:
    mandate = two.helps()
    stranger = two.visitor(STRANGER)

    theirs = stranger.post(path.format(mandate))
    nobodys = stranger.post(path.format("AAAAAAAAAAAAAAAAAAAAAA"))

    assert (theirs.status_code, nobodys.status_code) == (404, 404)
    assert without_token(theirs.text) == without_token(nobodys.text)
    two.bob.post(f"/helping/{mandate}/look")
    assert two.bob.visit("/overview").total == "€ 215,00"


@pytest.mark.parametrize("path", ["/helping/{}", "/helpers/{}"])
def test_what_a_helper_did_is_not_there_for_a_stranger(two: Two, path: str) -> None:
    mandate = two.helps()

    assert two.visitor(STRANGER).get(path.format(mandate)).status_code == 404


def test_a_helper_cannot_end_it_as_the_citizen_nor_look_as_the_citizen(two: Two) -> None:
    mandate = two.helps()

    assert two.bob.post(f"/helpers/{mandate}/end").status_code == 404
    assert two.alice.post(f"/helping/{mandate}/look").status_code == 404


def test_a_form_of_the_own_visit_is_not_taken_in_another_tab(two: Two) -> None:
    """Switching in one tab leaves the other with a page of another visit."""
    mandate = two.helps()
    token = two.bob.token()
    two.bob.post(f"/helping/{mandate}/look")

    answer = two.bob.open("POST", "/debts", data={"csrf_token": token, "text": "x"})

    assert answer.status_code == 400


def test_the_cookie_of_before_opens_nothing_after_a_switch(two: Two) -> None:
    mandate = two.helps()
    before = two.bob.cookie("__Host-session")
    two.bob.post(f"/helping/{mandate}/look")
    during = two.bob.cookie("__Host-session")
    two.bob.post("/helping/stop")

    for old in (before, during):
        two.bob.browser.set_cookie("__Host-session", old, domain="schuldoverzicht.example")
        assert two.bob.get("/overview").headers["Location"] == "/session-ended"


def test_a_poll_of_a_look_that_ended_is_refused(two: Two) -> None:
    mandate = two.looks()
    two.alice.post(f"/helpers/{mandate}/end")

    assert two.bob.get("/overview/progress").status_code == 401


def test_nothing_can_be_asked_after_the_end_also_with_an_open_page(two: Two) -> None:
    mandate = two.looks()
    token = two.bob.token()
    two.alice.post(f"/helpers/{mandate}/end")

    answer = two.bob.open("POST", "/overview/retry/cjib", data={"csrf_token": token})

    assert answer.headers["Location"] == "/helping/ended"
    rows = parts_of(two.app).access_log.read_for(ALICE)
    assert not [r for r in rows if r.reason == "retry"]


def test_logging_out_leaves_nothing_of_the_look(two: Two) -> None:
    two.looks()
    cookie = two.bob.cookie("__Host-session")
    two.bob.post("/logout")
    two.bob.browser.set_cookie("__Host-session", cookie, domain="schuldoverzicht.example")

    assert two.bob.get("/overview").headers["Location"] == "/session-ended"


def without_token(page: str) -> str:
    """A page without what differs in each visit."""
    return re.sub(r'name="csrf_token" value="[^"]+"|nonce-[^"\']+', "", page)
