"""The protected income by the formula of 2026, to the cent."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml

from portal.domain.protected_income import Household, Situation, protected_income
from portal.law.protected_income import confidence_on, parameters_on
from portal.law.values import NotInForce

EXAMPLES = yaml.safe_load(Path(__file__).with_name("protected_income.yaml").read_text())
DAY = date(2026, 11, 21)
SINGLE = parameters_on("alleenstaande", DAY)
LOW = Situation(taxable_income_year=18_000_00)


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_comes_out_to_the_cent(example):
    situation = Situation(taxable_income_year=example["income"] * 100)
    found = protected_income(parameters_on(example["household"], example["day"]), situation)
    parts = ("base", "care", "housing", "child", "formula", "amount")
    assert {name: getattr(found, name) for name in parts} == {n: example[n] for n in parts}


@pytest.mark.parametrize(
    ("on", "maxima"),
    [
        (date(2026, 1, 1), (219142, 252669, 288141, 315531)),
        (date(2026, 7, 1), (220848, 254375, 290579, 317968)),
    ],
)
def test_a_high_income_gives_the_official_maximum(on, maxima):
    households: tuple[Household, ...] = (
        "alleenstaande",
        "alleenstaande_ouder",
        "gehuwd",
        "gehuwd_kind",
    )
    rich = Situation(taxable_income_year=200_000_00)
    found = [protected_income(parameters_on(h, on), rich) for h in households]
    assert tuple(p.amount for p in found) == maxima


def test_other_own_income_is_taken_off():
    found = protected_income(SINGLE, replace(LOW, other_income=300_00))
    assert found.amount == 134849 - 30000


def test_the_partners_income_takes_off_half_at_most():
    found = protected_income(SINGLE, replace(LOW, partner_income=5000_00))
    assert (found.partner, found.amount) == (67424, 67424)


def test_it_is_never_above_ninety_five_percent_of_the_income():
    found = protected_income(SINGLE, replace(LOW, monthly_income=1000_00))
    assert (found.amount, found.limited_by) == (950_00, "income")


def test_without_an_address_it_is_less_than_half_of_the_norm_for_two():
    found = protected_income(SINGLE, replace(LOW, no_address=True))
    assert (found.amount, found.limited_by) == (96320, "no_address")


def test_a_high_rent_counts_from_a_tenth_above_the_limit():
    found = protected_income(SINGLE, replace(LOW, rent=1100_00))
    assert found.high_rent == 73_78
    assert found.amount == 1422_26


def test_it_is_never_negative():
    assert protected_income(SINGLE, replace(LOW, other_income=9000_00)).amount == 0


@pytest.mark.parametrize("day", [date(2025, 12, 31), date(2024, 1, 1), date(2027, 1, 1)])
def test_a_day_whose_amounts_are_not_known_cannot_be_computed(day):
    with pytest.raises(NotInForce):
        parameters_on("alleenstaande", day)


def test_an_estimate_is_never_called_certain():
    assert confidence_on("alleenstaande", DAY) == "medium"
