"""The page of a debt: what makes it special now."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from portal.domain.debt import StatedBalance
from portal.domain.event import EnforcementStarted, Receiver, Transferred
from portal.web.words.measures import MEASURES
from tests.builders import a_debt, day, decided, demanded, enforced, imposed, objected, paused
from tests.pages.page import Page
from tests.pages.portal import ClientWith
from tests.web.sources import answering, first_debt

FINE = (imposed("2026-09-01", 11300), demanded("2026-09-01", "2026-12-03", cents=11300))


def debt_page(client_with: ClientWith, *more: object, **facts: object) -> Page:
    debt = a_debt(*FINE, *more, **facts)  # type: ignore[arg-type]
    return first_debt(client_with(answering("cjib", debt)))


def test_a_pause_tells_why_and_until_when(client_with: ClientWith) -> None:
    page = debt_page(client_with, paused("2026-11-01", "2026-12-31", "debt_help"))

    assert "U hoeft even niet te betalen, omdat u hulp krijgt bij uw schulden." in page.text
    assert "Dit duurt tot en met 31 december 2026." in page.text


def test_an_objection_is_shown_and_the_date_to_pay_still_counts(client_with: ClientWith) -> None:
    page = debt_page(client_with, objected("2026-11-01", "objection"), regime="awb")

    assert "(bezwaar) Er is nog geen beslissing." in page.text
    assert "De datum om te betalen geldt nog." in page.text


def test_an_appeal_against_a_fine_lets_the_payment_wait(client_with: ClientWith) -> None:
    page = debt_page(client_with, objected("2026-11-01", "administrative_appeal"))

    assert "(administratief beroep) Er is nog geen beslissing." in page.text
    assert "Bij een boete mag u meestal wachten met betalen" in page.text
    assert "De datum om te betalen geldt nog." not in page.text


def test_a_decided_objection_is_only_in_the_timeline(client_with: ClientWith) -> None:
    page = debt_page(client_with, objected("2026-11-01"), decided("2026-11-10", "partly"))

    assert "Er is nog geen beslissing." not in page.text
    assert "U kreeg voor een deel gelijk." in page.text


def test_a_debt_owed_together_explains_what_that_means(client_with: ClientWith) -> None:
    page = debt_page(client_with, jointly_owed=True)

    assert "U betaalt dit samen met iemand anders" in page.text
    assert "(hoofdelijk aansprakelijk)" in page.text


def test_another_amount_of_the_agency_is_shown_beside_ours(client_with: ClientWith) -> None:
    stated = StatedBalance(cents=16000, at=datetime(2026, 11, 20, 22, 59, tzinfo=UTC))
    page = debt_page(client_with, stated_balance=stated)

    assert "CJIB noemt op 20 november 2026 om 23:59 uur een bedrag van € 160,00." in page.text
    assert "Dan komen wij voor die dag op € 113,00." in page.text


def test_the_same_amount_of_the_agency_needs_no_words(client_with: ClientWith) -> None:
    stated = StatedBalance(cents=11300, at=datetime(2026, 11, 20, tzinfo=UTC))

    assert "Wij zien twee bedragen" not in debt_page(client_with, stated_balance=stated).text


def test_a_seizure_tells_distributor_protected_income_and_amount(client_with: ClientWith) -> None:
    seizure = EnforcementStarted(
        id="w", at=day("2026-10-01"), measure="wage_seizure", distributor="Pietersen & Zn",
        protected_income_cents=141946, monthly_cents=12000,
    )  # fmt: skip
    page = debt_page(client_with, seizure)

    assert "Er gaat geld van uw loon af" in page.text
    assert "Er gaat € 120,00 per maand af." in page.text
    assert "U mag elke maand € 1.419,46 houden om van te leven." in page.text
    assert "Pietersen & Zn" in page.text


@pytest.mark.parametrize("measure", list(MEASURES))
def test_every_measure_is_explained_without_a_threat(client_with: ClientWith, measure: str) -> None:
    page = debt_page(client_with, enforced("2026-11-01", measure))

    assert str(MEASURES[measure].about) in page.text  # type: ignore[index]


def test_a_bailiff_is_named_in_the_source_s_own_words(client_with: ClientWith) -> None:
    to = Receiver(kind="bailiff", name="Jansen & Co", phone="030-1234567")
    page = debt_page(client_with, Transferred(id="t", at=day("2026-11-01"), to=to))

    assert "Jansen & Co" in page.text
    assert "De organisatie noemt dit telefoonnummer: 030-1234567" in page.text
    assert not [href for href in page.links().values() if href.startswith("tel:")]


def test_the_limitation_day_is_told_with_its_doubt(client_with: ClientWith) -> None:
    page = debt_page(client_with, limitation_date=day("2031-09-01"))

    assert "1 september 2031. Na deze dag hoeft u niet meer te betalen." in page.text
    assert "De dag kan nog veranderen." in page.text


def test_a_checked_number_can_be_called_and_the_reference_said(client_with: ClientWith) -> None:
    source = answering("cjib", a_debt(*FINE, reference="4002 8867"))
    contact = replace(source.agency.contact, phone="088-123 45 67")
    source.agency = replace(source.agency, contact=contact)
    page = first_debt(client_with(source))

    assert page.links()["088-123 45 67"] == "tel:0881234567"
    assert "Zeg dat het gaat om kenmerk 4002 8867." in page.text


def test_without_a_number_the_website_is_named(client_with: ClientWith) -> None:
    page = debt_page(client_with)

    assert page.links()["Naar de website van CJIB"] == "https://cjib.example"


def test_who_decided_and_who_collects_are_both_to_be_reached(client_with: ClientWith) -> None:
    debt = a_debt(*FINE, creditor="duo")
    page = first_debt(client_with(answering("cjib", debt), answering("duo")))

    assert "Wie besliste Agency duo Wie int het geld Agency cjib" in page.text
    assert "Niet eens met de beslissing? Vraag het aan DUO." in page.text
