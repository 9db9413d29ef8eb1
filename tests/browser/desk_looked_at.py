"""The pages of the desk as they were looked at by its staff."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser.looked_at import LookedAt, Looker
from tests.browser.spots import Spot

TOOLS = Path(__file__).parent.parent / "tools"


def log_in(page: Page, url: str, who: str) -> None:
    """Log in at the stand-in, from the start page."""
    page.goto(f"{url}/login")
    page.locator(f"button[value='{who}']").click()
    page.wait_for_url(re.compile(rf"{re.escape(url)}/(overview|requests|counts).*"))


def looked_at(browser: Browser, desk: str, axe: str, folder: Path, item: str) -> LookedAt:
    """All pages of the desk, held to the rules of accessibility."""
    found = LookedAt()
    path = item.removeprefix(desk)
    for who, paths in (
        (None, ("/", "/logged-out", "/session-ended", "/login/failed/refused", "/nothing")),
        ("omar", ("/requests", path)),
        ("esther", (path,)),
        ("beleid", ("/counts", "/requests")),
    ):
        looker = DeskLooker(browser, desk, axe, folder)
        looker.found = found
        if who:
            looker.enter(who)
        for one in paths:
            looker.look(Spot(one))
        looker.close()
    return found


def validated(files: list[Path]) -> subprocess.CompletedProcess[str]:
    """What the validator of HTML says of these files."""
    node = Path(sys.prefix) / "bin" / "node"
    tool = TOOLS / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
    settings = ["--config", str(TOOLS / "html-validate.json")]
    command = [str(node), str(tool), *settings, *map(str, files)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


class DeskLooker(Looker):
    """Looks as staff of a municipality."""

    def enter(self, citizen: str) -> None:
        """Log in at the desk."""
        log_in(self._page, self._url, citizen)
