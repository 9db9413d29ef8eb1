"""The amount follows from the events, to the cent."""

from portal.domain.money import Money
from tests.builders import demanded, imposed, paid, reduced, standing, withdrawn

FINE = (
    imposed("2026-09-01", 10400),
    imposed("2026-09-01", 900, "administration"),
    demanded("2026-09-01", "2026-10-27", cents=11300, id="d1"),
    imposed("2026-11-05", 5200, "increase"),
    withdrawn("2026-11-05", "d1"),
    demanded("2026-11-05", "2026-12-03", "reminder", cents=16500, id="d2"),
    imposed("2026-12-10", 15600, "increase"),
    withdrawn("2026-12-10", "d2"),
    demanded("2026-12-10", "2027-01-07", "final_demand", cents=32100),
)


def test_a_fine_grows_from_113_to_165_to_321():
    for on, cents in (("2026-09-01", 11300), ("2026-11-05", 16500), ("2026-12-10", 32100)):
        stood = standing(on, *FINE)
        assert stood.outstanding_cents == cents
        assert stood.demand is not None and stood.demand.cents == cents


def test_an_event_of_tomorrow_does_not_count_yet():
    assert standing("2026-11-04", *FINE).amounts.costs_cents == 900


def test_every_category_but_principal_and_interest_is_a_cost():
    kinds = ("administration", "increase", "reminder_cost", "writ_cost", "other")
    history = [imposed("2026-01-01", 100, kind) for kind in kinds]
    amounts = standing("2026-02-01", *history, imposed("2026-01-01", 7, "interest")).amounts
    assert (amounts.principal_cents, amounts.costs_cents, amounts.interest_cents) == (0, 500, 7)


def test_what_is_paid_beyond_the_debt_is_overpaid_and_never_negative():
    stood = standing(
        "2026-02-01",
        imposed("2026-01-01", 10000),
        reduced("2026-01-05", 3000),
        paid("2026-01-10", 8000),
    )
    assert (stood.outstanding_cents, stood.amounts.overpaid_cents) == (0, 1000)
    assert stood.stage == "settled" and stood.due_date is None


def test_a_total_over_ten_thousand_debts_is_exact():
    assert Money.total(Money(1001) for _ in range(10_000)) == Money(10_010_000)
