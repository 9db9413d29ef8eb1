"""A page is read aloud by the voice of the browser, which here is played by the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

pytestmark = pytest.mark.browser

SPEECH = """
window.said = [];
window.cancelled = 0;
const speech = new EventTarget();
speech.voices = VOICES;
speech.getVoices = () => speech.voices;
speech.speak = (one) => { window.said.push(one.text); window.current = one; };
speech.cancel = () => { window.cancelled += 1; };
Object.defineProperty(window, "speechSynthesis", { value: speech });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""
DUTCH = "[{lang: 'nl-NL', localService: true}]"
Visit = Callable[[str, str], Page]


@pytest.fixture
def visit(browser: Browser, portal_url: str) -> Iterator[Visit]:
    """``visit(path, voices)``: a page in a browser that has these voices."""
    context = browser.new_context(locale="nl-NL", viewport={"width": 390, "height": 844})
    page = context.new_page()

    def opened(path: str, voices: str) -> Page:
        page.add_init_script(SPEECH.replace("VOICES", voices))
        page.goto(f"{portal_url}{path}")
        return page

    yield opened
    context.close()


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def said(page: Page) -> list[str]:
    return list(page.evaluate("said"))


def finish_sentence(page: Page) -> None:
    page.evaluate("current.onend()")


@pytest.mark.parametrize(
    "voices",
    ["[]", "[{lang: 'en-GB', localService: true}]", "[{lang: 'nl-NL', localService: false}]"],
    ids=["none", "another language", "not on this device"],
)
def test_without_a_voice_for_this_page_there_is_no_button(visit: Visit, voices: str) -> None:
    page = visit("/help", voices)
    page.evaluate("speechSynthesis.dispatchEvent(new Event('voiceschanged'))")

    expect(page.locator(".read-aloud")).to_be_hidden()


def test_a_voice_that_comes_later_brings_the_button_and_moves_nothing(visit: Visit) -> None:
    page = visit("/help", "[]")
    before = page.locator("h1").bounding_box()
    page.evaluate(
        f"speechSynthesis.voices = {DUTCH};"
        "speechSynthesis.dispatchEvent(new Event('voiceschanged'))"
    )

    expect(button(page, "Lees voor")).to_be_visible()
    assert page.locator("h1").bounding_box() == before


def test_the_main_text_is_read_sentence_by_sentence(visit: Visit) -> None:
    page = visit("/help", DUTCH)
    button(page, "Lees voor").click()
    for _ in range(2):
        finish_sentence(page)

    assert said(page) == [
        "Hulp bij schulden",
        "U hoeft het niet alleen te doen.",
        "Bellen mag altijd, ook als u twijfelt.",
    ]


def test_what_is_closed_is_not_read(visit: Visit) -> None:
    page = visit("/components", DUTCH)
    closed = page.locator("main details:not([open]) .details__body").first
    text = closed.text_content() or ""
    button(page, "Lees voor").click()
    page.evaluate("() => { while (document.querySelectorAll('.read-aloud button')[1].hidden"
                  " === false) current.onend(); }")  # fmt: skip

    assert text.strip()
    assert text.strip() not in said(page)


def test_waiting_and_going_on_says_the_sentence_again(visit: Visit) -> None:
    page = visit("/help", DUTCH)
    button(page, "Lees voor").click()
    finish_sentence(page)
    button(page, "Wacht even").click()
    finish_sentence(page)
    assert len(said(page)) == 2
    button(page, "Lees verder").click()

    assert said(page)[1] == said(page)[2]


def test_stopping_is_silent_and_begins_anew_afterwards(visit: Visit) -> None:
    page = visit("/help", DUTCH)
    button(page, "Lees voor").click()
    finish_sentence(page)
    button(page, "Stop met voorlezen").click()

    assert page.evaluate("cancelled") == 1
    expect(button(page, "Stop met voorlezen")).to_be_hidden()
    button(page, "Lees voor").click()
    assert said(page)[2] == said(page)[0]


@pytest.mark.parametrize("event", ["pagehide", "submit"])
def test_leaving_is_silent_at_once(visit: Visit, event: str) -> None:
    page = visit("/help", DUTCH)
    button(page, "Lees voor").click()
    page.evaluate(f"window.document.dispatchEvent(new Event('{event}', {{bubbles: true}}))")

    assert page.evaluate("cancelled") == 1
