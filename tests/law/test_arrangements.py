"""The creditors' own rules for paying in parts."""

from typing import get_args

import pytest

from portal.domain.debt import Regime
from portal.domain.stage import STAGES
from portal.law import loader
from portal.law.arrangement import rules_for


def rule(regime: Regime, creditor: str, kind: str = "standard"):
    return next(r for r in rules_for(regime, creditor) if r.kind == kind)


@pytest.mark.parametrize(
    ("euro", "months"),
    [
        (75, 3), (119, 3), (120, 6), (299, 6), (300, 9), (449, 9), (450, 12), (1249, 12),
        (1250, 18), (1999, 18), (2000, 24), (2999, 24), (3000, 30), (3999, 30), (4000, 36),
        (50000, 36),
    ],
)  # fmt: skip
def test_a_fine_can_be_paid_in_more_months_when_it_is_higher(euro, months):
    assert rule("wahv", "cjib").longest_months(euro * 100) == months


def test_a_fine_can_be_paid_in_parts_from_75_euro_and_a_criminal_one_from_225():
    assert rule("wahv", "cjib").minimum == 7500
    assert rule("criminal_fine", "cjib").minimum == 22500


def test_an_agencys_own_rule_goes_before_the_regimes():
    assert rule("awb", "uwv").id == "uwv_standard"
    assert rule("awb", "gemeente-utrecht").id == "social_assistance"
    assert rule("awb", "uwv", "custom").id == "awb_custom"


def test_an_unknown_length_is_unknown():
    assert rule("student_loan", "duo").longest_months(100_00) is None


@pytest.mark.parametrize("regime", get_args(Regime))
def test_each_regime_has_a_rule_with_its_article_and_source(regime):
    rules = rules_for(regime, "some-agency")
    assert rules
    for found in rules:
        assert found.article
        assert set(found.stages) <= set(STAGES)
        assert set(found.sources) <= loader.read("sources").keys()
        assert found.bands is None or found.bands[-1].below is None
