"""Terms, worked out by hand. A lawyer can read each line: rule, start, last day."""

from datetime import date

import pytest

from portal.law.days import holidays, is_working_day
from portal.law.deadlines import deadline, last_day

CASES = [
    # Awb: six weeks after the announcement; weekends and holidays move the end.
    ("bezwaar", "2026-11-02", "2026-12-14"),
    ("bezwaar", "2026-11-13", "2026-12-28"),
    ("bezwaar", "2026-11-21", "2027-01-04"),
    ("bezwaar", "2027-02-12", "2027-03-30"),
    ("bezwaar", "2027-03-16", "2027-04-28"),
    ("bezwaar", "2027-03-25", "2027-05-07"),
    # Payment of tax and toeslagen: the end does not move.
    ("betaling_belasting", "2026-11-02", "2026-12-14"),
    ("betaling_belasting", "2026-11-13", "2026-12-25"),
    ("betaling_belasting", "2026-11-21", "2027-01-02"),
    ("betaling_toeslag", "2027-02-12", "2027-03-26"),
    ("betaling_toeslag", "2027-03-16", "2027-04-27"),
    ("betaling_toeslag", "2027-03-25", "2027-05-06"),
    ("betaling_navordering", "2027-01-31", "2027-02-28"),
    ("betaling_naheffing", "2026-12-12", "2026-12-26"),
    ("aanmaning_belasting", "2026-12-12", "2026-12-26"),
    ("dwangbevel_belasting", "2026-12-24", "2026-12-26"),
    # Awb reminder: two weeks from the day after sending.
    ("aanmaning_awb", "2026-12-11", "2026-12-28"),
    ("betaling_awb", "2026-11-13", "2026-12-28"),
    # Fines.
    ("wahv_beroep", "2026-09-03", "2026-10-15"),
    ("wahv_aanmaning", "2026-11-05", "2026-12-03"),
    ("wahv_verzet_dwangbevel", "2026-12-11", "2026-12-28"),
    ("wahv_verzet_beslag", "2026-12-18", "2026-12-28"),
    # Debt help: three working days, four weeks.
    ("wgs_first_talk_urgent", "2026-12-23", "2026-12-29"),
    ("wgs_first_talk_urgent", "2026-11-20", "2026-11-25"),
    ("wgs_first_talk", "2026-11-27", "2026-12-28"),
    # A term of years does not move (Atw art. 4).
    ("limitation", "2021-12-26", "2026-12-26"),
    ("limitation", "2024-02-29", "2029-02-28"),
]


@pytest.mark.parametrize(("rule", "start", "last"), CASES)
def test_the_last_day_of_a_term(rule, start, last):
    assert last_day(rule, date.fromisoformat(start)).isoformat() == last


def test_the_answer_tells_the_article_and_what_moved_it():
    found = deadline("bezwaar", date(2026, 11, 13))
    assert found.rule.article == "Awb art. 6:7, 6:8 en 6:9"
    assert found.moved_from == date(2026, 12, 25)
    assert found.received_by == date(2027, 1, 4)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2026-04-03", "Good Friday"),
        ("2026-04-06", "Easter Monday"),
        ("2026-04-27", "King's Day"),
        ("2025-04-26", "King's Day on a Saturday, since the 27th is a Sunday"),
        ("2026-05-05", "Liberation Day, each year"),
        ("2026-05-14", "Ascension Day"),
        ("2026-05-25", "Whit Monday"),
        ("2026-12-25", "Christmas"),
    ],
)
def test_the_list_of_the_algemene_termijnenwet(day, name):
    assert date.fromisoformat(day) in holidays(int(day[:4])), name


def test_the_fifth_of_december_is_a_working_day_in_the_week():
    assert is_working_day(date(2025, 12, 5))
    assert not is_working_day(date(2026, 12, 5))
