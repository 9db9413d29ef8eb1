"""Municipal debt help: when it is urgent, and by which days it must come."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest

from portal.law import loader
from portal.law.debt_help import ThreatId, help_dates, threats, urgency_of

SUNDAY = date(2026, 11, 22)


def test_without_haste_the_first_talk_is_within_four_weeks_and_the_decision_within_eight() -> None:
    dates = help_dates(SUNDAY, urgent=False)

    assert (dates.first_talk_by, dates.decision_by) == (date(2026, 12, 21), date(2027, 1, 18))


def test_with_haste_the_first_talk_is_on_the_third_working_day() -> None:
    dates = help_dates(SUNDAY, urgent=True)

    assert (dates.first_talk_by, dates.decision_by) == (date(2026, 11, 25), date(2027, 1, 18))


def test_christmas_is_no_working_day() -> None:
    assert help_dates(date(2026, 12, 23), urgent=True).first_talk_by == date(2026, 12, 29)


@pytest.mark.parametrize("urgent", [False, True])
def test_each_date_carries_its_rule_with_the_article(urgent: bool) -> None:
    talk, decision = help_dates(SUNDAY, urgent).rules

    assert talk.article == ("Wgs art. 4 lid 2" if urgent else "Wgs art. 4 lid 1")
    assert decision.article == "Wgs art. 4a"


@pytest.mark.parametrize("threat", get_args(ThreatId))
def test_each_threat_alone_makes_it_urgent(threat: str) -> None:
    assert urgency_of([threat]).urgent


def test_nothing_and_nonsense_are_not_urgent() -> None:
    assert not urgency_of([]).urgent
    assert not urgency_of(["onzin", ""]).urgent


def test_threats_come_once_and_in_order() -> None:
    chosen = urgency_of(["insurance", "eviction", "insurance"]).threats

    assert [threat.id for threat in chosen] == ["eviction", "insurance"]


def test_every_threat_has_its_article_and_a_known_source() -> None:
    entries = loader.read("debt_help")["threats"]

    assert entries.keys() == set(get_args(ThreatId))
    for threat in threats():
        assert threat.article
        assert set(entries[threat.id]["sources"]) <= loader.read("sources").keys()
