"""``portal derive`` prints what follows from an answer on a day."""

import json
from datetime import date

import pytest

from portal.cli.derive import derive
from portal.cli.derive import run as run_derive
from tests.wire.answers import TODAY, a_debt, an_answer, imposed

DEMANDED = {
    "id": "e2",
    "type": "payment_demanded",
    "at": "2026-09-01",
    "form": "notice",
    "cents": 11300,
    "due": "2026-10-27",
}


def test_every_field_of_a_debt_is_there():
    (debt,) = derive(an_answer(a_debt(events=[imposed(), DEMANDED])), TODAY)["debts"]
    assert debt == debt | {
        "source": "cjib",
        "creditor": "cjib",
        "collector": "cjib",
        "reference": "4002 8867",
        "kind": "traffic_fine",
        "principal_cents": 11300,
        "costs_cents": 0,
        "interest_cents": 0,
        "paid_cents": 0,
        "remitted_cents": 0,
        "outstanding_cents": 11300,
        "overpaid_cents": 0,
        "stated_balance_cents": None,
        "mismatch": False,
        "stage": "notice",
        "stage_since": "2026-09-01",
        "due_date": "2026-10-27",
        "overdue": True,
        "paused": None,
        "objection": None,
        "events": [imposed(), DEMANDED],
    }


def test_flags_tell_their_reason():
    pause = {"id": "e2", "type": "collection_paused", "at": "2026-11-01", "reason": "debt_help"}
    objection = {"id": "e3", "type": "objection_filed", "at": "2026-11-01", "remedy": "appeal"}
    (debt,) = derive(an_answer(a_debt(events=[imposed(), pause, objection])), TODAY)["debts"]
    assert debt["paused"] == {"reason": "debt_help", "until": None}
    assert debt["objection"] == {"remedy": "appeal"}


def test_a_day_before_the_answer_was_written_can_be_asked():
    body = an_answer(a_debt(events=[imposed(), DEMANDED]))
    (before,) = derive(body, date(2026, 8, 1))["debts"]
    assert (before["stage"], before["outstanding_cents"]) == ("imposed", 0)
    (later,) = derive(body, date(2026, 9, 2))["debts"]
    assert (later["stage"], later["overdue"]) == ("notice", False)


def test_a_refused_debt_is_named():
    derived = derive(an_answer(a_debt(regime="odd")), TODAY)
    assert derived == {
        "debts": [],
        "rejected": [{"source": "cjib", "id": "W-1", "reason": "unknown_value"}],
    }


@pytest.fixture
def arguments(tmp_path):
    from argparse import Namespace

    return lambda body: (
        (tmp_path / "answer.json").write_bytes(body),
        Namespace(answer=str(tmp_path / "answer.json"), on=TODAY),
    )[1]


def test_the_command_prints_json(arguments, capsys):
    assert run_derive(arguments(an_answer(a_debt()))) == 0
    assert json.loads(capsys.readouterr().out)["debts"][0]["outstanding_cents"] == 11300


def test_a_refused_answer_is_one_sentence_and_exit_two(arguments, capsys):
    assert run_derive(arguments(b"<html>")) == 2
    assert capsys.readouterr().err == "portal derive: this answer is refused: not_json\n"
