"""Pages as they were looked at: what the checker says of them, and what else is wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Page, ViewportSize, expect

from tests.browser.spots import Spot
from tests.browser.states import unfold

PHONE: ViewportSize = {"width": 390, "height": 844}
NARROW: ViewportSize = {"width": 320, "height": 640}
# All rules of the levels A and AA, the good practices, and the size of what can be pressed.
RUN = "within => axe.run(within ?? document, {rules: {'target-size': {enabled: true}}})"
# In the dark only the colours differ.
RUN_DARK = "within => axe.run(within ?? document, {runOnly: ['color-contrast']})"
WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
# A page that is not there, or not for this visitor, is an answer too.
EXPECTED = "Failed to load resource"


@dataclass(slots=True)
class LookedAt:
    """What was found on the pages of one visit; each finding begins with its page."""

    violations: list[str] = field(default_factory=list)
    uncertain: list[str] = field(default_factory=list)
    too_wide: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)


def log_in(page: Page, portal_url: str, citizen: str) -> None:
    """From the login, by the provider, to the overview with all answers."""
    page.goto(f"{portal_url}/login")
    page.locator(f"button[value='{citizen}']").click()
    page.wait_for_url(f"{portal_url}/overview*")
    expect(page.locator("progress")).to_have_count(0, timeout=20_000)


class Looker:
    """Opens pages as one visitor, on a phone, and writes down what is wrong with them."""

    def __init__(self, browser: Browser, portal_url: str, axe: str, folder: Path) -> None:
        # The policy of a page allows no script but its own: the checker comes around it.
        self._context = browser.new_context(locale="nl-NL", bypass_csp=True)
        self._page = self._context.new_page()
        self._page.on("console", self._hear)
        self._url, self._axe, self._folder = portal_url, axe, folder
        self._debt = ""
        self.found = LookedAt()

    def close(self) -> None:
        """Put the phone away."""
        self._context.close()

    def enter(self, citizen: str) -> None:
        """Log in, and remember the first debt on the overview."""
        log_in(self._page, self._url, citizen)
        debts = self._page.locator("a.debt__link")
        if debts.count():
            self._debt = (debts.first.get_attribute("href") or "").removeprefix("/debts/")

    def look(self, spot: Spot) -> None:
        """One page: light and dark, narrow in both directions; and its HTML for the validator."""
        page = self._page
        page.set_viewport_size(PHONE)
        answer = page.goto(self._url + spot.path.format(debt=self._debt))
        if spot.then:
            spot.then(page)
        elif answer:
            self._keep(answer.text())
        unfold(page)
        page.evaluate(self._axe)
        page.emulate_media(color_scheme="light", reduced_motion="reduce")
        self._judge(f"{spot}", page.evaluate(RUN, spot.within))
        page.emulate_media(color_scheme="dark", reduced_motion="reduce")
        self._judge(f"{spot} in the dark", page.evaluate(RUN_DARK, spot.within))
        page.set_viewport_size(NARROW)
        for way in ("ltr", "rtl"):
            page.evaluate("way => { document.documentElement.dir = way; }", way)
            if wider := page.evaluate(WIDER):
                self.found.too_wide.append(f"{spot} ({way}): {wider} px wider than the screen")

    def _judge(self, where: str, result: dict[str, Any]) -> None:
        self.found.violations += [f"{where}: {_told(one)}" for one in result["violations"]]
        self.found.uncertain += [
            f"{where}: {_told(one)}"
            for one in result["incomplete"]
            if one["id"] == "color-contrast"
        ]

    def _keep(self, html: str) -> None:
        file = self._folder / f"page-{len(self.found.files):02}.html"
        file.write_text(html)
        self.found.files.append(file)

    def _hear(self, said: ConsoleMessage) -> None:
        if said.type in ("error", "warning") and not said.text.startswith(EXPECTED):
            self.found.complaints.append(f"{self._page.url}: {said.text}")


def _told(problem: dict[str, Any]) -> str:
    nodes = [f"{node['html'][:140]} {node['failureSummary']}" for node in problem["nodes"][:3]]
    return f"{problem['id']}: {nodes}"
