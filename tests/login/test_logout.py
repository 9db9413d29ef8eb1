"""Logging out: here, at the provider, and told by the provider."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from joserfc import jws, jwt

from demo.idp.keys import new_signing_key
from demo.idp.logout import EVENT
from tests.login.browser import Browser
from tests.login.conftest import Clock
from tests.login.provider import Claims, Forge
from tests.login.served import Served


def onward(page: requests.Response) -> str:
    """Where the browser goes by itself after logging out."""
    assert page.status_code == 200, page.text
    return page.headers["Refresh"].partition("url=")[2]


@pytest.mark.usefixtures("provider")
def test_logging_out_ends_the_session_on_the_server(browser: Browser) -> None:
    browser.log_in()
    cookie = browser.cookies["session"]
    page = browser.log_out()
    assert page.headers["Clear-Site-Data"]
    assert "session" not in browser.cookies
    browser.keep("session", cookie)
    assert not browser.is_logged_in()


def test_logging_out_goes_by_the_provider_and_back(
    browser: Browser, provider: Served, portal: Served
) -> None:
    browser.log_in()
    assert "U bent ingelogd" in browser.get(provider.url).text
    back = browser.get(onward(browser.log_out()))
    assert back.headers["Location"] == f"{portal.url}/logged-out"
    assert "U bent niet ingelogd" in browser.get(provider.url).text
    assert browser.get(back.headers["Location"]).status_code == 200


@pytest.mark.usefixtures("provider")
def test_the_token_in_the_address_at_log_out_says_nothing_about_the_citizen(
    browser: Browser,
) -> None:
    browser.log_in()
    hint = parse_qs(urlsplit(onward(browser.log_out())).query)["id_token_hint"][0]
    claims = jws.extract_compact(hint.encode()).payload
    assert b"999900006" not in claims
    assert b"Anna" not in claims


@pytest.mark.usefixtures("provider")
def test_logging_out_needs_a_form_of_our_own(browser: Browser) -> None:
    browser.log_in()
    assert browser.post("/logout", csrf_token="forged").status_code == 400
    assert browser.get("/logout").status_code == 405
    assert browser.is_logged_in()


def test_a_provider_that_is_gone_keeps_nobody_logged_in(browser: Browser, provider: Served) -> None:
    browser.log_in()
    provider.stop()
    assert browser.log_out().status_code == 200
    assert not browser.is_logged_in()


@pytest.mark.usefixtures("provider")
def test_logging_out_without_a_session_ends_on_the_same_page(browser: Browser) -> None:
    answer = browser.post("/logout")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/logged-out")


def test_logging_out_at_the_provider_logs_out_here_too(browser: Browser, provider: Served) -> None:
    browser.log_in()
    browser.post(f"{provider.url}/log-out")
    assert not browser.is_logged_in()


def test_only_the_login_that_ended_is_logged_out(
    browser: Browser, provider: Served, portal: Served
) -> None:
    browser.log_in()
    with Browser(portal.url) as other:
        other.log_in()
        other.post(f"{provider.url}/log-out")
        assert not other.is_logged_in()
    assert browser.is_logged_in()


class Message:
    """A message over the back channel about the login of one browser, right unless changed."""

    def __init__(self, browser: Browser, provider: Served, forge: Forge) -> None:
        self.browser, self.forge = browser, forge
        browser.log_in()
        self.claims: Claims = {
            "iss": provider.url,
            "aud": "mijn-schuldoverzicht",
            "iat": int(time.time()),
            "exp": int(time.time()) + 120,
            "jti": secrets.token_urlsafe(8),
            "sid": browser.cookies["test_idp_session"],
            "events": {EVENT: {}},
        }

    def send(self, key: Any = None, **header: str) -> int:
        """Send it. The status of the portal's answer."""
        signer = key or self.forge.key
        token = jwt.encode({"alg": "ES256", "kid": signer.kid, **header}, self.claims, signer)
        return self.browser.post("/logout/backchannel", logout_token=token).status_code


@pytest.fixture
def message(browser: Browser, provider: Served, forge: Forge) -> Message:
    """A message that a browser's login ended."""
    return Message(browser, provider, forge)


def test_a_right_message_ends_the_session(message: Message) -> None:
    assert message.send(typ="logout+jwt") == 200
    assert not message.browser.is_logged_in()


WRONG: dict[str, Callable[[Claims], Any]] = {
    "from another issuer": lambda claims: claims.update(iss="https://evil.example"),
    "without an issuer": lambda claims: claims.pop("iss"),
    "for another client": lambda claims: claims.update(aud="another"),
    "for nobody": lambda claims: claims.pop("aud"),
    "without a time": lambda claims: claims.pop("iat"),
    "of ten minutes ago": lambda claims: claims.update(iat=claims["iat"] - 600),
    "from the future": lambda claims: claims.update(iat=claims["iat"] + 600),
    "expired": lambda claims: claims.update(exp=claims["iat"] - 60),
    "without an id": lambda claims: claims.pop("jti"),
    "without a login": lambda claims: claims.pop("sid"),
    "about a login that is no text": lambda claims: claims.update(sid=[claims["sid"]]),
    "without an event": lambda claims: claims.pop("events"),
    "with another event": lambda claims: claims.update(events={"urn:other": {}}),
    "with an event that says nothing": lambda claims: claims.update(events={EVENT: None}),
    "with events that are a list": lambda claims: claims.update(events=[EVENT]),
    "with a nonce, as an id token has": lambda claims: claims.update(nonce="a"),
}


@pytest.mark.parametrize("change", WRONG.values(), ids=WRONG)
def test_a_wrong_message_ends_nothing(message: Message, change: Callable[[Claims], Any]) -> None:
    change(message.claims)
    assert message.send() == 400
    assert message.browser.is_logged_in()


def test_a_message_signed_by_somebody_else_ends_nothing(message: Message) -> None:
    assert message.send(new_signing_key("ES256")) == 400
    assert message.browser.is_logged_in()


def test_no_message_at_all_ends_nothing(message: Message) -> None:
    assert message.browser.post("/logout/backchannel").status_code == 400
    assert message.browser.is_logged_in()


def test_an_id_token_is_not_a_message(message: Message) -> None:
    hint = parse_qs(urlsplit(onward(message.browser.log_out())).query)["id_token_hint"][0]
    message.browser.log_in()
    assert message.browser.post("/logout/backchannel", logout_token=hint).status_code == 400
    assert message.browser.is_logged_in()


def test_a_message_works_once(message: Message) -> None:
    assert message.send() == 200
    assert message.send() == 400


def test_a_message_about_a_login_nobody_knows_is_no_error(message: Message) -> None:
    message.claims["sid"] = "unknown"
    assert message.send() == 200
    assert message.browser.is_logged_in()


def test_a_message_that_was_kept_for_later_is_refused(message: Message, clock: Clock) -> None:
    message.claims.pop("exp")
    clock.ahead = timedelta(minutes=6)
    assert message.send() == 400
    assert message.browser.is_logged_in()
