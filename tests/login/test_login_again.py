"""Logging in once more, before a weighty act."""

from __future__ import annotations

import pytest

from tests.login.browser import Browser
from tests.login.conftest import Clock

pytestmark = pytest.mark.usefixtures("provider")
AGAIN = "/login?next=/export.json&again=1"


def test_the_same_citizen_goes_on_where_they_were(browser: Browser, clock: Clock) -> None:
    browser.log_in()
    before = browser.cookies["session"]
    clock.ahead = clock.ahead.__class__(minutes=6)
    asked = browser.get("/export.json")
    assert asked.headers["Location"] == "/session/log-in-again?next=/export.json"
    clock.ahead = clock.ahead.__class__()

    answer = browser.come_back(browser.choose(browser.go_to_provider(AGAIN)))

    assert answer.headers["Location"] == "/export.json"
    assert browser.get("/export.json").status_code == 200
    assert browser.cookies["session"] != before


def test_somebody_else_begins_a_visit_of_their_own_at_its_first_page(browser: Browser) -> None:
    browser.log_in("anna")
    before = browser.cookies["session"]

    answer = browser.come_back(browser.choose(browser.go_to_provider(AGAIN), "cora"))

    assert answer.headers["Location"] == "/overview"
    browser.keep("session", before)
    assert not browser.is_logged_in()


def test_stopping_halfway_leaves_the_visit_as_it_was(browser: Browser) -> None:
    browser.log_in()
    browser.go_to_provider(AGAIN)

    assert browser.is_logged_in()
