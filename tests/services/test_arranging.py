"""Paying one debt in parts: what an amount or an end day comes to, and by which rule."""

from __future__ import annotations

from portal.services.arranging import (
    first_day,
    months_by_amount,
    months_by_end,
    offers_for,
    proposed,
    skipped,
)
from tests.builders import agreed, day, demanded, imposed, paid, standing

TODAY = "2026-11-21"
OWED = (imposed("2026-09-01", 60001), demanded("2026-09-01", "2026-12-03"))


def test_the_parts_add_up_to_the_debt_to_the_cent() -> None:
    found = proposed(standing(TODAY, *OWED), 7, day("2026-12-03"))

    assert sum(part.cents for part in found.parts) == 60001
    assert max(part.cents for part in found.parts) - min(p.cents for p in found.parts) <= 1


def test_an_amount_a_month_is_never_exceeded() -> None:
    months = months_by_amount(60001, 10000)

    parts = proposed(standing(TODAY, *OWED), months, day("2026-12-03")).parts
    assert len(parts) == 7
    assert all(part.cents <= 10000 for part in parts)


def test_the_last_part_is_not_after_the_end_day() -> None:
    assert months_by_end(day("2026-12-31"), day("2027-02-27")) == 2
    assert months_by_end(day("2026-12-31"), day("2027-02-28")) == 3


def test_more_months_than_the_rule_gives_is_a_custom_request() -> None:
    debt = standing(TODAY, *OWED)

    assert proposed(debt, 12, day("2026-12-03")).form == "standard"
    assert proposed(debt, 13, day("2026-12-03")).form == "custom"


def test_a_late_start_is_a_custom_request() -> None:
    assert proposed(standing(TODAY, *OWED), 3, day("2027-03-03")).form == "custom"


def test_interest_is_told_also_where_no_rule_allows_so_many_months() -> None:
    debt = standing(TODAY, *OWED, regime="tax")

    assert proposed(debt, 24, day("2026-12-03")).extra.because == "interest"


def test_the_first_part_is_in_time_where_that_can_be() -> None:
    assert first_day(standing(TODAY, *OWED)) == day("2026-12-03")
    assert first_day(standing("2026-12-10", *OWED)) == day("2026-12-17")


def test_a_rule_that_does_not_hold_says_why() -> None:
    small = standing(TODAY, imposed("2026-09-01", 5000), OWED[1])

    assert {offer.why_not for offer in offers_for(small)} == {"too_small"}


def test_a_skipped_month_moves_every_open_part_one_month() -> None:
    runs = agreed("2026-10-01", ("2026-11-05", 30001), ("2026-12-05", 30000))
    later = skipped(standing(TODAY, *OWED, runs, paid("2026-11-04", 30001)))

    assert [(part.due, part.cents) for part in later] == [(day("2027-01-05"), 30000)]
