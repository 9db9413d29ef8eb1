"""Whatever is wrong with the provider's other answers: no session."""

from __future__ import annotations

import time
from typing import Any

import pytest
from flask import Response

from demo.idp.keys import new_signing_key
from tests.login.browser import Browser, words_of
from tests.login.provider import Change, Claims, Forge, provider_app
from tests.login.served import Served
from tests.login.test_forged_id_token import DIGID_TEXT, refuses, with_, without

pytestmark = pytest.mark.usefixtures("provider")


def always(answer: Any) -> Change:
    """This, whatever the honest answer was."""
    return lambda _: answer


WRONG_TOKEN_ANSWERS = {
    "no id token": without("id_token"),
    "an id token that is no text": with_(id_token=["a"]),
    "no access token": without("access_token"),
    "an error": always(Response('{"error": "invalid_grant"}', 400)),
    "an error with status 200": always({"error": "invalid_grant"}),
    "a list": always([]),
    "a page": always(Response("<h1>Hello</h1>", 200)),
}

WRONG_USERINFO = {
    "of somebody else": with_(sub="another"),
    "of nobody": without("sub"),
    "without a number": without("bsn"),
    "with a number as a number": with_(bsn=999900006),
    "with a number that fails the 11-test": with_(bsn="999900007"),
    "with a number of eight digits": with_(bsn="99990000"),
    "with spaces around the number": with_(bsn=" 999900006"),
    "with a list of numbers": with_(bsn=["999900006"]),
    "that is a list": always([]),
}


@pytest.mark.parametrize("change", WRONG_TOKEN_ANSWERS.values(), ids=WRONG_TOKEN_ANSWERS)
def test_a_wrong_token_answer_gives_no_session(
    browser: Browser, forge: Forge, change: Change
) -> None:
    forge.answer("token", change)
    assert refuses(browser)


@pytest.mark.parametrize("change", WRONG_USERINFO.values(), ids=WRONG_USERINFO)
def test_wrong_userinfo_gives_no_session(browser: Browser, forge: Forge, change: Change) -> None:
    forge.answer("userinfo", change)
    assert refuses(browser)


def test_a_citizen_with_an_impossible_number_gets_no_session(browser: Browser) -> None:
    assert browser.log_in("wrong").status_code == 400
    assert not browser.is_logged_in()


BROKEN = {
    "fails": Response("down", 500),
    "sends us elsewhere": Response("", 302, {"Location": "http://127.0.0.1:1/"}),
    "says we may not": Response("{}", 401),
    "gives no JSON": Response("{", 200),
    "gives far too much": Response(b'{"a": "' + b"a" * 300_000 + b'"}', 200),
}


@pytest.mark.parametrize("answer", BROKEN.values(), ids=BROKEN)
def test_broken_userinfo_says_try_later(browser: Browser, forge: Forge, answer: Response) -> None:
    forge.answer("userinfo", always(answer))
    page = browser.log_in()
    assert page.status_code == 503
    assert DIGID_TEXT in words_of(page)
    assert not browser.is_logged_in()


WRONG_METADATA = {
    "of another issuer": with_(issuer="https://evil.example"),
    "without a token endpoint": without("token_endpoint"),
    "with an address that is no address": with_(authorization_endpoint="javascript:alert(1)"),
    "without keys": without("jwks_uri"),
}


@pytest.mark.parametrize("change", WRONG_METADATA.values(), ids=WRONG_METADATA)
def test_wrong_metadata_sends_nobody_anywhere(
    browser: Browser, forge: Forge, change: Change
) -> None:
    forge.answer("discovery", change)
    page = browser.get("/login")
    assert page.status_code == 400
    assert "Location" not in page.headers


@pytest.mark.parametrize("keys", [{}, {"keys": []}, {"keys": [{"kty": "oct", "k": "A" * 43}]}])
def test_wrong_keys_give_no_session(browser: Browser, forge: Forge, keys: Any) -> None:
    forge.answer("jwks", always(keys))
    assert refuses(browser)


def test_a_provider_that_hangs_is_given_up_after_three_seconds(
    browser: Browser, forge: Forge
) -> None:
    def hang(answer: Claims) -> Claims:
        time.sleep(4.5)
        return answer

    forge.answer("discovery", hang)
    began = time.monotonic()
    assert browser.get("/login").status_code == 503
    assert time.monotonic() - began < 4.3


def test_a_provider_that_trickles_is_given_up_after_three_seconds(
    browser: Browser, forge: Forge
) -> None:
    def trickle() -> Any:
        for _ in range(20):
            yield b" "
            time.sleep(0.4)

    forge.answer("discovery", always(Response(trickle(), 200)))
    began = time.monotonic()
    assert browser.get("/login").status_code == 503
    assert time.monotonic() - began < 4.3


def test_a_new_key_of_the_provider_is_fetched_when_it_appears(
    browser: Browser, forge: Forge, provider: Served
) -> None:
    browser.log_in()
    forge.key = new_signing_key("ES256")
    provider.app = provider_app(provider.url, forge)
    time.sleep(1.1)  # it asks for keys at most once a second
    assert browser.log_in().status_code == 303
    assert browser.is_logged_in()
