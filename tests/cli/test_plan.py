"""``portal plan`` prints one plan for all debts of a file."""

import json

import pytest

from portal.cli import main
from portal.services.export import export_debt
from tests.builders import demanded, imposed, standing
from tests.wire.answers import a_debt, an_answer
from tests.wire.answers import imposed as told_imposed

ON = "2026-11-21"
DEMANDED = {
    "id": "e2",
    "type": "payment_demanded",
    "at": "2026-09-01",
    "form": "notice",
    "cents": 11300,
    "due": "2026-12-03",
}
HISTORY = (imposed("2026-11-01", 50000), demanded("2026-11-01", "2026-12-13"))


@pytest.fixture
def plan(tmp_path, capsys):
    def run(body, per_month, expected=0):
        path = tmp_path / "debts.json"
        path.write_bytes(body)
        arguments = ["plan", str(path), "--per-month", str(per_month), "--on", ON]
        assert main(arguments) == expected
        printed = capsys.readouterr()
        return json.loads(printed.out) if expected == 0 else printed.err

    return run


def an_export(*debts):
    return json.dumps({"generated_at": ON, "debts": debts, "rejected": []}).encode()


def test_an_answer_is_planned(plan):
    made = plan(an_answer(a_debt(events=[told_imposed(), DEMANDED])), 4000)
    assert made["feasible"]
    assert made["months"] == 3
    assert made["extra_cost_cents"] == 0
    assert made["without_plan_cents"] == 22600
    (choice,) = made["choices"]
    assert choice == choice | {
        "debt": "W-1",
        "kind": "arrangement",
        "months": 3,
        "monthly_cents": 3767,
        "first_month": "2026-11",
        "reason": {"code": "before_increase", "on": "2026-12-04", "cents": 5650},
    }
    assert [row["total_cents"] for row in made["table"]] == [3767, 3767, 3766]
    assert made["table"][0] == {
        "month": "2026-11",
        "payments": {"W-1": 3767},
        "total_cents": 3767,
    }


def test_the_citizens_own_export_is_planned_over_all_sources(plan):
    told = [
        export_debt(
            standing(ON, *HISTORY, source=source, creditor=source, regime=regime, id=source)
        )
        for source, regime in (("uwv", "awb"), ("belastingdienst", "tax"))
    ]
    made = plan(an_export(*told), 20000)
    assert made["months"] == 5
    assert sum(row["total_cents"] for row in made["table"]) == 100000
    assert all(row["total_cents"] <= 20000 for row in made["table"])


def test_an_export_that_names_no_regime_is_planned_by_its_creditor(plan):
    told = export_debt(standing(ON, *HISTORY, creditor="svb"))
    del told["regime"]
    (choice,) = plan(an_export(told), 5000)["choices"]
    assert (choice["kind"], choice["months"]) == ("arrangement", 10)


def test_what_cannot_be_paid_within_three_years_is_problematic(plan):
    made = plan(an_answer(a_debt(events=[told_imposed(), DEMANDED])), 200)
    assert (made["feasible"], made["problematic"], made["problem"]) == (True, True, "too_long")
    assert made["months"] == 57


def test_with_nothing_to_pay_with_there_is_no_plan(plan):
    made = plan(an_answer(a_debt(events=[told_imposed(), DEMANDED])), 0)
    assert (made["feasible"], made["problem"], made["table"]) == (False, "too_little", [])


def test_a_refused_debt_is_named_and_a_refused_file_is_one_sentence(plan):
    assert plan(an_answer(a_debt(regime="odd")), 100)["rejected"][0]["reason"] == "unknown_value"
    assert plan(b"<html>", 100, expected=2) == "portal plan: these debts are refused: not_json\n"
