"""The picture in the README: the overview of a test citizen, as it is now.

.venv/bin/python -m scripts.picture
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from demo.ports import free_ports
from demo.setting import ROOT, Setting
from demo.stage import running

CHROMIUM = "/usr/bin/chromium"
CITIZEN = "acht-schuldeisers"


def main() -> None:
    """Starts the demo, logs in, and writes docs/overview.png."""
    portal, idp, agencies = free_ports(3)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        setting = Setting(
            folder=Path(name), portal_port=portal, idp_port=idp, agencies_port=agencies
        )
        with running(setting):
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            page = browser.new_page(locale="nl-NL", viewport={"width": 1100, "height": 1250})
            page.goto(f"{setting.portal_url}/login")
            page.locator(f"button[value='{CITIZEN}']").click()
            page.wait_for_url(f"{setting.portal_url}/overview*")
            page.locator("progress").wait_for(state="detached")
            page.screenshot(path=ROOT / "docs" / "overview.png")
            browser.close()


if __name__ == "__main__":
    main()
