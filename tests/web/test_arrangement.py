"""Paying one debt in parts: what is possible, what it costs, and asking for it."""

from __future__ import annotations

from typing import Any

from tests.builders import a_debt, agreed, demanded, ended, imposed, objected, paid
from tests.pages.house_rules import check_house_rules
from tests.pages.page import Page, words
from tests.pages.portal import ClientWith, Clock
from tests.pages.visitor import Visitor
from tests.web.offering import offers
from tests.web.sources import answering, first_debt

OWED = (imposed("2026-09-01", 60000), demanded("2026-09-01", "2026-12-03", cents=60000))
RUNS = agreed("2026-10-01", ("2026-11-05", 30000), ("2026-12-05", 30000))


class Desk:
    """The page about paying Alice's one debt in parts."""

    def __init__(self, client_with: ClientWith, *history: Any, **facts: Any) -> None:
        debt = a_debt(*OWED, *history, **facts)
        self.visitor: Visitor = client_with(answering("cjib", debt))
        card = first_debt(self.visitor).links()
        self.place = card["Bekijk en vraag aan"]

    def offering(self, clock: Clock, *kinds: str) -> Desk:
        """The agency takes these requests."""
        offers(self.visitor, clock, kinds, "cjib")
        return self

    def page(self) -> Page:
        return self.visitor.visit(self.place)

    def send(self, told: dict[str, str], to: str = "") -> Page:
        response = self.visitor.post(self.place + to, told)
        if response.status_code == 303:
            return self.visitor.visit(response.headers["Location"])
        page = Page(response)
        check_house_rules(page)
        return page


def test_an_amount_a_month_becomes_parts_with_their_cost(client_with: ClientWith) -> None:
    page = Desk(client_with).send({"per_month": "100"})

    assert "U betaalt € 100,00 per maand" in page.text
    assert "Aantal keer 6" in page.text
    assert "Eerste keer 3 december 2026 Klaar op 3 mei 2027" in page.text
    assert "Wij vonden geen extra kosten" in page.text
    assert "Dit past bij de regels van de organisatie." in page.text


def test_an_end_day_becomes_an_amount_a_month(client_with: ClientWith) -> None:
    page = Desk(client_with).send({"until": "2027-02-10"})

    assert "U betaalt € 200,00 per maand" in page.text


def test_longer_than_the_rules_is_a_request_of_its_own(client_with: ClientWith) -> None:
    page = Desk(client_with).send({"per_month": "10"})

    assert "Dit past niet bij de vaste regels. U mag het toch vragen." in page.text
    assert "U laat zien wat u per maand kunt betalen." in page.text


def test_what_cannot_be_asked_tells_why_and_what_else(client_with: ClientWith) -> None:
    appeal = Desk(client_with, objected("2026-10-01")).page()
    broken = Desk(client_with, RUNS, ended("2026-11-10")).page()

    assert "Dit kan nu niet. Dit kan niet zolang u op een beslissing wacht." in appeal.text
    assert "Een eerdere regeling stopte. Vraag om een regeling die bij u past." in broken.text


def test_an_agency_that_takes_no_requests_is_called_or_written_to(
    client_with: ClientWith,
) -> None:
    page = Desk(client_with).send({"per_month": "100"})

    assert "neemt hier nog geen verzoeken aan. Bel of schrijf zelf." in page.text
    assert "Ik wil € 600,00 betalen in 6 delen." in page.text
    assert "Kijk na en vraag aan" not in page.text


def test_what_is_asked_is_shown_before_it_is_sent(client_with: ClientWith, clock: Clock) -> None:
    desk = Desk(client_with).offering(clock, "arrangement")
    desk.send({"per_month": "100", "explanation": "Ik heb minder werk."})
    page = desk.send({}, to="/ask")

    assert "Volgens de regels van de organisatie" in page.text
    assert "Ik heb minder werk." in page.text
    assert page.text.count("€ 100,00") >= 6


def test_a_pause_can_be_asked(client_with: ClientWith, clock: Clock) -> None:
    desk = Desk(client_with).offering(clock, "pause")

    assert "1 maart 2027" in desk.send({"pause_until": "2027-03-01"}, to="/pause").text
    assert "Kies een dag na vandaag." in desk.send({"pause_until": "2020-03-01"}, to="/pause").text


def test_what_is_wrong_is_said(client_with: ClientWith) -> None:
    desk = Desk(client_with)

    assert "Vul een bedrag per maand in, of een dag." in desk.send({}).text
    wrong = desk.send({"per_month": "veel", "first": "2020-01-01"}).text
    assert "Schrijf het bedrag zo: 165,00." in wrong
    assert "Kies een dag vanaf vandaag." in wrong
    assert "langer dan tien jaar" in desk.send({"per_month": "1", "first": ""}).text


def test_a_running_arrangement_is_shown_part_by_part(client_with: ClientWith) -> None:
    page = Desk(client_with, RUNS, paid("2026-11-04", 30000)).page()

    rows = [[words(cell) for cell in row] for row in page.all("tr")]
    assert ["5 november 2026", "€ 300,00", "Betaald", "€ 0,00"] in rows
    assert ["5 december 2026", "€ 300,00", "Nu aan de beurt", "€ 300,00"] in rows
    assert "Bel CJIB en vraag of u een maand later mag betalen." in page.text


def test_who_cannot_pay_this_month_asks_to_pay_all_parts_a_month_later(
    client_with: ClientWith, clock: Clock
) -> None:
    desk = Desk(client_with, RUNS, paid("2026-11-04", 30000)).offering(clock, "arrangement")
    page = desk.send({}, to="/skip")

    assert "5 januari 2027" in page.text
    assert "5 december 2026" not in page.text


def test_the_debt_of_another_session_has_no_such_page(client_with: ClientWith) -> None:
    Desk(client_with).visitor.visit("/debts/other/arrangement", status=404)
