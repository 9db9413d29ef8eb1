"""The worked examples of the facts come out to the cent and to the day."""

from datetime import date
from pathlib import Path

import pytest

from portal.law import loader
from portal.law.costs import Base, cost_of
from portal.law.deadlines import last_day
from portal.law.values import value_on

VECTORS = loader.read_file(Path(__file__).with_name("vectors.yaml"))
DAY = date(2026, 11, 21)


def grown(regime: str, principal: int) -> tuple[int, int]:
    """The amount after the first and after the second increase."""
    first = cost_of(f"{regime}_increase_first", Base(principal, 0, principal), DAY).cents
    second = cost_of(
        f"{regime}_increase_second", Base(principal, first, principal + first), DAY
    ).cents
    return principal + first, principal + first + second


@pytest.mark.parametrize("one", VECTORS["wahv"])
def test_a_traffic_fine_after_its_increases(one):
    assert grown("wahv", one["sanction"]) == (one["after_first"], one["after_second"])


@pytest.mark.parametrize("one", VECTORS["wahv_with_costs"])
def test_administration_costs_are_not_increased(one):
    costs = value_on("wahv.administration_costs", DAY).whole
    first, second = grown("wahv", one["sanction"])
    assert costs == one["administration"]
    assert (first + costs, second + costs) == (one["after_first"], one["after_second"])


@pytest.mark.parametrize("one", VECTORS["criminal_fine"])
def test_a_criminal_fine_after_its_increases(one):
    assert grown("criminal", one["amount"]) == (one["after_first"], one["after_second"])


@pytest.mark.parametrize("one", VECTORS["tax_writ"])
def test_the_costs_of_a_tax_writ(one):
    assert cost_of("tax_writ", Base(0, 0, one["amount"]), DAY).cents == one["cost"]


@pytest.mark.parametrize("rule", ["bezwaar", "betaling_awb", "wahv_beroep", "bezwaar_toeslag"])
@pytest.mark.parametrize("one", VECTORS["six_weeks"])
def test_six_weeks_that_never_end_on_a_day_off(one, rule):
    assert last_day(rule, one["from"]) == one["moves"]


@pytest.mark.parametrize("rule", ["betaling_belasting", "betaling_toeslag"])
@pytest.mark.parametrize("one", VECTORS["six_weeks"])
def test_six_weeks_to_pay_tax_end_on_any_day(one, rule):
    assert last_day(rule, one["from"]) == one["stays"]
