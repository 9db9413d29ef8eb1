"""Leaving at once."""

from __future__ import annotations

from portal.app import parts_of
from tests.fakes import FakeConnector
from tests.pages.portal import ALICE, ClientWith

NAME = "__Host-session"


def test_leaving_ends_the_session_and_shows_a_page_about_nothing(client_with: ClientWith) -> None:
    alice = client_with(FakeConnector())
    before = alice.cookie(NAME)

    answer = alice.post("/exit")

    assert answer.headers["Location"] == "/blank"
    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert alice.cookie(NAME) == ""
    parts = parts_of(alice.app)
    assert parts.sessions.load(before, parts.clock()) is None
    blank = alice.visit("/blank")
    assert not [word for word in ("schuld", "overzicht") if word in blank.html.lower()]


def test_back_shows_nothing_after_leaving(client_with: ClientWith) -> None:
    alice = client_with(FakeConnector())
    alice.post("/exit")

    assert alice.get("/overview").headers["Location"] == "/blank"


def test_logging_in_again_is_a_clean_start(client_with: ClientWith) -> None:
    alice = client_with(FakeConnector())
    alice.post("/exit")
    alice.sign_in(ALICE)

    alice.visit("/overview")

    assert alice.cookie("left") == ""


def test_every_page_of_a_citizen_can_be_left_at_once(client_with: ClientWith) -> None:
    alice = client_with(FakeConnector())

    for path in ("/overview", "/sources/cjib", "/help", "/nowhere"):
        page = alice.visit(path, status=404 if path == "/nowhere" else 200)
        assert page.all("form", action="/exit", method="post")
        assert page.all("form", action="/logout", method="post")
