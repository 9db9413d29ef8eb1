"""The public page of sources: who takes part, how it is doing, and where else to look."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from connectors.registry import load_agencies
from portal.app import parts_of
from portal.services.source_state import Sighting
from portal.storage.source_states import SourceStates
from portal.web.i18n import LANGUAGES
from tests.fakes import FakeConnector, fake_agency
from tests.pages.page import Page, words
from tests.pages.portal import ClientWith, Clock, Portal
from tests.pages.visitor import Visitor
from tests.web.sources import failing, unknown

PATH = "/sources-overview"


@pytest.fixture
def somebody(portal: Portal) -> Visitor:
    """Somebody who is not logged in, at a portal with one source."""
    fines = replace(fake_agency("cjib"), categories=("traffic_fine", "court_fine"))
    return portal.visitor(FakeConnector(agency=fines))


def states_of(visitor: Visitor) -> SourceStates:
    return SourceStates(parts_of(visitor.app).database)


def answered(visitor: Visitor, at: datetime) -> None:
    """Some process noted an answer of the source."""
    states_of(visitor).add([], [Sighting(source="cjib", answer_at=at)])


def state(page: Page) -> str:
    return words(page.all("span", class_="badge")[0])


@pytest.mark.parametrize("language", [language.code for language in LANGUAGES])
def test_the_page_keeps_the_house_rules_with_all_agencies(portal: Portal, language: str) -> None:
    app = portal.app(agencies=load_agencies())
    Visitor(app, portal.settings.public_url, language=language).visit(PATH)


def test_a_source_that_nobody_asked_says_so(somebody: Visitor) -> None:
    assert state(somebody.visit(PATH)) == "Nog niets gevraagd"


def test_a_source_that_answers_says_since_when(somebody: Visitor, clock: Clock) -> None:
    answered(somebody, clock() - timedelta(days=30))
    answered(somebody, clock())
    page = somebody.visit(PATH)
    assert state(page) == "Geeft antwoord"
    assert "Doet mee sinds 22 oktober 2026" in page.text
    assert "Laatste antwoord Vandaag" in page.text


def test_nobody_can_read_at_what_time_somebody_looked(somebody: Visitor, clock: Clock) -> None:
    answered(somebody, clock())
    assert "20:02" not in somebody.visit(PATH).html


@pytest.mark.parametrize(
    ("reason", "told"),
    [("timeout", "Gaf de laatste keer geen goed antwoord"), ("paused", "Nog niets gevraagd")],
)
def test_what_a_question_came_to_is_shown_to_all(
    client_with: ClientWith, reason: str, told: str
) -> None:
    visitor = client_with(failing("cjib", reason))
    parts_of(visitor.app).watch.exchange()
    assert state(visitor.visit(PATH)) == told


def test_a_source_that_does_not_know_someone_still_answers(client_with: ClientWith) -> None:
    visitor = client_with(unknown("cjib"))
    parts_of(visitor.app).watch.exchange()
    assert state(visitor.visit(PATH)) == "Geeft antwoord"


def test_a_source_at_rest_gives_no_answer_now(somebody: Visitor, clock: Clock) -> None:
    states_of(somebody).rest("cjib", clock() + timedelta(seconds=30))
    assert state(somebody.visit(PATH)) == "Geeft nu geen antwoord"


def test_a_source_in_quarantine_is_told_without_the_operators_words(
    somebody: Visitor, clock: Clock
) -> None:
    states_of(somebody).quarantine("cjib", "operators only", clock())
    page = somebody.visit(PATH)
    assert state(page) == "Doet nu even niet mee"
    assert "operators only" not in page.html


def test_the_kinds_of_debt_are_named_in_our_words(somebody: Visitor) -> None:
    page = somebody.visit(PATH)
    assert "Verkeersboete" in page.text
    assert "Boete van de rechter" in page.text


def test_what_a_source_offers_is_named(somebody: Visitor) -> None:
    states_of(somebody).offer("cjib", frozenset({"arrangement", "ask_before_telling", "newer"}))
    page = somebody.visit(PATH)
    assert "Vragen om in delen te betalen" in page.text
    assert "Dan hoort zij niet wie u bent." in page.text
    assert "Zeggen dat u het niet eens bent" not in page.text


def test_a_source_that_takes_nothing_says_to_call(somebody: Visitor) -> None:
    states_of(somebody).offer("cjib", frozenset())
    assert "Dat kan nog niet digitaal." in somebody.visit(PATH).text


def test_who_does_not_take_part_is_named_with_where_to_look(portal: Portal) -> None:
    app = portal.app(agencies=load_agencies())
    page = Visitor(app, portal.settings.public_url).visit(PATH)
    assert "Rijksdienst voor Ondernemend Nederland" in " ".join(page.links())
    assert "Sinds 2017 doet CAK dit. Kijk daar." in page.text


def test_reading_the_page_asks_the_database_once_in_four_seconds(somebody: Visitor) -> None:
    somebody.visit(PATH)
    states_of(somebody).offer("cjib", frozenset({"pause"}))
    assert "Vragen om even niet te betalen" not in somebody.visit(PATH).text
