"""The number of a citizen stays out of URLs, cookies, pages and logs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.login.browser import Browser
from tests.login.provider import Forge
from tests.login.served import Served

pytestmark = pytest.mark.usefixtures("provider")
BSN = "999900006"


def test_a_login_and_log_out_leave_no_number_in_any_answer(browser: Browser) -> None:
    answers = [browser.get("/login")]
    back = browser.choose(answers[0].headers["Location"])
    answers += [browser.get(back), browser.get("/overview"), browser.log_out()]
    for answer in answers:
        assert BSN not in answer.text
        assert BSN not in str(answer.headers)
        assert BSN not in answer.url


def test_no_login_leaves_a_number_or_secret_in_the_logs(
    browser: Browser,
    forge: Forge,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(0)
    at_provider = browser.go_to_provider()
    back = browser.choose(at_provider)
    browser.get(back)
    session = browser.cookies["session"]
    browser.log_out()
    forge.answer("userinfo", lambda claims: claims | {"sub": "another"})
    browser.log_in()
    forge.answer("userinfo", lambda claims: claims | {"bsn": int(claims["bsn"])})
    browser.log_in()
    printed = "".join(capfd.readouterr())
    assert "login_failed" in printed
    assert BSN not in printed + caplog.text
    for secret in (back.partition("?")[2], session):
        assert secret not in printed  # the browser of this test logs its own addresses


def test_the_number_is_not_in_the_database(
    browser: Browser, sqlite_url: str, portal: Served
) -> None:
    browser.log_in()
    folder = Path(sqlite_url.removeprefix("sqlite:///")).parent
    written = b"".join(file.read_bytes() for file in folder.iterdir())
    assert written
    assert BSN.encode() not in written
    assert browser.cookies["test_idp_session"].encode() not in written
