"""What a visitor with a slow phone feels: weight, first view, and whether anything jumps."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import CDPSession, Page, sync_playwright

CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-background-networking"]
SLOW = {
    "offline": False,
    "latency": 400,
    "downloadThroughput": 400_000 // 8,
    "uploadThroughput": 400_000 // 8,
}
"""A slow 3G network: 400 ms to and fro, 400 kbit a second."""
PAINTED = "() => performance.getEntriesByName('first-contentful-paint')[0].startTime"
JUMPS = """() => new Promise(done => {
  let moved = 0;
  new PerformanceObserver(list => list.getEntries().forEach(one => { moved += one.value; }))
    .observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done(moved), 300);
})"""


@dataclass(frozen=True, slots=True)
class View:
    """One opening of a page: what came over the line, when it was first seen, how much moved."""

    kilobytes: float
    seconds: float
    moved: float


class Phone:
    """A browser on a slow network. ``log_in`` before measuring what is behind the login."""

    def __init__(self, page: Page, line: CDPSession) -> None:
        self._page, self._line, self._bytes = page, line, 0.0
        line.send("Network.enable")
        line.on("Network.loadingFinished", self._came)

    def log_in(self, portal: str, citizen: str) -> None:
        """From the login to the whole overview, at full speed; what was fetched is kept."""
        self._page.goto(f"{portal}/login")
        self._page.locator(f"button[value='{citizen}']").click()
        self._page.wait_for_url(f"{portal}/overview*")
        self._page.locator("progress").wait_for(state="detached", timeout=20_000)

    def open(self, address: str) -> View:
        """Open a page on the slow network."""
        self._page.goto("about:blank")
        self._line.send("Network.emulateNetworkConditions", SLOW)
        self._bytes = 0.0
        self._page.goto(address, wait_until="networkidle")
        moved = self._page.evaluate(JUMPS)
        return View(self._bytes / 1000, self._page.evaluate(PAINTED) / 1000, moved)

    def _came(self, event: dict[str, float]) -> None:
        self._bytes += event["encodedDataLength"]


@contextmanager
def phone() -> Iterator[Phone]:
    """A phone that has never seen the portal."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        context = browser.new_context(locale="nl-NL", viewport={"width": 390, "height": 844})
        page = context.new_page()
        yield Phone(page, context.new_cdp_session(page))
        browser.close()
