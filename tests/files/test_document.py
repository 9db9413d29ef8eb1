"""A document (JSON) is taken as a sheet is, and refused whole when it cannot be trusted."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.files.drop import Agency
from tests.files.sheets import ANNA


@pytest.fixture
def agency(tmp_path: Path) -> Agency:
    return Agency(tmp_path)


def document(**changes: Any) -> bytes:
    person = {"bsn": ANNA.reveal(), "debts": [{"id": "a"}]}
    return json.dumps({"version": "1.0", "agency": "hdsr", "people": [person]} | changes).encode()


def test_a_document_is_taken_too_and_its_mistakes_are_told_by_place(agency: Agency) -> None:
    agency.puts_bytes("hdsr-2026-11-20.json", document())
    outcome = agency.look()
    assert outcome.result == "taken"
    assert [(fault.part, fault.code) for fault in outcome.faults] == [
        ("people[0].debts[0]", "missing_field")
    ]


REFUSED = {
    "half": (document()[:-5], "not_json"),
    "of another agency": (document(agency="bghu"), "wrong_agency"),
    "of another version": (document(version="2.0"), "unknown_version"),
    "a list": (b"[]", "bad_structure"),
    "nobody in it": (document(people=None), "bad_structure"),
    "someone without debts": (document(people=[{"bsn": ANNA.reveal()}]), "bad_structure"),
    "a number as a number": (document(people=[{"bsn": 999990019, "debts": []}]), "bsn_missing"),
    "someone twice": (document(people=[{"bsn": ANNA.reveal(), "debts": []}] * 2), "person_twice"),
}


@pytest.mark.parametrize(("content", "code"), REFUSED.values(), ids=REFUSED.keys())
def test_a_document_that_cannot_be_trusted_is_refused_whole(
    agency: Agency, content: bytes, code: str
) -> None:
    agency.puts_bytes("hdsr-2026-11-20.json", content)
    outcome = agency.look()
    assert (outcome.result, [fault.code for fault in outcome.faults]) == ("refused", [code])
    assert agency.holdings.deliveries == {}
