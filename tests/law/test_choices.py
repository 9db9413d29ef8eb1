"""What we know about paying later has its source, and a text for each of its words."""

from typing import get_args

import pytest

from portal.domain.debt import Regime
from portal.law import loader
from portal.law.choices import pause_of
from portal.law.procedure import procedure_of
from portal.web.words.arrangements import ASKS, CONDITIONS, EFFECTS

SOURCES = loader.read("sources")


@pytest.mark.parametrize("regime", get_args(Regime))
def test_each_pause_has_an_article_a_source_and_words_with_a_text(regime):
    rule = pause_of(regime)
    if rule is None:
        return
    assert rule.article and rule.stages
    assert rule.sources and set(rule.sources) <= SOURCES.keys()
    assert set(rule.effects) - {"interest_runs"} <= EFFECTS.keys()
    assert set(rule.conditions) <= CONDITIONS.keys()
    assert set(rule.ask) <= ASKS.keys()


def test_where_nothing_was_read_no_pause_is_promised():
    assert {r for r in get_args(Regime) if pause_of(r) is None} == {
        "benefits",
        "health_premium",
        "care_contribution",
    }


def test_each_word_of_the_arrangements_has_a_text():
    rules = [rule for found in loader.read("arrangements").values() for rule in found]
    assert {word for rule in rules for word in rule["conditions"]} <= CONDITIONS.keys()
    assert {word for rule in rules for word in rule["ask"]} <= ASKS.keys()


@pytest.mark.parametrize("regime", get_args(Regime))
def test_the_ladder_says_paying_in_parts_ends_where_the_creditors_rules_end_it(regime):
    rules = [set(r["stages"]) for r in loader.read("arrangements")[regime] if r["kind"] != "pause"]
    procedure = procedure_of(regime)
    for step in procedure.steps:
        following = procedure.after(step)
        if "arrangement" in step.loses:
            assert following is not None
            assert any(step.stage in one and following.stage not in one for one in rules)
