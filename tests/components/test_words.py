"""Headers, messages, cards, quotations and other words."""

from __future__ import annotations

from tests.components.conftest import Show


def test_a_page_header_has_the_one_h1(show: Show) -> None:
    part = show("page_header", "Hulp", lead="U bent niet de enige.", kicker="CJIB")
    assert part.one("h1").text == "Hulp"
    assert part.text == "CJIB Hulp U bent niet de enige."


def test_a_message_has_a_heading_and_its_body(show: Show) -> None:
    part = show("alert", "warning", title="Geen antwoord", body="<p>Probeer het straks.</p>")
    assert part.one("h2").text == "Geen antwoord"
    assert "Probeer het straks." in part.text


def test_a_live_message_is_read_when_it_comes(show: Show) -> None:
    assert show("alert", "ok", text="Gelukt", live=True).all("div")[0].get("role") == "status"
    assert show("alert", "ok", text="Gelukt").all("div")[0].get("role") is None


def test_a_card_can_lead_somewhere(show: Show) -> None:
    part = show("card", "DUO", level=3, href="/sources/duo", body="<p>2 schulden</p>")
    assert part.one("h3").find("a") is not None
    assert part.text == "DUO 2 schulden"


def test_the_words_of_a_source_are_a_quotation_in_its_language(show: Show) -> None:
    part = show("quote", "Boete <b>A2</b>")
    assert part.one("blockquote").get("lang") == "nl"
    assert part.text == "Boete <b>A2</b>"
    assert not part.all("b")


def test_details_open_without_a_script(show: Show) -> None:
    part = show("details", "Meer", body="<p>Uitleg</p>")
    assert part.one("summary").text == "Meer"
    assert "open" not in part.one("details").attrib


def test_a_difficult_word_is_explained_where_it_stands(show: Show) -> None:
    part = show("term", "dwangbevel", "Een brief van de deurwaarder.")
    assert part.one("summary").text == "dwangbevel"
    assert "deurwaarder" in part.text


def test_a_badge_says_in_a_word_what_its_colour_says(show: Show) -> None:
    assert show("status_badge", "Te laat", "danger").text == "Te laat"
    assert show("status_badge", "Te laat", "danger").all("svg")


def test_an_icon_is_never_read_aloud(show: Show) -> None:
    assert show("icon", "phone").one("svg").get("aria-hidden") == "true"
