"""The session: how it begins, how long it lasts, and how it ends."""

from __future__ import annotations

import pytest

from portal.app import parts_of
from portal.web.sessions import key_of_debt, login_is_recent
from tests.fakes import FakeConnector
from tests.pages.portal import ALICE, ClientWith, Portal
from tests.pages.visitor import Visitor

ENDED = "U bent niet meer ingelogd"
NAME = "__Host-session"


@pytest.fixture
def alice(client_with: ClientWith) -> Visitor:
    """Alice, logged in."""
    return client_with(FakeConnector())


def test_fifteen_minutes_without_a_click_end_the_session(alice: Visitor, portal: Portal) -> None:
    portal.clock.forward(minutes=15)

    assert alice.visit("/overview").heading == ENDED


def test_a_click_starts_the_fifteen_minutes_again(alice: Visitor, portal: Portal) -> None:
    for _ in range(5):
        portal.clock.forward(minutes=14)
        assert alice.visit("/overview").heading == "Uw overzicht"


def test_a_public_page_also_counts_as_a_click(alice: Visitor, portal: Portal) -> None:
    portal.clock.forward(minutes=14)
    alice.visit("/help")
    portal.clock.forward(minutes=14)

    assert alice.visit("/overview").heading == "Uw overzicht"


def test_a_page_that_polls_does_not_keep_the_session_alive(alice: Visitor, portal: Portal) -> None:
    for _ in range(14):
        portal.clock.forward(minutes=1)
        assert alice.get("/overview/progress").status_code == 200
    portal.clock.forward(minutes=1)

    assert alice.get("/overview/progress").status_code == 401


def test_nothing_lasts_longer_than_two_hours(alice: Visitor, portal: Portal) -> None:
    for _ in range(12):
        portal.clock.forward(minutes=10)
        alice.get("/overview")

    assert alice.visit("/overview").heading == ENDED


def test_staying_logged_in_renews_the_session(alice: Visitor, portal: Portal) -> None:
    portal.clock.forward(minutes=14)

    assert alice.post("/session/extend").status_code == 204
    portal.clock.forward(minutes=14)
    assert alice.visit("/overview").heading == "Uw overzicht"


def test_staying_logged_in_works_without_a_script(alice: Visitor) -> None:
    answer = alice.post("/session/extend", headers={"Accept": "text/html"})

    assert (answer.status_code, answer.headers["Location"]) == (303, "/overview")


def test_the_cookie_is_bound_to_this_host_and_hidden_from_scripts(portal: Portal) -> None:
    visitor = portal.visitor(FakeConnector())
    visitor.sign_in(ALICE)

    made = visitor.given_cookies[0]

    assert made.startswith(f"{NAME}=")
    assert set(made.split("; ")[1:]) == {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"}


def test_plain_http_on_this_machine_has_a_cookie_without_the_prefix(portal: Portal) -> None:
    app = portal.app(FakeConnector(), local_http=True, public_url="http://localhost")
    visitor = Visitor(app, "http://localhost")
    visitor.sign_in(ALICE)

    made = visitor.given_cookies[0]

    assert made.startswith("session=")
    assert "Secure" not in made


def test_each_login_has_another_id_and_ends_the_one_before(alice: Visitor) -> None:
    before = alice.cookie(NAME)

    alice.sign_in(ALICE)

    parts = parts_of(alice.app)
    assert alice.cookie(NAME) != before
    assert parts.sessions.load(before, parts.clock()) is None


def test_logging_out_leaves_nothing_in_the_browser_or_the_store(alice: Visitor) -> None:
    before = alice.cookie(NAME)

    answer = alice.post("/logout")

    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert alice.cookie(NAME) == ""
    parts = parts_of(alice.app)
    assert parts.sessions.load(before, parts.clock()) is None


def test_a_cookie_that_is_no_session_is_taken_back(portal: Portal) -> None:
    visitor = portal.visitor(FakeConnector())
    visitor.browser.set_cookie(NAME, "rubbish", domain="schuldoverzicht.example")

    visitor.get("/overview")

    assert visitor.cookie(NAME) == ""


def test_a_debts_address_is_worthless_in_another_session(client_with: ClientWith) -> None:
    keys = set()
    for visitor in (client_with(FakeConnector()), client_with(FakeConnector())):
        with visitor.request():
            keys.add(key_of_debt()("cjib", "d1"))

    assert len(keys) == 2


def test_a_login_is_recent_for_five_minutes(alice: Visitor, portal: Portal) -> None:
    portal.clock.forward(minutes=5)
    with alice.request():
        assert login_is_recent(portal.clock())
        portal.clock.forward(seconds=1)
        assert not login_is_recent(portal.clock())


def test_the_login_at_the_provider_ends_the_visit_with_it(portal: Portal) -> None:
    visitor = portal.visitor(FakeConnector())
    visitor.sign_in(ALICE, login=("https://login.example", "sid-1"))

    ended = parts_of(visitor.app).sessions.end_by_sid("https://login.example", "sid-1")

    assert ended == 1
    assert visitor.visit("/overview").heading == ENDED
