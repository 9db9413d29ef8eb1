"""The way a login goes well."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from tests.login.browser import Browser
from tests.login.served import Served

pytestmark = pytest.mark.usefixtures("provider")


def test_a_citizen_logs_in_and_comes_to_the_overview(browser: Browser) -> None:
    answer = browser.log_in()
    assert (answer.status_code, answer.headers["Location"]) == (303, "/overview")
    assert browser.is_logged_in()


def test_before_the_login_there_is_no_session(browser: Browser) -> None:
    assert not browser.is_logged_in()


def test_the_provider_is_asked_for_a_fresh_login_bound_to_this_browser(
    browser: Browser, portal: Served
) -> None:
    asked = parse_qs(urlsplit(browser.go_to_provider()).query)
    assert asked["response_type"] == ["code"]
    assert asked["scope"] == ["openid"]
    assert asked["prompt"] == ["login"]
    assert asked["max_age"] == ["300"]
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["redirect_uri"] == [f"{portal.url}/login/callback"]
    assert "http://eidas.europa.eu/LoA/substantial" in asked["acr_values"][0].split()
    assert {"state", "nonce", "code_challenge"} <= asked.keys()


def test_each_attempt_has_secrets_of_its_own(browser: Browser) -> None:
    first, second = (parse_qs(urlsplit(browser.go_to_provider()).query) for _ in range(2))
    for name in ("state", "nonce", "code_challenge"):
        assert first[name] != second[name]


def test_a_login_gives_a_new_session_id_and_the_old_one_is_dead(browser: Browser) -> None:
    browser.log_in()
    old = browser.cookies["session"]
    browser.log_in()
    assert browser.cookies["session"] != old
    browser.keep("session", old)
    assert not browser.is_logged_in()


def test_a_session_id_chosen_by_somebody_else_is_not_kept(browser: Browser) -> None:
    browser.keep("session", "chosen.by-an-attacker")
    browser.log_in()
    assert browser.cookies["session"] != "chosen.by-an-attacker"


def test_after_the_login_the_attempt_is_forgotten(browser: Browser) -> None:
    browser.log_in()
    assert "login" not in browser.cookies


def test_the_cookie_of_an_attempt_is_for_the_server_only(browser: Browser) -> None:
    cookie = browser.get("/login").headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Max-Age=900" in cookie


@pytest.mark.parametrize("level", ["midden", "substantieel", "hoog"])
def test_each_accepted_level_will_do(browser: Browser, level: str) -> None:
    browser.log_in(level=level)
    assert browser.is_logged_in()


def test_pressing_back_after_a_login_leads_to_the_overview(browser: Browser) -> None:
    back = browser.choose(browser.go_to_provider())
    browser.come_back(back)
    answer = browser.come_back(back)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/overview")


def test_the_login_leads_to_the_page_that_was_asked(browser: Browser) -> None:
    back = browser.choose(browser.go_to_provider("/login?next=/sources/cjib"))
    assert browser.come_back(back).headers["Location"] == "/sources/cjib"


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/",
        "//evil.example/overview",
        "/\\evil.example",
        "/%2f%2fevil.example",
        "/login",
        "/logout",
        "/nothing-here",
        "overview",
    ],
)
def test_the_login_leads_nowhere_else(browser: Browser, elsewhere: str) -> None:
    back = browser.choose(browser.go_to_provider(f"/login?next={elsewhere}"))
    assert browser.come_back(back).headers["Location"] == "/overview"


def test_two_people_who_log_in_at_once_do_not_meet(portal: Served) -> None:
    with Browser(portal.url) as one, Browser(portal.url) as other:
        back_one = one.choose(one.go_to_provider())
        back_other = other.choose(other.go_to_provider())
        assert other.come_back(back_one).status_code == 400
        assert not other.is_logged_in()
        assert one.come_back(back_other).status_code == 400
        assert not one.is_logged_in()
