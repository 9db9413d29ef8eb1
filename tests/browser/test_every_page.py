"""Every page and state, held to the rules of accessibility; and no page is forgotten."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from portal.web.policy import policy_of
from tests.browser.looked_at import LookedAt, Looker
from tests.browser.not_pages import NOT_A_PAGE
from tests.browser.spots import OF_CITIZENS, PUBLIC
from tests.pages.portal import Portal

TOOLS = Path(__file__).parent.parent / "tools"
NODE = Path(sys.prefix) / "bin" / "node"
NOBODY = "nobody"


@pytest.fixture(scope="module", params=[NOBODY, *OF_CITIZENS])
def seen(
    request: pytest.FixtureRequest,
    browser: Browser,
    portal_url: str,
    axe: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[LookedAt]:
    """All spots of one visitor, looked at once for all promises below."""
    looker = Looker(browser, portal_url, axe, tmp_path_factory.mktemp("pages"))
    if request.param != NOBODY:
        looker.enter(request.param)
    for spot in PUBLIC if request.param == NOBODY else OF_CITIZENS[request.param]:
        looker.look(spot)
    yield looker.found
    looker.close()


@pytest.mark.browser
def test_the_checker_finds_nothing_wrong(seen: LookedAt) -> None:
    assert seen.violations == []


@pytest.mark.browser
def test_the_checker_is_sure_of_every_contrast(seen: LookedAt) -> None:
    assert seen.uncertain == []


@pytest.mark.browser
def test_nothing_is_wider_than_a_narrow_phone(seen: LookedAt) -> None:
    assert seen.too_wide == []


@pytest.mark.browser
def test_the_browser_has_nothing_to_complain_about(seen: LookedAt) -> None:
    assert seen.complaints == []


@pytest.mark.browser
def test_the_validator_finds_nothing_wrong(seen: LookedAt) -> None:
    validator = TOOLS / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
    settings = ["--config", str(TOOLS / "html-validate.json")]
    done = subprocess.run(
        [str(NODE), str(validator), *settings, *map(str, seen.files)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-1000:]


def test_no_page_is_forgotten(portal: Portal) -> None:
    app = portal.app(show_components=True)
    find = app.url_map.bind("")
    spots = [*PUBLIC, *(spot for spots in OF_CITIZENS.values() for spot in spots)]
    reached = {
        find.match((spot.reaches or spot.path).partition("?")[0].format(debt="x"))[0]
        for spot in spots
        if spot.path != "/no-such-page"
    }

    pages = {
        rule.endpoint
        for rule in app.url_map.iter_rules()
        if "GET" in (rule.methods or ())
        and (policy := policy_of(app.view_functions[rule.endpoint]))
        and policy.audience in ("public", "citizen")
    }

    assert pages - NOT_A_PAGE.keys() - reached == set(), "add a line to tests/browser/spots.py"
    assert NOT_A_PAGE.keys() - pages == set(), "these are no routes any more"
