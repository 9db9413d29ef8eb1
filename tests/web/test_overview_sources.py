"""Per source: its debts, or honestly what is missing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from portal.domain.overview import Rejection
from tests.builders import a_debt, imposed, paid
from tests.fakes import fake_agency
from tests.pages.page import words
from tests.pages.portal import ALICE, ClientWith, Portal
from tests.pages.visitor import Visitor
from tests.web.sources import answering, due, failing, overview_of, unknown


def test_a_debt_shows_amount_stage_term_and_due_day(client_with: ClientWith) -> None:
    page = overview_of(client_with, answering("cjib", due("a", "2026-12-03", 11300)))

    line = words(page.all("li", class_="debt")[0])
    assert line == (
        "Verkeersboete € 113,00 Eerste brief (beschikking) Betaal uiterlijk op 3 december 2026."
    )
    assert "Bijgewerkt vandaag om 20:00 uur" in page.text


def test_a_failed_source_tells_why_and_can_be_asked_again(client_with: ClientWith) -> None:
    source = failing("duo", "timeout")
    visitor = client_with(source)
    page = visitor.visit("/overview")
    assert "Van DUO kregen wij geen antwoord. Het antwoord kwam niet op tijd." in page.text
    assert page.all("form", action="/overview/retry/duo")

    source.fault = ""
    answer = visitor.post("/overview/retry/duo")

    assert (answer.status_code, answer.headers["Location"]) == (303, "/overview")
    assert "Deze organisaties kennen u niet" in visitor.visit("/overview").text
    assert source.asked == 2


def test_an_answer_that_was_refused_is_not_called_silence(client_with: ClientWith) -> None:
    page = overview_of(client_with, failing("duo", "wrong_person", rejected=True))

    assert "Het antwoord van DUO konden wij niet gebruiken." in page.text
    assert "Het antwoord ging niet over u. Daarom laten wij het niet zien." in page.text


@pytest.mark.parametrize("source", ["nobody", "../cjib", "rvo"])
def test_an_unknown_source_cannot_be_asked(client_with: ClientWith, source: str) -> None:
    assert client_with(unknown("duo")).post(f"/overview/retry/{source}").status_code == 404


def test_a_debt_that_could_not_be_read_is_named_with_its_reason(client_with: ClientWith) -> None:
    rejected = (Rejection("cjib", "W-17", "does_not_add_up"),)
    page = overview_of(client_with, answering("cjib", due("a", "2026-12-01"), rejected=rejected))

    assert "1 schuld konden wij niet lezen." in page.text
    assert "W-17: De bedragen kloppen niet met elkaar." in page.text
    assert len(page.all("li", class_="debt")) == 1


def test_owing_nothing_and_not_being_known_are_told_apart(client_with: ClientWith) -> None:
    page = overview_of(client_with, answering("cjib"), unknown("duo"))

    nothing, nobody = (words(names) for names in page.all("ul", class_="names"))
    assert nothing == "Agency cjib Bijgewerkt vandaag om 20:00 uur"
    assert nobody == "Agency duo"
    assert "Hier hoeft u niets te betalen" in page.text
    assert "Deze organisaties kennen u niet" in page.text


def test_bodies_that_are_not_connected_or_moved_are_named(portal: Portal) -> None:
    cak = unknown("cak")
    rvo = replace(fake_agency("rvo"), connected=False, dialect="none")
    moved = replace(fake_agency("zorginstituut"), connected=False, moved_to="cak", moved_year=2017)
    visitor = Visitor(
        portal.app(cak, agencies=[cak.agency, rvo, moved]), portal.settings.public_url
    )
    visitor.sign_in(ALICE)
    page = visitor.visit("/overview")

    assert page.links()["Agency rvo"] == "https://rvo.example"
    assert "Agency zorginstituut Sinds 2017 doet CAK dit. Kijk daar." in page.text


def test_a_debt_paid_too_much_and_settled_says_so(client_with: ClientWith) -> None:
    debt = a_debt(imposed("2026-09-01", 5000), paid("2026-10-01", 6000))
    page = overview_of(client_with, answering("cjib", debt))

    assert "Klaar (voldaan) U betaalde € 10,00 te veel." in page.text


def test_at_most_eight_lines_a_source_and_a_way_to_all(client_with: ClientWith) -> None:
    debts = [due(f"d{n}", "2026-12-01") for n in range(9)]
    page = overview_of(client_with, answering("cjib", *debts))

    assert len(page.all("li", class_="debt")) == 8
    assert page.links()["Bekijk alle 9 schulden"] == "/sources/cjib"
