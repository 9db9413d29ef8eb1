"""The provider stand-in keeps its own rules, as a process of its own too."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from joserfc import jwt
from joserfc.jwk import ECKey

from demo.ports import HOST, answers, free_ports
from tests.login.browser import Browser
from tests.login.conftest import CLIENT_ID, Opener
from tests.login.provider import CITIZENS
from tests.login.served import Served
from tests.login.test_callback import changed


@pytest.fixture(params=["ES256", "RS256"])
def process(
    request: pytest.FixtureRequest, portal: Served, client_key: Path, open_portal: Opener
) -> Iterator[str]:
    """The stand-in as ``make demo`` starts it, with either way of signing."""
    port = free_ports(1)[0]
    options = {
        "port": str(port),
        "portal": portal.url,
        "client-key": str(client_key),
        "citizens": str(CITIZENS),
        "alg": request.param,
    }
    command = [sys.executable, "-m", "demo.idp"]
    command += [part for name, value in options.items() for part in (f"--{name}", value)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as started:
        try:
            while not answers(port):
                assert started.poll() is None
                time.sleep(0.05)
            open_portal(f"http://{HOST}:{port}")
            yield f"http://{HOST}:{port}"
        finally:
            started.terminate()


def test_the_process_logs_citizens_in_and_out(browser: Browser, process: str) -> None:
    browser.log_in()
    assert browser.is_logged_in()
    browser.post(f"{process}/log-out")
    assert not browser.is_logged_in()


class Client:
    """A client that talks to the provider itself, with the portal's key."""

    def __init__(self, issuer: str, portal: str, key: Path) -> None:
        self.issuer, self.portal = issuer, portal
        self.key = ECKey.import_key(key.read_bytes())

    def proof(self, **changed: Any) -> str:
        """A signed assertion."""
        now = int(time.time())
        claims: dict[str, Any] = {"iss": CLIENT_ID, "sub": CLIENT_ID, "aud": f"{self.issuer}/token"}
        claims |= {"jti": str(time.time_ns()), "iat": now, "exp": now + 60} | changed
        return jwt.encode({"alg": "ES256"}, claims, self.key)

    def redeem(self, code: str, verifier: str, proof: str) -> requests.Response:
        """Trade a code for tokens."""
        fields = {
            "grant_type": "authorization_code",
            "code": code,
            "code_verifier": verifier,
            "redirect_uri": f"{self.portal}/login/callback",
            "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            "client_assertion": proof,
        }
        return requests.post(f"{self.issuer}/token", data=fields, timeout=10)


@pytest.fixture
def client(provider: Served, portal: Served, client_key: Path) -> Client:
    """Somebody who talks to the provider directly."""
    return Client(provider.url, portal.url, client_key)


VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"  # RFC 7636, appendix B


@pytest.fixture
def code(browser: Browser, provider: Served) -> str:
    """A code for whoever knows the verifier."""
    back = browser.choose(changed(browser.go_to_provider(), code_challenge=CHALLENGE))
    return parse_qs(urlsplit(back).query)["code"][0]


def test_a_code_gives_tokens_once(client: Client, code: str) -> None:
    assert client.redeem(code, VERIFIER, client.proof()).status_code == 200
    assert client.redeem(code, VERIFIER, client.proof()).json()["error"] == "invalid_grant"


def test_a_code_needs_the_right_verifier(client: Client, code: str) -> None:
    answer = client.redeem(code, VERIFIER[::-1], client.proof())
    assert answer.json()["error"] == "invalid_grant"


@pytest.mark.parametrize(
    "wrong", [{"aud": "https://evil.example"}, {"exp": 1}, {"sub": "another", "iss": "another"}]
)
def test_the_client_must_prove_itself(client: Client, code: str, wrong: dict[str, Any]) -> None:
    answer = client.redeem(code, VERIFIER, client.proof(**wrong))
    assert answer.json()["error"] == "invalid_client"


def test_a_proof_works_once(client: Client, code: str) -> None:
    proof = client.proof()
    client.redeem("unknown", VERIFIER, proof)
    assert client.redeem(code, VERIFIER, proof).json()["error"] == "invalid_client"


def test_a_proof_with_another_key_is_no_proof(client: Client, code: str) -> None:
    client.key = ECKey.generate_key("P-256")
    assert client.redeem(code, VERIFIER, client.proof()).json()["error"] == "invalid_client"


@pytest.mark.parametrize("method", ["plain", None])
def test_a_login_without_pkce_is_refused(
    browser: Browser, provider: Served, method: str | None
) -> None:
    asked = changed(browser.go_to_provider(), code_challenge_method=method)
    assert "error=invalid_request" in browser.get(asked).headers["Location"]


def test_nobody_is_sent_to_an_address_that_is_not_registered(
    browser: Browser, provider: Served
) -> None:
    asked = changed(browser.go_to_provider(), redirect_uri="https://evil.example/")
    answer = browser.get(asked)
    assert answer.status_code == 400
    assert "Location" not in answer.headers


def test_the_login_page_is_shown_even_to_who_is_logged_in(
    browser: Browser, provider: Served
) -> None:
    browser.log_in()
    page = browser.get(browser.go_to_provider())
    assert page.status_code == 200
    assert "Testomgeving" in page.text


def test_a_citizen_has_only_their_own_levels(browser: Browser, provider: Served) -> None:
    page = browser.post(browser.go_to_provider(), citizen="bilal", level="hoog")
    assert page.status_code == 200
    assert "kan niet inloggen op het niveau hoog" in page.text


def test_the_login_page_allows_no_script_and_shows_no_number(
    browser: Browser, provider: Served
) -> None:
    page = browser.get(browser.go_to_provider())
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    assert "script-src" not in page.headers["Content-Security-Policy"]
    assert "999900006" not in page.text
