"""Whose session opens nothing at the desk, and what no session may do there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flask import Flask

from desk.app import create_desk, parts_of
from desk.staff import current_staff
from portal.app import create_app
from portal.app import parts_of as parts_of_portal
from portal.settings import LoginSettings, Settings
from portal.web.sessions import PERSON
from tests.desk.conftest import SECRET, ClerkOf, Clock
from tests.desk.requests import ALICE, ESTHER
from tests.desk.visiting import URL, Clerk

ACTS = ("take", "contact", "talk", "plan", "refuse", "close")
TALK = {"day": "2026-11-18", "time": "14:30", "place": "Balie 3"}
STAFF_ONLY = ("/requests", "/requests/BBBBB-BBBBB", "/counts", "/counts.csv")


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """Pages do not differ by database."""
    return sqlite_url


def form_token(clerk: Clerk) -> str:
    html = clerk.get("/requests").text
    return html.partition('name="csrf_token" value="')[2].partition('"')[0]


@pytest.fixture
def portal(desk: Flask, settings, clock: Clock):
    """The portal of the citizens, on the same database and with the same secret."""
    app = create_app(
        Settings(
            secret=SECRET,
            public_url=URL,
            login=LoginSettings(
                issuer="http://127.0.0.1:9",
                client_id="portal",
                private_key_file=settings.login.private_key_file,
            ),
            database_url=settings.database_url,
            local_http=True,
        ),
        connectors=(),
        agencies=(),
        clock=clock,
    )
    yield app
    parts_of_portal(app).close()


@pytest.mark.parametrize("name", ["session", "desk-session"])
def test_the_session_of_a_citizen_opens_nothing_at_the_desk(
    clerk: ClerkOf, portal: Flask, clock: Clock, name: str
) -> None:
    sessions = parts_of_portal(portal).sessions
    citizen = sessions.create(clock())
    citizen.values = {PERSON: ALICE.reveal(), "login_at": clock().isoformat(), "key": "k"}
    sessions.save(citizen, clock())
    visitor = clerk()
    visitor.keep(name, citizen.token)
    for path in STAFF_ONLY:
        assert visitor.get(path).headers["Location"] == "/session-ended"


@pytest.mark.parametrize("name", ["session", "desk-session"])
def test_the_session_of_staff_opens_nothing_at_the_portal(
    esther: Clerk, portal: Flask, name: str
) -> None:
    browser = portal.test_client()
    browser.set_cookie(name, esther.cookie(), domain="127.0.0.1")
    answer = browser.get("/overview", base_url=URL)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/session-ended")


def test_a_cookie_that_was_changed_opens_nothing(esther: Clerk, clerk: ClerkOf) -> None:
    held = esther.cookie()
    other = clerk()
    other.keep("desk-session", held[:-1] + ("A" if held[-1] != "A" else "B"))
    assert other.get("/requests").headers["Location"] == "/session-ended"


def test_after_logging_out_the_old_cookie_opens_nothing(esther: Clerk, clerk: ClerkOf) -> None:
    held = esther.cookie()
    esther.open("POST", "/logout", data={"csrf_token": form_token(esther)})
    again = clerk()
    again.keep("desk-session", held)
    assert again.get("/requests").headers["Location"] == "/session-ended"


def test_a_login_that_the_provider_ended_opens_nothing(esther: Clerk) -> None:
    assert parts_of(esther.app).sessions.end_by_sid("idp", ESTHER.id) == 1
    assert esther.get("/requests").headers["Location"] == "/session-ended"


def test_the_cookie_of_the_desk_is_not_that_of_the_portal(desk: Flask, portal: Flask) -> None:
    assert desk.session_interface.name != portal.session_interface.name  # type: ignore[attr-defined]


def test_a_page_of_the_desk_is_framed_by_nobody_and_kept_nowhere(esther: Clerk, asked: str) -> None:
    headers = esther.get(f"/requests/{asked}").headers
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["Cache-Control"] == "no-store"


def test_who_sends_too_many_forms_must_wait(settings, clock: Clock) -> None:

    app = create_desk(replace(settings, limit_posts="3 per minute"), clock=clock)
    clerk = Clerk(app).log_in(ESTHER, "desk")
    answers = [clerk.open("POST", "/requests/BBBBB-BBBBB/take").status_code for _ in range(4)]
    parts_of(app).database.close()
    assert answers[-1] == 429


def test_another_host_name_is_refused(esther: Clerk) -> None:
    answer = esther.browser.get("/requests", base_url="http://evil.example")
    assert answer.status_code == 400


def test_nobody_is_logged_in_by_a_visit_alone(desk: Flask) -> None:
    with desk.test_request_context("/", base_url=URL):
        assert current_staff() is None
