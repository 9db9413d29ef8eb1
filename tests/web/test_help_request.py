"""Asking the municipality for help: all of it shown, sent once, followed, and taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from portal.app import parts_of
from tests.builders import a_debt, imposed
from tests.pages.portal import ALICE, Clock, Portal
from tests.pages.visitor import Visitor
from tests.sending.asks import FakeChannel
from tests.web.asking import asked_by, work
from tests.web.asking_help import (
    ASK,
    OWED,
    UTRECHT,
    enter,
    in_debt,
    send,
    to_check,
    wish,
    work_at_the_desk,
)
from tests.web.offering import offers
from tests.web.sources import answering


@pytest.fixture
def alice(portal: Portal) -> Visitor:
    return in_debt(portal)


def test_from_the_first_step_to_a_request_that_lies_at_the_desk(alice: Visitor) -> None:
    place = send(alice, to_check(alice, reasons="eviction"))
    work_at_the_desk(alice)

    page = alice.visit(place)
    assert page.heading == "Hulp bij schulden: Gemeente Amsterdam"
    assert "Gemeente Amsterdam heeft uw verzoek." in page.text
    assert "Het eerste gesprek is uiterlijk op 25 november 2026." in page.text
    assert "Het besluit komt uiterlijk op 18 januari 2027." in page.text


def test_all_that_is_sent_is_shown_before(alice: Visitor) -> None:
    page = alice.visit(
        to_check(
            alice, by="woman", language="ar", helper="1", times="morning", wishes="Graag een tolk.",
            reasons="health_insurance",
        )
    )  # fmt: skip

    for told in (
        "Hulp bij schulden: aan Gemeente Amsterdam",
        "Uw zorgverzekering stopt misschien",
        "Graag een tolk.",
        "CJIB € 600,00",
        "Hier weten wij niet alles van DUO",
        "A. Voorbeeld",
        "06 12345678",
        "In de ochtend",
        "Arabisch",
        "Met een vrouw",
        "Iemand die u helpt",
        "Ja, ik geef toestemming",
        "tot en met 21 mei 2027",
        "Uw burgerservicenummer sturen wij niet mee.",
    ):
        assert told in page.text
    assert '"bsn"' not in page.text


def test_what_was_shown_is_what_arrives(alice: Visitor) -> None:
    address = to_check(alice)
    shown = alice.visit(address)
    send(alice, address)

    (asked,) = asked_by(alice)
    for name, value in asked.content.items():
        assert f'"{name}"' in shown.text
        assert not isinstance(value, str) or value in shown.text


def test_nothing_is_shared_but_a_name_when_that_is_the_choice(alice: Visitor) -> None:
    send(alice, to_check(alice, shares="contact"))

    told = wish(alice)
    assert told.keys() == {"consent"}
    (given,) = parts_of(alice.app).consents.of(ALICE)
    assert given.fields == ("name", "phone")


def test_the_consent_names_what_is_shared_with_whom_and_until_when(alice: Visitor) -> None:
    send(alice, to_check(alice, reasons="eviction", wishes="Bel zacht."))

    (given,) = parts_of(alice.app).consents.of(ALICE)
    assert (given.receiver, given.text_version) == ("desk-gm0363", "debt-help-1")
    assert given.fields == ("name", "phone", "overview", "urgency", "wishes")
    page = alice.visit("/consents")
    assert "Gemeente Amsterdam" in page.text
    assert "Tot en met 21 mei 2027" in page.text


def test_before_it_is_sent_nothing_is_noted_and_after_it_nothing_is_kept(alice: Visitor) -> None:
    address = to_check(alice)
    alice.visit(address)
    assert asked_by(alice) == ()
    assert parts_of(alice.app).consents.of(ALICE) == ()

    send(alice, address)
    assert alice.get(f"{ASK}/details").headers["Location"] == ASK
    assert "A. Voorbeeld" not in alice.visit(ASK).html


def test_a_municipality_with_a_system_of_its_own_gets_it_there(
    portal: Portal, clock: Clock
) -> None:
    source = answering("gemeente-utrecht", a_debt(*OWED))
    source.agency = replace(source.agency, municipality=UTRECHT)
    visitor = enter(portal, source)
    assert "not-here" in visitor.post(ASK, {"municipality": UTRECHT}).headers["Location"]
    offers(visitor, clock, ("debt_help",), "gemeente-utrecht")
    address = to_check(visitor, UTRECHT)
    assert "met uw burgerservicenummer erbij" in visitor.visit(address).text
    send(visitor, address)
    channel = FakeChannel()
    work(visitor, **{"gemeente-utrecht": channel})

    (arrived,) = channel.effects.values()
    assert arrived.kind == "debt_help"
    assert parts_of(visitor.app).consents.of(ALICE)[0].fields[-1] == "bsn"


def test_taking_it_back_keeps_what_was_sent_and_to_whom_in_view(alice: Visitor) -> None:
    place = send(alice, to_check(alice))
    work_at_the_desk(alice)
    alice.post(f"{place}/withdraw")
    work_at_the_desk(alice)

    page = alice.visit(place)
    assert "Teruggenomen" in page.text
    assert "CJIB € 600,00" in page.text
    assert "06 12345678" in page.text
    assert "Gestopt op 21 november 2026" in alice.visit("/consents").text


def test_stopping_the_consent_takes_the_request_back(alice: Visitor) -> None:
    place = send(alice, to_check(alice))
    work_at_the_desk(alice)
    (given,) = parts_of(alice.app).consents.of(ALICE)
    alice.post(f"/consents/{given.id}/withdraw")
    work_at_the_desk(alice)

    assert "Teruggenomen" in alice.visit(place).text


def test_a_desk_takes_no_messages(alice: Visitor) -> None:
    place = send(alice, to_check(alice))
    work_at_the_desk(alice)

    assert "Antwoord of verander iets" not in alice.visit(place).text


def test_thousands_of_debts_fit_one_request(portal: Portal) -> None:
    many = [a_debt(imposed("2026-09-01", 100), id=f"d{number}") for number in range(1200)]
    visitor = enter(portal, answering("cjib", *many))
    send(visitor, to_check(visitor))

    overview = wish(visitor)["overview"]
    assert isinstance(overview, list)
    assert [one["outstanding_cents"] for one in overview] == [120_000]


def test_in_english_it_reads_english(portal: Portal) -> None:
    visitor = enter(portal, answering("cjib", a_debt(*OWED)), language="en")
    page = visitor.visit(to_check(visitor))

    assert "Yes, I give my consent" in page.text
    send(visitor, page.response.request.path)
    assert asked_by(visitor)[0].content["wish"]["consent"]["language"] == "en"
