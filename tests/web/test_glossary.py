"""Difficult words: each one that leads somewhere is explained there."""

from __future__ import annotations

from portal.web.words.glossary import glossary
from portal.web.words.here import words_here
from portal.web.words.stages import IN_LETTERS, STAGES
from portal.web.words.steps import BY_REGIME, STEPS
from tests.fakes import FakeConnector
from tests.pages.page import words
from tests.pages.portal import ClientWith, Portal
from tests.web.sources import answering, due, first_debt


def test_every_word_that_a_letter_can_hold_is_explained() -> None:
    explained = {term.legal for term in glossary()}
    terms = [*STAGES.values(), *STEPS.values(), *BY_REGIME.values()]

    assert {*IN_LETTERS.values(), *(one.legal for one in terms if one.legal)} - explained == set()


def test_the_words_are_in_the_order_of_the_alphabet_without_a_login(portal: Portal) -> None:
    page = portal.visitor(FakeConnector()).visit("/words")
    shown = [words(term).casefold() for term in page.all("dt")]

    assert "dwangbevel" in shown
    assert shown == sorted(shown)


def test_a_word_on_the_page_of_a_debt_leads_to_what_it_means(client_with: ClientWith) -> None:
    visitor = client_with(answering("cjib", due("a", "2026-12-03")))
    link = first_debt(visitor).all("a", class_="legal-word")[0]
    place = link.get("href", "").removeprefix("/words#")

    (found,) = [one for one in visitor.visit("/words").all("div") if one.get("id") == place]
    assert words(found).startswith(words(link))


def test_a_difficult_word_on_a_page_is_explained_on_that_page(portal: Portal) -> None:
    page = portal.visitor(FakeConnector()).visit("/procedures/wahv")
    (found,) = [one for one in page.all("details") if "deurwaarder" in words(one)]

    assert "Iemand die geld of spullen mag ophalen" in words(found)


def test_a_word_that_leads_to_its_meaning_is_not_explained_again() -> None:
    linked = '<p>Brief (<a class="legal-word" lang="nl" href="/words#x">dwangbevel</a>)</p>'
    assert words_here(linked) == []
    assert [term.legal for term in words_here("<p>Een <b>Dwangbevel</b>.</p>")] == ["dwangbevel"]


def test_a_word_in_an_address_or_inside_another_word_is_no_word_of_the_page() -> None:
    assert words_here('<a href="/beroep">Beroepsziekte</a>') == []
