"""The formulas of the law, in euros, to the cent."""

from datetime import date

import pytest

from portal.law.costs import Base, cost_of

DAY = date(2026, 11, 21)


def euro(formula: str, principal: str = "0", increases: str = "0", owed: str = "0") -> str:
    cents = [int(amount.replace(",", "")) for amount in (principal, increases, owed)]
    return f"{cost_of(formula, Base(*cents), DAY).cents / 100:.2f}".replace(".", ",")


@pytest.mark.parametrize(
    ("sanction", "first", "second"),
    [
        ("100,00", "50,00", "150,00"),
        ("104,00", "52,00", "156,00"),
        ("450,00", "225,00", "675,00"),
    ],
)
def test_a_traffic_fine_grows_by_half_and_by_the_whole(sanction, first, second):
    assert euro("wahv_increase_first", sanction) == first
    assert euro("wahv_increase_second", sanction, first) == second


@pytest.mark.parametrize(("amount", "second"), [("100,00", "40,00"), ("300,00", "64,00")])
def test_a_criminal_fine_grows_by_twenty_euro_and_a_fifth_of_at_least_forty(amount, second):
    assert euro("criminal_increase_first", amount) == "20,00"
    assert euro("criminal_increase_second", amount, "20,00") == second


@pytest.mark.parametrize(
    ("owed", "cost"),
    [
        ("45,00", "56,00"),
        ("89,99", "56,00"),
        ("90,00", "61,00"),
        ("100,00", "61,00"),
        ("500,00", "106,00"),
        ("1000,00", "161,00"),
        ("1000000,00", "16524,00"),
    ],
)
def test_a_tax_writ_costs_by_what_is_owed(owed, cost):
    assert euro("tax_writ", owed=owed) == cost


@pytest.mark.parametrize(
    ("formula", "low", "high"),
    [("tax_reminder", "10,00", "22,00"), ("awb_reminder", "9,00", "20,00")],
)
def test_a_reminder_costs_more_from_454_euro(formula, low, high):
    assert euro(formula, owed="453,99") == low
    assert euro(formula, owed="454,00") == high


def test_maintenance_collection_costs_fifteen_percent_and_at_least_nineteen_euro():
    assert euro("maintenance_surcharge", owed="1000,00") == "150,00"
    assert euro("maintenance_surcharge", owed="100,00") == "19,00"
