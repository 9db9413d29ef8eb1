"""A letter is compared with the citizen's own debts, kindly for how a number is written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from portal.domain.agency import PaymentDetails
from portal.domain.debt import Debt, Decision
from portal.domain.event import PaymentDemanded
from portal.domain.overview import SourceAnswer
from portal.services.letter_check import Checked, Letter, check_letter
from portal.services.summary import summarise
from tests.builders import a_debt, imposed
from tests.fakes import fake_agency

RIGHT, OTHER = "NL52DEMO0000000001", "NL91ABNA0417164300"
ON = date(2026, 11, 21)


def checked(letter: Letter, *debts: Debt) -> Checked:
    answer = SourceAnswer(source="cjib", status="answered", debts=debts)
    summaries = {
        "cjib": summarise(answer, ON, lambda source, debt: f"{source}-{debt}"),
        "duo": summarise(
            SourceAnswer(source="duo", status="failed", reason="timeout"), ON, lambda *_: ""
        ),
    }
    paid = PaymentDetails(iban=RIGHT, account_holder="CJIB")
    agencies = {"cjib": replace(fake_agency("cjib"), payment=paid)}
    return check_letter(letter, summaries, lambda source: debts, agencies)


@pytest.fixture
def fine() -> Debt:
    return a_debt(
        imposed("2026-09-01", 11300),
        PaymentDemanded(
            id="d1",
            at=date(2026, 9, 1),
            form="notice",
            cents=11300,
            due=date(2026, 12, 3),
            payment_reference="9000 12",
        ),
        id="f1",
        reference="4002.8867 A",
        decision=Decision(reference="B-77"),
    )


@pytest.mark.parametrize(
    "written", ["4002.8867 A", "40028867a", " 4002 8867-A ", "b77", "F1", "900012"]
)
def test_a_number_is_known_however_it_is_written(fine: Debt, written: str) -> None:
    assert [one.line.id for one in checked(Letter(reference=written), fine).found] == ["f1"]


@pytest.mark.parametrize("written", ["4002", "40028867", "40028867ab", "x"])
def test_a_part_of_a_number_is_not_enough(fine: Debt, written: str) -> None:
    assert not checked(Letter(reference=written), fine).found


def test_the_account_of_an_agency_and_the_amount_of_a_debt_are_enough(fine: Debt) -> None:
    found = checked(Letter(iban="nl52 demo 0000 0000 01", cents=11300), fine)

    assert [one.line.id for one in found.found] == ["f1"]
    assert found.wrong_account is False


@pytest.mark.parametrize(("iban", "cents"), [(RIGHT, 11301), (OTHER, 11300), (RIGHT, None)])
def test_one_of_them_alone_is_not(fine: Debt, iban: str, cents: int | None) -> None:
    assert not checked(Letter(iban=iban, cents=cents), fine).found


def test_another_account_for_a_known_number_is_told(fine: Debt) -> None:
    assert checked(Letter(reference="b77", iban=OTHER), fine).wrong_account is True


def test_the_right_account_is_not_called_wrong(fine: Debt) -> None:
    assert checked(Letter(reference="b77", iban=RIGHT), fine).wrong_account is False


@pytest.mark.parametrize(("cents", "other"), [(None, False), (11300, False), (99900, True)])
def test_another_amount_is_told(fine: Debt, cents: int | None, other: bool) -> None:
    assert checked(Letter(reference="b77", cents=cents), fine).other_amount is other


def test_who_did_not_answer_is_told(fine: Debt) -> None:
    assert checked(Letter(reference="unknown"), fine).missing == ("duo",)


def test_nothing_but_signs_is_no_number(fine: Debt) -> None:
    nameless = a_debt(imposed("2026-09-01", 100), id="f2", reference="--")

    assert not checked(Letter(reference=". -"), fine, nameless).found
