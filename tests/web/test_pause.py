"""One pause for all debts: asked of all creditors at once, and shown wherever it matters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from portal.services.requests_port import RequestRefused
from tests.builders import paused
from tests.pages.portal import ALICE, ClientWith, Clock
from tests.pages.visitor import Visitor
from tests.sending.asks import FakeChannel
from tests.web.asking import asked_by, work
from tests.web.pausing import REASON, Says, choices, filled, owing_four, sent
from tests.web.sources import answering, due

UNTIL = date(2027, 2, 1)


@pytest.fixture
def alice(client_with: ClientWith, clock: Clock) -> Visitor:
    return owing_four(client_with, clock)


def test_the_page_says_what_a_pause_is_and_is_not(alice: Visitor) -> None:
    page = alice.visit("/pause")
    assert "Elke organisatie beslist zelf." in page.text
    assert "De schuld gaat niet weg." in page.text
    assert "Zolang u geen ja heeft, blijven uw betaaldatums gelden." in page.text


def test_who_takes_no_pause_here_is_to_be_called(alice: Visitor) -> None:
    page = alice.visit("/pause")
    assert "Deze organisatie neemt dit hier niet aan." in page.text
    assert len(choices(alice)) == 4


def test_exactly_what_is_sent_to_each_is_shown_first(alice: Visitor) -> None:
    page = alice.visit(filled(alice, until="2027-02-01", explanation="Ik zoek werk."))
    for told in (
        "aan CJIB",
        "aan DUO",
        "aan UWV",
        '"c1"',
        '"d2"',
        "1 februari 2027",
        "Ik zoek werk.",
    ):
        assert told in page.text
    assert ALICE.reveal() not in page.html
    assert asked_by(alice) == ()


def test_one_action_asks_all_creditors_at_once(alice: Visitor) -> None:
    assert sent(alice) == "/pause/answers"
    assert {one.source: one.content["wish"]["debts"] for one in asked_by(alice)} == {
        "cjib": ["c1"],
        "duo": ["d1", "d2"],
        "uwv": ["u1"],
    }


def test_some_debts_can_be_chosen(alice: Visitor) -> None:
    first = dict([next(iter(choices(alice).items()))])
    alice.post(alice.post("/pause", {**first, **REASON}).headers["Location"])
    assert [one.source for one in asked_by(alice)] == ["cjib"]


def test_each_creditor_has_its_own_outcome(alice: Visitor) -> None:
    sent(alice)
    work(
        alice,
        cjib=Says(state="agreed", paused_until=UNTIL),
        duo=Says(state="refused", reason="not_at_this_stage"),
        uwv=Says(state="in_consideration", until=date(2026, 12, 5)),
    )

    page = alice.visit("/pause/answers")
    for told in (
        "Pauze tot en met 1 februari 2027",
        "De reden: U vraagt om rust.",
        "Geen pauze",
        "Dit kan niet meer, omdat de schuld al verder is.",
        "Betaal in delen: Verkeersboete",
        "U krijgt uiterlijk op 5 december 2026 antwoord van UWV.",
        "Bij deze organisaties kunnen wij het niet voor u vragen.",
        "LBIO",
    ):
        assert told in page.text, told


def test_what_could_not_be_sent_is_told_with_what_to_do(alice: Visitor) -> None:
    sent(alice)
    work(
        alice,
        cjib=FakeChannel(faults=[RequestRefused("not_offered")]),
        duo=FakeChannel(),
        uwv=FakeChannel(),
    )
    page = alice.visit("/pause/answers")
    assert "De organisatie neemt dit verzoek hier niet aan." in page.text
    assert "Niet verstuurd" in page.text


def test_the_overview_and_the_debt_tell_it(alice: Visitor) -> None:
    assert "Pauze gevraagd" not in alice.visit("/overview").text
    sent(alice)
    alice.visit("/pause/answers")
    overview = alice.visit("/overview")
    assert overview.text.count("Pauze gevraagd") == 4
    debt = alice.visit(overview.all("a", class_="debt__link")[0].get("href", ""))
    assert "Uw pauze" in debt.text
    assert "Pauze gevraagd" in debt.text


def test_the_overview_tells_an_answer_within_a_minute(alice: Visitor, clock: Clock) -> None:
    sent(alice)
    alice.visit("/overview")
    work(alice, cjib=Says(state="agreed", paused_until=UNTIL), duo=Says(), uwv=Says())
    clock.forward(seconds=61)
    assert "Pauze tot en met 1 februari 2027" in alice.visit("/overview").text


def test_a_pause_that_is_over_is_told_no_more(alice: Visitor, clock: Clock) -> None:
    sent(alice)
    work(alice, cjib=Says(state="agreed", paused_until=date(2026, 11, 25)), duo=Says(), uwv=Says())
    clock.forward(hours=24 * 5)
    alice.sign_in(ALICE)
    assert "25 november 2026" not in alice.visit("/pause/answers").text


def test_a_pause_that_the_source_tells_itself_is_shown(client_with: ClientWith) -> None:
    debt = due("c1", "2026-12-03")
    held = replace(debt, events=(*debt.events, paused("2026-11-01", "2027-01-15", "debt_help")))
    page = client_with(answering("cjib", held)).visit("/pause/answers")
    assert "Pauze tot en met 15 januari 2027" in page.text
    assert "CJIB vertelt dit zelf." in page.text
    assert "De reden: U krijgt hulp bij schulden." in page.text
