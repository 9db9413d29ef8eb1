"""make screenshots: every page in every form, to look at, in var/screenshots.

Phone to wide screen, light and dark, from right to left, at 200 %, and as on paper. With words,
only the pages whose name holds one of them: make screenshots ONLY="overview debt".
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

from demo.ports import free_ports
from demo.setting import ROOT, Setting
from demo.stage import running

CHROMIUM = "/usr/bin/chromium"
OUT = ROOT / "var" / "screenshots"
OPEN = {
    "start": "/",
    "help": "/help",
    "safety": "/safety",
    "words": "/words",
    "accessibility": "/accessibility",
    "procedure": "/procedures/wahv",
    "sources-overview": "/sources-overview",
    "components": "/components",
}
OF_CITIZENS = {
    "acht-schuldeisers": {"overview": "/overview", "all-debts": "/debts", "plan": "/plan"},
    "tweede-aanmaning": {
        "reminders": "/reminders",
        "consents": "/consents",
        "debt": "/debts/{debt}",
        "not-agree": "/debts/{debt}/not-agree",
        "letter": "/debts/{debt}/letters/not-mine",
    },
    "regeling-loopt": {"arrangements": "/arrangements", "debt-in-parts": "/debts/{debt}"},
    "loonbeslag": {"debt-seized": "/debts/{debt}"},
    "geen-schuld": {"overview-empty": "/overview"},
    "bron-uitval": {"overview-gaps": "/overview"},
    "tienduizend": {"overview-many": "/overview", "source-many": "/sources/bghu"},
}


@dataclass(frozen=True, slots=True)
class Form:
    """A way to look at a page."""

    name: str
    width: int
    colours: Literal["light", "dark"] = "light"
    medium: Literal["screen", "print"] = "screen"
    mirrored: bool = False


FORMS = (
    Form("320", 320),
    Form("390", 390),
    Form("390-dark", 390, "dark"),
    Form("390-mirrored", 390, mirrored=True),
    Form("768", 768),
    Form("1280", 1280),
    Form("1280-dark", 1280, "dark"),
    Form("1280-at-200-percent", 640),
    Form("print", 720, medium="print"),
)


def main(only: list[str]) -> None:
    """Starts the demo and takes the pictures."""
    OUT.mkdir(parents=True, exist_ok=True)
    portal, idp, agencies, mail = free_ports(4)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        setting = Setting(
            folder=Path(name),
            portal_port=portal,
            idp_port=idp,
            agencies_port=agencies,
            mail_port=mail,
            show_components=True,
        )
        with running(setting):
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            _visit(browser, setting.portal_url, None, _wanted(OPEN, only))
            for citizen, pages in OF_CITIZENS.items():
                _visit(browser, setting.portal_url, citizen, _wanted(pages, only))
            browser.close()


def _wanted(pages: dict[str, str], only: list[str]) -> dict[str, str]:
    return {
        name: path for name, path in pages.items() if not only or any(word in name for word in only)
    }


def _visit(browser: Browser, url: str, citizen: str | None, pages: dict[str, str]) -> None:
    if not pages:
        return
    context = browser.new_context(locale="nl-NL")
    page, debt = context.new_page(), ""
    if citizen:
        page.goto(f"{url}/login")
        page.locator(f"button[value='{citizen}']").click()
        page.wait_for_url(f"{url}/overview*")
        page.locator("progress").wait_for(state="detached", timeout=20_000)
        first = page.locator("a.debt__link")
        debt = (first.first.get_attribute("href") or "")[7:] if first.count() else ""
    for name, path in pages.items():
        page.goto(url + path.format(debt=debt))
        for form in FORMS:
            _take(page, name, form)
    context.close()


def _take(page: Page, name: str, form: Form) -> None:
    page.set_viewport_size({"width": form.width, "height": 844})
    page.emulate_media(color_scheme=form.colours, media=form.medium)
    page.evaluate(
        "way => { document.documentElement.dir = way; }", "rtl" if form.mirrored else "ltr"
    )
    page.screenshot(path=OUT / f"{name}-{form.name}.png", full_page=True)


if __name__ == "__main__":
    main(sys.argv[1:])
