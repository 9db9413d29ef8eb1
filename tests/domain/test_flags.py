"""An open objection, and a source's own balance that differs."""

from datetime import datetime

from portal.domain.debt import StatedBalance
from tests.builders import decided, imposed, objected, paid, standing

OWED = imposed("2026-01-01", 10000)


def stated(cents: int, at: str) -> StatedBalance:
    return StatedBalance(cents=cents, at=datetime.fromisoformat(at))


def test_an_objection_is_open_until_it_is_decided():
    history = (OWED, objected("2026-01-10", "administrative_appeal"))
    open_one = standing("2026-02-01", *history).objection
    assert open_one is not None and open_one.remedy == "administrative_appeal"
    assert standing("2026-03-01", *history, decided("2026-02-20")).objection is None


def test_an_appeal_after_a_decision_is_open_again():
    history = (
        OWED,
        objected("2026-01-10"),
        decided("2026-02-20"),
        objected("2026-03-01", "appeal"),
    )
    open_one = standing("2026-04-01", *history).objection
    assert open_one is not None and open_one.remedy == "appeal"


def test_the_stated_balance_is_held_against_the_amount_on_its_own_day():
    history = (OWED, paid("2026-03-01", 4000))
    before = stated(10000, "2026-02-28T23:30:00+01:00")
    assert not standing("2026-04-01", *history, stated_balance=before).mismatch
    after = stated(10000, "2026-03-01T00:30:00+01:00")
    assert standing("2026-04-01", *history, stated_balance=after).mismatch


def test_the_day_of_a_stated_balance_is_a_day_in_amsterdam():
    late = stated(6000, "2026-02-28T23:30:00+00:00")
    assert not standing("2026-04-01", OWED, paid("2026-03-01", 4000), stated_balance=late).mismatch


def test_no_stated_balance_is_no_mismatch():
    assert not standing("2026-04-01", OWED).mismatch


def test_a_debt_of_which_nothing_happened_yet_has_a_standing():
    known = standing("2026-11-21", imposed("2026-12-01", 100))

    assert (known.stage, known.stage_since, known.outstanding_cents) == ("imposed", None, 0)
