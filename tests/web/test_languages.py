"""Which language a visitor reads, and how they choose another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.web.i18n import KNOWN, LANGUAGES, SOURCE, _, lazy
from portal.web.local_path import local_path
from tests.pages.portal import Portal


def _language(portal: Portal, asked: str) -> str:
    return portal.visitor(language=asked).visit("/").root.get("lang", "")


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("nl", "nl"),
        ("en-GB,en;q=0.9", "en"),
        ("fi,en;q=0.5", "en"),
        ("fi", "nl"),
        ("", "nl"),
        ("*", "nl"),
        ("en;q=0", "nl"),
    ],
)
def test_the_browser_says_what_its_owner_reads(portal: Portal, asked: str, read: str) -> None:
    assert _language(portal, asked) == read


def test_a_choice_is_kept_and_leads_back(portal: Portal) -> None:
    visitor = portal.visitor()

    answer = visitor.get("/language/en?back=/help")

    assert answer.headers["Location"] == "/help"
    assert visitor.visit("/help").root.get("lang") == "en"


def test_each_page_offers_all_languages_and_leads_back_to_itself(portal: Portal) -> None:
    links = portal.visitor().visit("/safety").links()

    for language in LANGUAGES:
        assert links[language.name] == f"/language/{language.code}?back=/safety"


def test_an_unknown_language_does_not_exist(portal: Portal) -> None:
    portal.visitor().visit("/language/xx", status=404)


def test_the_cookie_of_the_language_holds_only_a_language_that_we_have(portal: Portal) -> None:
    visitor = portal.visitor()
    visitor.browser.set_cookie("language", '"><b>', domain="schuldoverzicht.example")

    assert visitor.visit("/").root.get("lang") == "nl"


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "/%0d%0aSet-Cookie:a=b\r\n",
        "javascript:alert(1)",
        "evil.example",
        "/./\\evil",
        "",
        "/" + "a" * 600,
    ],
)
def test_no_redirect_leads_elsewhere(portal: Portal, elsewhere: str) -> None:
    answer = portal.visitor().open("GET", "/language/en", query_string={"back": elsewhere})

    assert answer.headers["Location"] == "/"


@given(st.text())
def test_whatever_is_asked_a_redirect_stays_here(text: str) -> None:
    path = local_path(text)

    assert path.startswith("/")
    assert not path.startswith(("//", "/\\"))
    assert path.isascii()
    assert path.isprintable()


def test_a_double_slash_never_becomes_another_host(portal: Portal) -> None:
    answer = portal.visitor().get("//evil.example/")

    assert "//evil" not in answer.headers.get("Location", "").removeprefix("https://")


def test_without_a_request_texts_are_dutch() -> None:
    assert _("Overzicht van %(naam)s", naam="CJIB") == "Overzicht van CJIB"
    assert str(lazy("Nog %(aantal)s", aantal=3)) == "Nog 3"


def test_the_source_language_comes_first() -> None:
    assert LANGUAGES[0] is SOURCE
    assert SOURCE.code == "nl"


def test_a_translation_without_a_native_reader_says_that_the_dutch_text_counts(
    portal: Portal,
) -> None:
    for language in LANGUAGES:
        page = portal.visitor(language=language.code).visit("/help")
        notes = page.all("p", class_="translated-note")
        assert bool(notes) is not language.reviewed
        for note in notes:
            assert [link.get("href") for link in note.iter() if link.get("lang") == "nl"] == [
                "/language/nl?back=/help"
            ]


def test_no_language_is_offered_that_is_not_known(portal: Portal) -> None:
    assert set(LANGUAGES) <= set(KNOWN)
    for language in set(KNOWN) - set(LANGUAGES):
        portal.visitor().visit(f"/language/{language.code}", status=404)


def test_a_language_names_itself_and_knows_its_direction() -> None:
    assert {one.code: one.direction for one in KNOWN if one.direction == "rtl"} == {"ar": "rtl"}
    for language in KNOWN:
        own = (language.locale.get_language_name(language.code) or "").casefold()
        assert own == language.name.casefold()
