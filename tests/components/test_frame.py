"""The parts of the frame around each page."""

from __future__ import annotations

from portal.web.i18n import LANGUAGES
from tests.components.conftest import Show


def test_the_skip_link_leads_past_the_header(show: Show) -> None:
    assert show("skip_link", "main").one("a").get("href") == "#main"


def test_each_language_is_named_in_itself(show: Show) -> None:
    part = show("language_picker", LANGUAGES, "nl")
    english = next(a for a in part.all("a") if a.get("lang") == "en")
    assert english.text == "English"
    assert (english.get("href") or "").startswith("/language/en")


def test_the_language_of_the_page_is_marked(show: Show) -> None:
    part = show("language_picker", LANGUAGES, "nl")
    assert [a.get("lang") for a in part.all("a") if a.get("aria-current")] == ["nl"]


def test_the_wordmark_reads_as_our_name(show: Show) -> None:
    part = show("wordmark", "/")
    assert part.text == "Mijn Schuldoverzicht"
    assert part.one("a").get("href") == "/"


def test_a_back_link_says_where_it_goes(show: Show) -> None:
    part = show("back_link", "Overzicht", "/overview")
    assert part.text == "Overzicht"
    assert part.one("nav").get("aria-label") == "Terug"


def test_a_breadcrumb_ends_with_this_page(show: Show) -> None:
    part = show("breadcrumb", [("Overzicht", "/overview")], "CJIB")
    assert part.all("li")[-1].get("aria-current") == "page"
    assert part.all("li")[-1].text == "CJIB"


def test_the_session_warning_can_be_answered_with_one_button(show: Show) -> None:
    part = show("session_warning", 900, 7200, "/session/extend", "/session-ended")
    dialog = part.one("dialog")
    assert "open" not in dialog.attrib
    assert (dialog.get("data-idle"), dialog.get("data-left")) == ("900", "7200")
    assert part.one("form").get("action") == "/session/extend"
    assert part.all("button")[0].text == "Ik blijf ingelogd"
