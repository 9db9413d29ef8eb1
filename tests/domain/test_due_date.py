"""The due date: of the demand, or of the first instalment that is not covered."""

from tests.builders import agreed, day, demanded, ended, imposed, paid, paused, resumed, standing

OWED = (imposed("2026-01-01", 30000), demanded("2026-01-01", "2026-02-12"))
PLAN = agreed("2026-02-01", ("2026-03-01", 10000), ("2026-04-01", 10000), ("2026-05-01", 10000))


def test_the_current_demand_gives_the_due_date():
    assert standing("2026-01-20", *OWED).due_date == day("2026-02-12")


def test_under_an_arrangement_the_first_uncovered_instalment_is_due():
    history = (*OWED, PLAN, paid("2026-03-01", 10000), paid("2026-03-20", 4000))
    stood = standing("2026-03-25", *history)
    assert stood.due_date == day("2026-04-01")
    assert stood.history.next_instalment_cents == 6000


def test_a_payment_before_the_arrangement_covers_no_instalment():
    stood = standing("2026-03-25", *OWED, paid("2026-01-20", 10000), PLAN)
    assert stood.due_date == day("2026-03-01")


def test_a_broken_arrangement_gives_the_demands_date_back():
    assert standing("2026-06-01", *OWED, PLAN, ended("2026-05-20")).due_date == day("2026-02-12")


def test_past_the_due_date_a_debt_is_overdue_unless_paused():
    assert not standing("2026-02-12", *OWED).overdue
    assert standing("2026-02-13", *OWED).overdue
    assert not standing("2026-02-13", *OWED, paused("2026-02-01")).overdue


def test_a_pause_holds_up_to_and_including_its_last_day():
    history = (*OWED, paused("2026-02-01", "2026-03-01", "debt_help"))
    held = standing("2026-03-01", *history)
    assert held.paused is not None and held.paused.reason == "debt_help"
    assert standing("2026-03-02", *history).paused is None
    assert standing("2026-03-02", *history).overdue


def test_resuming_ends_every_pause_before_it():
    history = (*OWED, paused("2026-02-01"), paused("2026-02-02", "2026-12-31"))
    assert standing("2026-02-20", *history, resumed("2026-02-10")).paused is None


def test_an_older_pause_without_end_outlives_a_later_one_that_ended():
    stood = standing(
        "2026-04-01",
        *OWED,
        paused("2026-02-01", None, "moratorium"),
        paused("2026-02-02", "2026-03-01"),
    )
    assert stood.paused is not None and stood.paused.reason == "moratorium"
