"""Where a debt stands on the ladder of its regime."""

import pytest

from portal.services.ladder import ladder_for
from tests.builders import demanded, enforced, imposed, paid, standing, transferred

OWED = (imposed("2026-09-01", 10400), demanded("2026-09-01", "2026-10-27"))


def place(*history, **facts):
    ladder = ladder_for(standing("2026-11-21", *history, **facts))
    return ladder.current.id if ladder.current else None


@pytest.mark.parametrize(
    ("forms", "step"),
    [
        (["notice"], "decision"),
        (["reminder"], "first_reminder"),
        (["reminder", "reminder"], "second_reminder"),
        (["reminder", "final_demand"], "second_reminder"),
        (["writ"], "writ"),
    ],
)
def test_the_last_letter_tells_the_step_of_a_fine(forms, step):
    letters = [demanded(f"2026-10-0{n}", "2026-12-01", form) for n, form in enumerate(forms, 1)]
    assert place(OWED[0], *letters) == step


@pytest.mark.parametrize(
    ("measure", "step"),
    [("wage_seizure", "income_or_bank"), ("goods_seizure", "writ"), ("licence", "licence")],
)
def test_a_measure_tells_the_step(measure, step):
    assert place(*OWED, enforced("2026-11-01", measure)) == step


def test_with_a_bailiff_a_student_loan_is_at_its_last_step():
    assert place(*OWED, transferred("2026-11-01"), regime="student_loan") == "bailiff"


def test_steps_before_are_done_and_the_one_after_is_next():
    ladder = ladder_for(
        standing("2026-11-21", OWED[0], demanded("2026-11-01", "2026-12-01", "reminder"))
    )
    assert [rung.status for rung in ladder.rungs] == [
        "done",
        "current",
        "next",
        "later",
        "later",
        "later",
        "later",
    ]


def test_a_settled_debt_has_done_with_the_ladder():
    assert place(*OWED, paid("2026-10-01", 10400)) is None
