"""The whole demo on stage, and a citizen's browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request

from demo.ports import free_ports
from demo.setting import Setting
from demo.stage import running


@pytest.fixture(scope="session")
def portal_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Identity provider, agencies and portal, each its own process; the portal's address."""
    portal, idp, agencies, mail = free_ports(4)
    setting = Setting(
        folder=tmp_path_factory.mktemp("demo"),
        portal_port=portal,
        idp_port=idp,
        agencies_port=agencies,
        mail_port=mail,
        show_components=True,
    )
    with running(setting):
        yield setting.portal_url


@pytest.fixture(scope="session")
def browser(chromium: Browser) -> Browser:
    """The browser of these tests."""
    return chromium


class Seen:
    """What went on in a page besides what it shows."""

    def __init__(self, page: Page) -> None:
        self.complaints: list[str] = []
        self.asked: list[str] = []
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def _request(self, request: Request) -> None:
        self.asked.append(request.url)


@pytest.fixture(params=[True, False], ids=["script", "no script"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page on a phone that reads Dutch, with JavaScript and without."""
    context = browser.new_context(
        locale="nl-NL",
        java_script_enabled=request.param,
        viewport={"width": 390, "height": 844},
    )
    context.set_default_timeout(15_000)
    yield context.new_page()
    context.close()


@pytest.fixture
def seen(page: Page) -> Seen:
    """What goes on in the page."""
    return Seen(page)


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core."""
    tools = Path(__file__).parent.parent / "tools" / "node_modules"
    return (tools / "axe-core" / "axe.min.js").read_text()
