"""The button that has the page read aloud."""

from __future__ import annotations

from tests.components.conftest import Show


def test_it_is_hidden_until_a_voice_is_found(show: Show) -> None:
    place = show("read_aloud", "main").one("div")

    assert "hidden" in place.attrib
    assert place.get("data-js") == "read-aloud"
    assert place.get("data-reads") == "main"


def test_the_words_of_each_state_come_from_the_page(show: Show) -> None:
    place = show("read_aloud", "main").one("div")

    words = [place.get(f"data-{state}") for state in ("start", "pause", "resume")]
    assert words == ["Lees voor", "Wacht even", "Lees verder"]


def test_no_button_sends_a_form(show: Show) -> None:
    part = show("read_aloud", "main")

    assert [one.get("type") for one in part.all("button")] == ["button", "button"]
