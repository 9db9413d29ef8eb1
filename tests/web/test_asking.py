"""Asking agencies something: exactly what is shown is sent, once, and it is followed."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from portal.domain.overview import SourceAnswer
from portal.web.asking import Wanted
from tests.fakes import FakeConnector, fake_agency, fake_debt
from tests.pages.portal import ALICE, BOB, ClientWith, Clock
from tests.pages.visitor import Visitor
from tests.sending.asks import FakeChannel, in_parts, question
from tests.web.asking import asked_by, proposed, work

DUO = Wanted(source="duo", wish=in_parts())


def source(name: str = "duo") -> FakeConnector:
    """An agency that knows one debt of Alice."""
    told = SourceAnswer(source=name, status="answered", debts=(fake_debt(name, "d1", 15_000),))
    return FakeConnector(agency=fake_agency(name), answers={ALICE: told})


@pytest.fixture
def alice(client_with: ClientWith) -> Visitor:
    return client_with(source(), source("cjib"))


def confirmed(visitor: Visitor, *wanted: Wanted) -> str:
    return visitor.post(proposed(visitor, *wanted)).headers["Location"]


def test_the_page_to_confirm_shows_all_that_is_sent_but_the_persons_number(alice: Visitor) -> None:
    page = alice.visit(proposed(alice, DUO))

    for told in ("DUO", "Verkeersboete", "3 keer", "€ 150,00", "1 februari 2027", '"cents": 5000'):
        assert told in page.text
    assert ALICE.reveal() not in page.html


def test_nothing_is_sent_before_the_citizen_confirms(alice: Visitor) -> None:
    alice.visit(proposed(alice, DUO))

    assert asked_by(alice) == ()


def test_what_was_shown_is_what_arrives(alice: Visitor) -> None:
    duo = FakeChannel()
    shown = alice.visit(address := proposed(alice, DUO))
    alice.post(address)
    work(alice, duo=duo)

    (sent,) = duo.effects.values()
    for name, value in sent.content().items():
        assert f'"{name}"' in shown.text
        assert not isinstance(value, str) or value in shown.text


def test_a_double_click_is_one_request(alice: Visitor) -> None:
    address = proposed(alice, DUO)

    places = {alice.post(address).headers["Location"] for _ in range(3)}

    assert len(places) == 1
    assert len(asked_by(alice)) == 1


def test_two_tabs_with_the_same_wish_are_one_request(alice: Visitor) -> None:
    one, other = proposed(alice, DUO), proposed(alice, DUO)

    assert alice.post(one).headers["Location"] == alice.post(other).headers["Location"]
    assert len(asked_by(alice)) == 1


def test_a_page_of_another_citizen_cannot_be_confirmed(client_with: ClientWith) -> None:
    alice, bob = client_with(source()), client_with(source(), person=BOB)

    assert bob.post(proposed(alice, DUO)).status_code == 404


def test_a_request_of_another_citizen_is_not_there(alice: Visitor, client_with: ClientWith) -> None:
    place = confirmed(alice, DUO)
    alice.sign_in(BOB)

    alice.visit(place, status=404)
    assert alice.post(f"{place}/withdraw").status_code == 404


def test_a_confirmed_page_leads_to_the_request(alice: Visitor) -> None:
    address = proposed(alice, DUO)
    alice.post(address)

    assert alice.visit(address).heading == "Betalen in delen: DUO"


def test_requests_to_several_agencies_go_in_one_go_and_are_followed_one_by_one(
    alice: Visitor,
) -> None:
    place = confirmed(alice, DUO, Wanted(source="cjib", wish=in_parts()))
    work(alice, duo=FakeChannel(state="agreed"), cjib=FakeChannel(state="refused"))

    page = alice.visit(place)
    assert place == "/requests"
    assert "Afgesproken" in page.text
    assert "Niet goedgekeurd" in page.text


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("received", "DUO heeft uw verzoek. U krijgt nog antwoord."),
        ("in_consideration", "U krijgt uiterlijk op 1 februari 2027 antwoord van DUO."),
        ("more_information", "DUO wil meer van u weten, uiterlijk op 1 februari 2027."),
        ("agreed", "DUO is het ermee eens."),
        ("refused", "DUO is het er niet mee eens."),
    ],
)
def test_how_it_stands_is_told_in_plain_words(alice: Visitor, state: str, words: str) -> None:
    place = confirmed(alice, DUO)
    until = date(2027, 2, 1)
    work(alice, duo=FakeChannel(state=state, until=until))  # type: ignore[arg-type]

    page = alice.visit(place)
    assert words in page.text
    assert "Het nummer van uw verzoek is 2026-v-0." in page.text


@pytest.mark.parametrize(
    ("state", "until", "words"),
    [
        ("in_consideration", date(2026, 12, 1), "Bel DUO en vraag hoe het staat."),
        ("more_information", date(2026, 12, 1), "Stuur uw antwoord nu nog, of bel DUO."),
        ("received", None, "U wacht al lang. Bel DUO en vraag hoe het staat."),
    ],
)
def test_silence_after_the_day_for_the_answer_says_what_to_do(
    alice: Visitor, clock: Clock, state: str, until: date | None, words: str
) -> None:
    place = confirmed(alice, DUO)
    work(alice, duo=FakeChannel(state=state, until=until))  # type: ignore[arg-type]
    clock.now = datetime(2026, 12, 1, 12, tzinfo=UTC)
    alice.sign_in(ALICE)
    assert words not in alice.visit(place).text

    clock.now = datetime(2027, 2, 1, 12, tzinfo=UTC)
    alice.sign_in(ALICE)
    assert words in alice.visit(place).text


def test_a_request_that_never_arrived_says_whom_to_call(alice: Visitor) -> None:
    place = confirmed(alice, DUO)
    work(alice)

    page = alice.visit(place)
    assert "Bel DUO en vraag het aan de telefoon." in page.text
    assert "Neem mijn verzoek terug" not in page.text


def test_what_never_left_is_taken_back_at_once(alice: Visitor) -> None:
    duo, place = FakeChannel(), confirmed(alice, DUO)
    alice.post(f"{place}/withdraw")
    work(alice, duo=duo)

    assert "Teruggenomen" in alice.visit(place).text
    assert duo.effects == {}


def test_an_answer_to_a_question_goes_about_the_request(alice: Visitor, clock: Clock) -> None:
    duo, place = FakeChannel(state="more_information"), confirmed(alice, DUO)
    work(alice, duo=duo)
    written = alice.post(f"{place}/answer", {"text": "Ik verdien 1.900 euro."})
    alice.post(written.headers["Location"])
    work(alice, duo=duo)

    told = list(duo.effects.values())[-1].content()
    assert told["wish"] == {"text": "Ik verdien 1.900 euro.", "about": "v-0", "call_back": False}


def test_an_empty_answer_is_asked_for_again(alice: Visitor) -> None:
    place = confirmed(alice, DUO)
    work(alice, duo=FakeChannel(state="more_information"))

    answer = alice.post(f"{place}/answer", {"text": "  "})
    assert answer.status_code == 422
    assert "Schrijf op wat u wilt vertellen." in answer.text


def test_the_text_of_a_citizen_is_text(alice: Visitor) -> None:
    page = alice.visit(proposed(alice, Wanted(source="duo", wish=question("<b>Dag</b>"))))

    assert "<b>Dag</b>" in page.text


def test_my_requests_can_be_reached_from_every_page(alice: Visitor) -> None:
    assert alice.visit("/help").links()["Mijn verzoeken"] == "/requests"
    assert "U heeft hier nog niets gevraagd." in alice.visit("/requests").text
