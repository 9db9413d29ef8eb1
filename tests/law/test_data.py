"""Every number of the law is dated, sourced and whole; every ladder has an end."""

from datetime import date
from typing import get_args

import pytest

from portal.domain.debt import Regime
from portal.domain.stage import STAGES
from portal.domain.vocabulary import Measure
from portal.law import loader
from portal.law.costs import FORMULAS
from portal.law.deadlines import rules
from portal.law.interest import KIND
from portal.law.procedure import END, LETTER, UNKNOWN, procedure_of
from portal.law.values import NotInForce, all_values, value_on

REGIMES = get_args(Regime)
CONFIDENCE = {"high", "medium", "low"}
SOURCES = loader.read("sources")


@pytest.mark.parametrize("regime", REGIMES)
def test_each_step_of_a_ladder_leads_on_to_its_end(regime):
    procedure = procedure_of(regime)
    reached, walk = set(), [procedure.steps[0].id]
    while walk:
        step = walk.pop()
        if step == END or step in reached:
            reached.add(step)
            continue
        reached.add(step)
        following = procedure.step(step).then
        assert following, f"{regime}.{step} is a dead end"
        walk += following
    assert reached == {step.id for step in procedure.steps} | {END}


@pytest.mark.parametrize("regime", REGIMES)
def test_the_main_road_of_a_ladder_ends(regime):
    procedure = procedure_of(regime)
    road = [procedure.steps[0]]
    while (following := procedure.after(road[-1])) is not None:
        assert following not in road
        road.append(following)
    assert procedure.ends


@pytest.mark.parametrize("regime", REGIMES)
def test_each_step_has_an_article_a_source_and_rules_that_exist(regime):
    known = {rule.id for rule in rules()} | {LETTER}
    for step in procedure_of(regime).steps:
        assert step.article
        assert step.confidence in CONFIDENCE
        assert step.sources
        assert set(step.sources) <= SOURCES.keys()
        assert step.term in known
        assert step.notice is None or step.notice in known
        assert step.cost in (None, UNKNOWN) or step.cost in FORMULAS


@pytest.mark.parametrize("regime", REGIMES)
def test_each_stage_and_measure_has_a_place_on_the_ladder(regime):
    steps = procedure_of(regime).steps
    stages = {stage for step in steps for stage in (step.stage, *step.also)}
    measures = {measure for step in steps for measure in step.measures}
    assert stages >= set(STAGES) - {"imposed", "arrangement", "settled"} - {"reminder", "writ"}
    assert measures >= set(get_args(Measure)) - {"other"}


@pytest.mark.parametrize("regime", REGIMES)
def test_what_goes_by_at_a_step_could_be_done_there(regime):
    for step in procedure_of(regime).steps:
        assert set(step.loses) <= set(step.can), step.id


@pytest.mark.parametrize("regime", REGIMES)
def test_each_end_has_an_article_and_a_term_that_exists(regime):
    for end in procedure_of(regime).ends:
        assert end.article
        assert end.after is None or end.after in {rule.id for rule in rules()}


@pytest.mark.parametrize("regime", REGIMES)
def test_the_interest_on_a_ladder_is_the_interest_that_runs(regime):
    told = {f"interest.{step.interest}" for step in procedure_of(regime).steps if step.interest}
    assert told == ({KIND[regime]} if regime in KIND else set())


@pytest.mark.parametrize("regime", REGIMES)
def test_where_the_law_was_not_read_nothing_is_certain(regime):
    procedure = procedure_of(regime)
    for step in procedure.steps:
        unread = procedure.assumed or "niet gelezen" in step.article
        assert not unread or step.confidence != "high", step.id
    for entry in loader.read("remedies")[regime]:
        assert "niet gelezen" not in entry["article"] or entry["confidence"] != "high"


def test_each_value_and_term_has_its_article_date_and_source():
    for value in (value for dated in all_values().values() for value in dated):
        assert value.article
        assert value.confidence in CONFIDENCE
        assert value.sources
        assert set(value.sources) <= SOURCES.keys()
    for rule in rules():
        assert rule.article
        assert rule.confidence in CONFIDENCE
        assert set(rule.sources) <= SOURCES.keys()
        assert rule.length > 0


def test_what_we_are_sure_of_tells_which_text_was_read_or_since_when():
    for rule in rules():
        assert rule.confidence != "high" or rule.text_of is not None


def test_before_its_date_a_value_does_not_exist():
    with pytest.raises(NotInForce):
        value_on("collection_costs.tax_writ_base", date(2025, 12, 31))
    assert value_on("collection_costs.tax_writ_base", date(2026, 1, 1)).whole == 5600


def test_a_gap_between_two_values_is_not_filled():
    with pytest.raises(NotInForce):
        value_on("health_premium.monthly", date(2025, 6, 1))


@pytest.mark.parametrize("text", ["rate: 0.05", "a: 1\na: 2", "- .5", "x: 1.5e+3"])
def test_a_float_or_a_name_twice_is_refused(text):
    with pytest.raises(loader.LawDataError):
        loader.parse(text)


def test_no_is_a_word_and_not_a_truth_value():
    assert loader.parse("answer: no\nother: NO\nyes: true") == {
        "answer": "no",
        "other": "NO",
        "yes": True,
    }
