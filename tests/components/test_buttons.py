"""Buttons, links like buttons, and forms of one button."""

from __future__ import annotations

import pytest

from tests.components.conftest import Show


def test_a_button_says_what_it_does_and_sends_what_it_should(show: Show) -> None:
    button = show("button", "Verder", kind="primary", name="keuze", value="ja").one("button")
    assert button.text == "Verder"
    assert button.get("type") == "submit"
    assert (button.get("name"), button.get("value")) == ("keuze", "ja")


def test_an_unknown_kind_of_button_is_refused(show: Show) -> None:
    with pytest.raises(Exception, match="gevaarlijk"):
        show("button", "Verder", kind="gevaarlijk")


def test_a_link_like_a_button_is_a_link(show: Show) -> None:
    link = show("button", "Hulp", "/help", macro="link_button").one("a")
    assert link.get("href") == "/help"


def test_a_picture_in_a_button_is_not_read_aloud(show: Show) -> None:
    part = show("button", "Uitloggen", icon="logout")
    assert part.one("svg").get("aria-hidden") == "true"
    assert part.text == "Uitloggen"


def test_a_button_of_its_own_is_a_post_with_a_token(show: Show) -> None:
    part = show("post_button", "Vraag opnieuw", "/overview/retry/duo")
    assert part.one("form").get("method") == "post"
    assert part.one("form").get("action") == "/overview/retry/duo"
    assert part.one("input").get("value") == "the-token"


def test_the_quick_exit_works_without_a_script(show: Show) -> None:
    part = show("quick_exit", "/exit")
    assert part.one("form").get("method") == "post"
    assert part.one("form").get("action") == "/exit"
    assert part.text == "Snel weg"


def test_the_token_field_is_hidden(show: Show) -> None:
    field = show("csrf", macro="csrf_field").one("input")
    assert (field.get("type"), field.get("name")) == ("hidden", "csrf_token")


def test_the_print_button_is_only_there_with_a_script(show: Show) -> None:
    assert "hidden" in show("print_button").one("span").attrib
