"""What comes back through the browser is not believed either."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import parse_qs, urlencode, urlsplit, urlunsplit

import pytest

from tests.login.browser import Browser, words_of
from tests.login.conftest import Clock
from tests.login.served import Served

pytestmark = pytest.mark.usefixtures("provider")


def changed(url: str, **fields: str | None) -> str:
    """The address with some fields replaced, or taken out with None."""
    parts = urlsplit(url)
    query = {name: values[0] for name, values in parse_qs(parts.query).items()} | fields
    kept = {name: value for name, value in query.items() if value is not None}
    return urlunsplit(parts._replace(query=urlencode(kept)))


@pytest.mark.parametrize(
    "fields",
    [
        {"state": "another"},
        {"state": None},
        {"state": "é"},
        {"code": "another"},
        {"code": None},
        {"iss": "https://evil.example"},
        {"iss": None},
    ],
    ids=str,
)
def test_a_changed_answer_gives_no_session(browser: Browser, fields: dict[str, str | None]) -> None:
    back = browser.choose(browser.go_to_provider())
    assert browser.come_back(changed(back, **fields)).status_code == 400
    assert not browser.is_logged_in()


def test_an_answer_that_was_refused_cannot_be_tried_again(browser: Browser) -> None:
    back = browser.choose(browser.go_to_provider())
    browser.come_back(changed(back, state="another"))
    assert browser.come_back(back).status_code == 400
    assert not browser.is_logged_in()


def test_an_answer_in_a_browser_that_asked_nothing_gives_no_session(
    browser: Browser, portal: Served
) -> None:
    back = browser.choose(browser.go_to_provider())
    with Browser(portal.url) as other:
        page = other.come_back(back)
        assert page.status_code == 400
        assert "Het inloggen is verlopen" in words_of(page)
        assert not other.is_logged_in()


def test_the_code_of_one_attempt_does_not_fit_another(browser: Browser) -> None:
    stolen = parse_qs(urlsplit(browser.choose(browser.go_to_provider())).query)["code"][0]
    back = browser.choose(browser.go_to_provider())
    assert browser.come_back(changed(back, code=stolen)).status_code == 400
    assert not browser.is_logged_in()


def test_a_code_works_once(browser: Browser) -> None:
    at_provider = browser.go_to_provider()
    attempt = browser.cookies["login"]
    back = browser.choose(at_provider)
    browser.come_back(back)
    browser.forget("session")
    browser.keep("login", attempt)
    assert browser.come_back(back).status_code == 400
    assert not browser.is_logged_in()


@pytest.mark.parametrize("value", ["", "x", "A" * 200, "é"])
def test_a_cookie_that_is_not_ours_gives_no_session(browser: Browser, value: str) -> None:
    back = browser.choose(browser.go_to_provider())
    browser.keep("login", value.encode().decode("latin-1"))
    assert browser.come_back(back).status_code == 400
    assert not browser.is_logged_in()


def test_an_attempt_lasts_a_quarter_of_an_hour(browser: Browser, clock: Clock) -> None:
    back = browser.choose(browser.go_to_provider())
    clock.ahead = timedelta(seconds=901)
    page = browser.come_back(back)
    assert page.status_code == 400
    assert "Het inloggen is verlopen" in words_of(page)
    assert not browser.is_logged_in()


def test_a_forged_answer_leaves_a_session_that_was_there_alone(browser: Browser) -> None:
    browser.log_in()
    browser.go_to_provider()
    assert browser.come_back("/login/callback?code=a&state=b").status_code == 400
    assert browser.is_logged_in()
