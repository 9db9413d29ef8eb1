"""When a login does not succeed, a page says so plainly and shows a way on."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
import requests

from tests.login.browser import Browser, words_of
from tests.login.conftest import Opener
from tests.login.provider import Forge
from tests.login.served import Served
from tests.login.test_callback import changed
from tests.login.test_forged_id_token import DIGID_TEXT


def shows_a_way_on(page: requests.Response) -> bool:
    """Whether one can try again, or find help without logging in."""
    return 'href="/login"' in page.text and 'href="/help"' in page.text


@pytest.mark.usefixtures("provider")
def test_who_cancels_reads_that_it_is_fine(browser: Browser) -> None:
    cancelled = browser.post(browser.go_to_provider(), cancel="yes")
    page = browser.come_back(cancelled.headers["Location"])
    assert page.status_code == 200
    assert "U bent gestopt met inloggen." in words_of(page)
    assert shows_a_way_on(page)
    assert not browser.is_logged_in()


@pytest.mark.usefixtures("provider")
def test_a_level_that_is_too_low_is_explained(browser: Browser) -> None:
    page = browser.log_in("bilal", level="basis")
    assert page.status_code == 403
    assert "Log op een veiliger manier in" in words_of(page)
    assert shows_a_way_on(page)
    assert not browser.is_logged_in()


@pytest.mark.usefixtures("provider")
def test_a_level_nobody_knows_is_too_low(browser: Browser, forge: Forge) -> None:
    forge.id_token(lambda claims: claims | {"acr": "https://evil.example/very-high"})
    assert browser.log_in().status_code == 403
    assert not browser.is_logged_in()


def test_a_provider_that_is_down_is_said_so_and_found_again_later(
    browser: Browser, forge: Forge, open_portal: Opener
) -> None:
    open_portal("http://127.0.0.1:9")
    page = browser.get("/login")
    assert page.status_code == 503
    assert DIGID_TEXT in words_of(page)
    assert shows_a_way_on(page)


def test_a_provider_that_goes_down_halfway_is_said_so(browser: Browser, provider: Served) -> None:
    back = browser.choose(browser.go_to_provider())
    provider.stop()
    page = browser.come_back(back)
    assert page.status_code == 503
    assert DIGID_TEXT in words_of(page)
    assert not browser.is_logged_in()


@pytest.mark.usefixtures("provider")
@pytest.mark.parametrize(
    ("error", "status"),
    [
        ("access_denied", 200),
        ("login_required", 200),
        ("unmet_authentication_requirements", 403),
        ("temporarily_unavailable", 503),
        ("server_error", 503),
        ("invalid_request", 400),
        ("<script>alert(1)</script>", 400),
    ],
)
def test_each_error_of_the_provider_has_a_page(browser: Browser, error: str, status: int) -> None:
    back = browser.choose(browser.go_to_provider())
    page = browser.come_back(changed(back, code=None, error=error, error_description="secret"))
    assert page.status_code == status
    assert "secret" not in page.text
    assert "<script>alert" not in page.text
    assert not browser.is_logged_in()


@pytest.mark.usefixtures("provider")
def test_without_an_access_log_nobody_gets_in(browser: Browser, sqlite_url: str) -> None:
    back = browser.choose(browser.go_to_provider())
    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"))) as database:
        database.execute("ALTER TABLE access_log RENAME TO gone")
    page = browser.come_back(back)
    assert page.status_code == 503
    assert "Er is iets mis op onze website." in words_of(page)
    assert not browser.is_logged_in()


@pytest.mark.usefixtures("provider")
def test_an_error_counts_only_with_the_right_state(browser: Browser) -> None:
    browser.go_to_provider()
    page = browser.come_back("/login/callback?error=access_denied&state=guessed")
    assert page.status_code == 400
