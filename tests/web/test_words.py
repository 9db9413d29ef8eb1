"""Every word of a source has a text of ours."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from connectors.codes import ANSWER_REASONS, DEBT_REASONS
from portal.domain import vocabulary
from portal.domain.debt import Regime
from portal.domain.overview import SourceStatus
from portal.domain.stage import Stage
from portal.law.procedure import procedure_of
from portal.web.words import amounts, course_events, gaps, kinds, measures, money_events, rights
from portal.web.words.regimes import REGIMES
from portal.web.words.stages import STAGES, letter_term
from portal.web.words.steps import step_term
from portal.web.words.term import Term

WORDS = [
    (vocabulary.Category, amounts.CATEGORIES),
    (vocabulary.Category, money_events.IMPOSED),
    (vocabulary.ReductionReason, amounts.REDUCTIONS),
    (vocabulary.ReductionReason, money_events.REDUCED),
    (vocabulary.DemandForm, money_events.DEMANDED),
    (vocabulary.EndOfArrangement, course_events.ARRANGEMENT_ENDED),
    (vocabulary.Measure, measures.MEASURES),
    (vocabulary.PauseReason, rights.PAUSE_REASONS),
    (vocabulary.Remedy, rights.REMEDIES),
    (vocabulary.Outcome, rights.OUTCOMES),
    (Stage, STAGES),
    (Regime, REGIMES),
    (SourceStatus, gaps.STATUSES),
]
FAULTS = (
    "timeout", "unreachable", "busy", "http_error", "not_json", "too_large", "too_deep",
    "redirect", "login_failed", "paused", "wrong_person", "wrong_agency", "unknown_version",
    "bad_structure", "wrong_certificate", "quarantined", "internal",
)  # fmt: skip


@pytest.mark.parametrize(("values", "texts"), WORDS)
def test_every_value_of_an_enumeration_has_its_text(values: Any, texts: dict[str, Any]) -> None:
    assert set(texts) == set(get_args(values))


@pytest.mark.parametrize("terms", [STAGES, measures.MEASURES, REGIMES])
def test_every_stage_measure_and_regime_is_explained(terms: dict[str, Term]) -> None:
    assert [name for name, term in terms.items() if term.about is None] == []


@pytest.mark.parametrize("stage", get_args(Stage))
def test_every_stage_has_the_term_that_stands_in_the_letter(stage: Stage) -> None:
    assert letter_term("tax", stage)


def test_a_second_reminder_of_a_traffic_fine_is_named_as_in_its_letter() -> None:
    assert letter_term("wahv", "final_demand") == "tweede aanmaning"


@pytest.mark.parametrize("regime", get_args(Regime))
def test_every_rung_of_every_ladder_has_a_name(regime: Regime) -> None:
    assert all(step_term(regime, step.id).plain for step in procedure_of(regime).steps)


@pytest.mark.parametrize("reason", [*FAULTS, *ANSWER_REASONS])
def test_every_fault_of_a_source_has_its_own_words(reason: str) -> None:
    assert reason in gaps.FAILURES


@pytest.mark.parametrize("reason", DEBT_REASONS)
def test_every_reason_to_refuse_a_debt_has_its_own_words(reason: str) -> None:
    assert reason in gaps.REJECTED_DEBTS


def test_a_reason_we_do_not_know_still_gets_a_sentence() -> None:
    assert str(gaps.failure_text("new")) and str(gaps.rejection_text("new"))


@pytest.mark.parametrize("kind", ["", "zzz", "__class__"])
def test_a_kind_we_do_not_know_is_just_a_debt(kind: str) -> None:
    assert str(kinds.kind_word(kind)) == "Schuld"


@pytest.mark.parametrize("file", sorted(Path("connectors").glob("*/agency.yaml")), ids=str)
def test_every_kind_that_an_agency_announces_has_its_own_word(file: Path) -> None:
    announced = yaml.safe_load(file.read_text())["categories"]

    assert [kind for kind in announced if kind not in kinds.KINDS] == []
