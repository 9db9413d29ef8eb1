"""The stage is the first that fits, since the day it has held without a break."""

import pytest

from tests.builders import (
    agreed,
    day,
    demanded,
    ended,
    enforced,
    enforcement_ended,
    imposed,
    paid,
    standing,
    transferred,
    withdrawn,
)

OWED = imposed("2026-01-01", 10000)


@pytest.mark.parametrize("form", ["reminder", "final_demand", "writ"])
def test_the_form_of_the_current_demand_is_the_stage(form):
    assert standing("2026-03-01", OWED, demanded("2026-02-01", "2026-03-01", form)).stage == form


@pytest.mark.parametrize("form", ["notice", "instalment", "other"])
def test_other_demands_count_as_a_notice(form):
    assert (
        standing("2026-03-01", OWED, demanded("2026-02-01", "2026-03-01", form)).stage == "notice"
    )


def test_without_a_demand_a_debt_is_only_imposed():
    stood = standing("2026-03-01", OWED)
    assert (stood.stage, stood.stage_since, stood.due_date) == ("imposed", day("2026-01-01"), None)


def test_a_withdrawn_demand_makes_room_for_the_one_before_it():
    history = (
        OWED,
        demanded("2026-02-01", "2026-02-15", "notice"),
        demanded("2026-03-01", "2026-03-15", "reminder", id="r"),
        withdrawn("2026-03-10", "r"),
    )
    assert standing("2026-03-09", *history).stage == "reminder"
    after = standing("2026-03-10", *history)
    assert (after.stage, after.due_date) == ("notice", day("2026-02-15"))


def test_an_arrangement_goes_before_a_bailiff_and_an_enforcement_before_both():
    history = [OWED, transferred("2026-02-01")]
    assert standing("2026-05-01", *history).stage == "transferred"
    history.append(agreed("2026-03-01", ("2026-04-01", 10000)))
    assert standing("2026-05-01", *history).stage == "arrangement"
    history.append(enforced("2026-04-01", id="w"))
    assert standing("2026-05-01", *history).stage == "enforcement"
    history += [enforcement_ended("2026-04-10", "w"), ended("2026-04-11")]
    assert standing("2026-05-01", *history).stage == "transferred"


def test_a_transfer_back_to_an_agency_is_no_longer_with_the_bailiff():
    history = (OWED, transferred("2026-02-01"), transferred("2026-03-01", "agency"))
    assert standing("2026-04-01", *history).stage == "imposed"


def test_a_demand_replaced_by_one_of_the_same_form_is_no_break():
    history = (
        OWED,
        demanded("2026-02-01", "2026-02-15", "reminder", id="r"),
        withdrawn("2026-03-01", "r"),
        demanded("2026-03-01", "2026-03-15", "reminder"),
    )
    assert standing("2026-04-01", *history).stage_since == day("2026-02-01")


def test_a_stage_that_came_back_counts_from_its_return():
    history = (
        OWED,
        demanded("2026-01-02", "2026-02-01"),
        agreed("2026-02-01", ("2026-03-01", 10000)),
        ended("2026-03-05"),
    )
    assert standing("2026-04-01", *history).stage_since == day("2026-03-05")


def test_a_paid_debt_that_grows_again_is_not_settled():
    history = (OWED, paid("2026-02-01", 10000), imposed("2026-03-01", 500, "interest"))
    assert standing("2026-02-20", *history).stage == "settled"
    assert standing("2026-03-01", *history).stage == "imposed"


def test_events_in_another_order_give_the_same_stage():
    history = (demanded("2026-02-01", "2026-02-15", "writ"), OWED)
    assert standing("2026-03-01", *history).stage == "writ"
    assert standing("2026-03-01", *reversed(history)).stage == "writ"
