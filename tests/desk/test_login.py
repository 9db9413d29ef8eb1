"""Staff logs in at the provider of the municipality; nobody else comes in, by no other way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from demo.idp.app import create_app
from demo.idp.citizens import LEVELS, load_citizens
from demo.idp.client import portal_client
from demo.idp.keys import new_signing_key, read_public_key
from demo.idp.provider import Provider
from demo.idp.staff import load_staff
from desk.app import create_desk, parts_of
from desk.settings import DeskSettings
from tests.architecture.tree import ROOT
from tests.login.browser import Browser, words_of
from tests.login.provider import CITIZENS
from tests.login.served import Served, served


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """Logging in does not differ by database."""
    return sqlite_url


@pytest.fixture
def place(settings: DeskSettings, client_key: Path) -> Iterator[Served]:
    """The desk over real HTTP, beside a provider with both clients."""
    with served() as desk, served() as idp:
        key = read_public_key(client_key)
        provider = Provider(
            issuer=idp.url,
            client=portal_client("portal", "http://127.0.0.1:9", key, "ES256"),
            desk=portal_client("desk", desk.url, key, "ES256", for_staff=True),
            key=new_signing_key("ES256"),
            citizens=load_citizens(CITIZENS),
            staff=load_staff(ROOT / "demo" / "staff.yaml"),
        )
        idp.start(create_app(provider))
        login = replace(settings.login, issuer=idp.url)
        app = create_desk(
            replace(settings, public_url=desk.url, login=login), clock=lambda: datetime.now(UTC)
        )
        desk.start(app)
        yield desk
        desk.stop()
        parts_of(app).database.close()


@pytest.fixture
def browser(place: Served) -> Iterator[Browser]:
    """Somebody's browser at the desk."""
    with Browser(place.url) as opened:
        yield opened


def comes_in(browser: Browser) -> bool:
    return browser.get("/requests").status_code == 200


def test_staff_with_the_role_comes_to_the_requests(browser: Browser) -> None:
    browser.log_in("esther")
    assert comes_in(browser)
    assert "Amsterdam" in browser.get("/requests").text


def test_policy_comes_to_the_counts_only(browser: Browser) -> None:
    browser.log_in("beleid")
    assert browser.get("/").headers["Location"] == "/counts"
    assert browser.get("/requests").status_code == 403


def test_staff_without_a_role_of_ours_stays_out(browser: Browser) -> None:
    page = browser.log_in("zonder-rol")
    assert "U heeft hier geen toegang" in words_of(page)
    assert not comes_in(browser)


@pytest.mark.parametrize("level", ["basis", "midden"])
def test_a_login_that_is_not_sure_enough_stays_out(browser: Browser, level: str) -> None:
    page = browser.log_in("esther", level)
    assert page.status_code == 403
    assert "Log in op een veiligere manier" in words_of(page)
    assert not comes_in(browser)


def test_a_citizen_cannot_log_in_at_the_desk(browser: Browser) -> None:
    answer = browser.post(browser.go_to_provider(), citizen="anna", level="substantieel")
    assert answer.status_code == 200
    assert "Kies een testpersoon" in answer.text
    assert not comes_in(browser)


def test_an_answer_counts_once(browser: Browser) -> None:
    back = browser.choose(browser.go_to_provider(), "esther")
    browser.come_back(back)
    browser.forget("desk-session")
    assert browser.come_back(back).status_code == 400
    assert not comes_in(browser)


def test_an_answer_to_another_browser_counts_for_nothing(browser: Browser, place: Served) -> None:
    back = browser.choose(browser.go_to_provider(), "esther")
    with Browser(place.url) as other:
        other.go_to_provider()
        assert "U heeft hier geen toegang" in words_of(other.come_back(back))
        assert not comes_in(other)


def test_who_cancels_can_try_again(browser: Browser) -> None:
    cancelled = browser.post(browser.go_to_provider(), cancel="yes")
    page = browser.come_back(cancelled.headers["Location"])
    assert "U bent niet ingelogd" in words_of(page)
    assert 'href="/login"' in page.text


def test_logging_out_goes_on_to_the_provider(browser: Browser) -> None:
    browser.log_in("esther")
    token = browser.get("/requests").text.partition('name="csrf_token" value="')[2]
    page = browser.post("/logout", csrf_token=token.partition('"')[0])
    assert "/end-session?" in page.headers["Refresh"]
    assert not comes_in(browser)


def test_a_log_out_at_the_provider_ends_the_visit(browser: Browser) -> None:
    at = browser.go_to_provider()
    browser.come_back(browser.choose(at, "esther"))
    assert comes_in(browser)
    browser.post(f"{at.partition('/authorize')[0]}/log-out")
    assert not comes_in(browser)


def test_a_forged_message_of_a_log_out_ends_nothing(browser: Browser) -> None:
    browser.log_in("esther")
    assert browser.post("/logout/backchannel", logout_token="x.y.z").status_code == 400
    assert comes_in(browser)


def test_digid_levels_are_not_enough_by_themselves(settings: DeskSettings) -> None:
    assert LEVELS["midden"] not in settings.login.levels
