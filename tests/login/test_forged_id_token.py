"""Whatever is wrong with an id token: no session."""

from __future__ import annotations

import base64
import hmac
import json
import time
from collections.abc import Callable
from typing import Any

import pytest
from joserfc import jwt

from demo.idp.keys import new_signing_key
from tests.login.browser import Browser, words_of
from tests.login.provider import Claims, Forge

pytestmark = pytest.mark.usefixtures("provider")

DIGID_TEXT = (
    "Er is een fout opgetreden in de communicatie met DigiD. Probeert u het later nogmaals. "
    "Indien deze fout blijft aanhouden, kijk dan op de website https://www.digid.nl "
    "voor de laatste informatie."
)


def refuses(browser: Browser) -> bool:
    """Whether a login ends on the page for an answer that is not right, without a session."""
    page = browser.log_in()
    assert page.status_code == 400, page.text
    assert DIGID_TEXT in words_of(page)
    assert "session" not in browser.cookies
    return not browser.is_logged_in()


def without(name: str) -> Callable[[Claims], Claims]:
    """The claims minus one."""
    return lambda claims: {key: value for key, value in claims.items() if key != name}


def with_(**changed: Any) -> Callable[[Claims], Claims]:
    """The claims with some replaced."""
    return lambda claims: claims | changed


def now(seconds: int) -> int:
    """An instant from now."""
    return int(time.time()) + seconds


WRONG_CLAIMS = {
    "another nonce": with_(nonce="another"),
    "no nonce": without("nonce"),
    "another issuer": with_(iss="https://evil.example"),
    "an issuer with a slash more": lambda claims: claims | {"iss": claims["iss"] + "/"},
    "no issuer": without("iss"),
    "for another client": with_(aud="another-client"),
    "for nobody": without("aud"),
    "for us and another, not said who may use it": with_(aud=["mijn-schuldoverzicht", "other"]),
    "for us and another, to be used by the other": with_(
        aud=["mijn-schuldoverzicht", "other"], azp="other"
    ),
    "to be used by another": with_(azp="other"),
    "expired": with_(exp=now(-120)),
    "without an end": without("exp"),
    "an end that is no number": with_(exp="tomorrow"),
    "issued in the future": with_(iat=now(600)),
    "not said when issued": without("iat"),
    "not valid yet": with_(nbf=now(600)),
    "no subject": without("sub"),
    "a subject that is no text": with_(sub=7),
    "a login of an hour ago": with_(auth_time=now(-3600)),
    "a login from before this attempt": with_(auth_time=now(-120)),
    "a login in the future": with_(auth_time=now(600)),
    "not said when logged in": without("auth_time"),
    "a login time that is no number": with_(auth_time="now"),
    "no level": without("acr"),
    "a level that is no text": with_(acr=3),
    "of another access token": with_(at_hash="AAAAAAAAAAAAAAAAAAAAAA"),
}


@pytest.mark.parametrize("change", WRONG_CLAIMS.values(), ids=WRONG_CLAIMS)
def test_a_wrong_claim_gives_no_session(
    browser: Browser, forge: Forge, change: Callable[[Claims], Claims]
) -> None:
    forge.id_token(change)
    assert refuses(browser)


def test_the_same_token_unchanged_does_give_a_session(browser: Browser, forge: Forge) -> None:
    forge.id_token(lambda claims: claims)
    browser.log_in()
    assert browser.is_logged_in()


def test_a_key_the_provider_does_not_publish_gives_no_session(
    browser: Browser, forge: Forge
) -> None:
    other = new_signing_key("ES256")
    forge.sign(lambda header, claims: jwt.encode(header | {"kid": other.kid}, claims, other))
    assert refuses(browser)


def test_another_key_under_the_name_of_the_right_one_gives_no_session(
    browser: Browser, forge: Forge
) -> None:
    forge.sign(lambda header, claims: jwt.encode(header, claims, new_signing_key("ES256")))
    assert refuses(browser)


def test_a_token_that_is_not_signed_gives_no_session(browser: Browser, forge: Forge) -> None:
    def unsigned(header: Claims, claims: Claims) -> str:
        parts = ({**header, "alg": "none"}, claims)
        return ".".join([*(_part(part) for part in parts), ""])

    forge.sign(unsigned)
    assert refuses(browser)


def test_a_token_signed_with_the_public_key_as_a_password_gives_no_session(
    browser: Browser, forge: Forge
) -> None:
    password = forge.key.as_pem(private=False)

    def signed(header: Claims, claims: Claims) -> str:
        message = f"{_part(header | {'alg': 'HS256'})}.{_part(claims)}"
        return f"{message}.{_text(hmac.digest(password, message.encode(), 'sha256'))}"

    forge.sign(signed)
    assert refuses(browser)


def test_claims_changed_after_signing_give_no_session(browser: Browser, forge: Forge) -> None:
    def changed(header: Claims, claims: Claims) -> str:
        start, _, signature = jwt.encode(header, claims, forge.key).split(".")
        return f"{start}.{_part(claims | {'sub': 'another'})}.{signature}"

    forge.sign(changed)
    assert refuses(browser)


@pytest.mark.parametrize("token", ["", "not a token", "a.b.c", "é.é.é", "." * 5000])
def test_something_that_is_no_token_gives_no_session(
    browser: Browser, forge: Forge, token: str
) -> None:
    forge.sign(lambda header, claims: token)
    assert refuses(browser)


def _part(content: Claims) -> str:
    return _text(json.dumps(content).encode())


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
