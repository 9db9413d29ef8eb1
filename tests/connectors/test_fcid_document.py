"""A whole FCID document is refused when it is not about this person, from this agency."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from connectors.codes import AnswerRejected
from connectors.fcid import fcid_reader
from portal.domain.overview import SourceAnswer
from tests.connectors.answers import facts, fcid
from tests.connectors.people import OTHER, PERSON

Changes = Callable[[dict[str, Any]], object]


def read(document: Any) -> SourceAnswer:
    reader = fcid_reader(facts("fcid"))
    return reader(json.dumps(document).encode(), PERSON, date(2026, 11, 21))


def changed(change: Changes) -> dict[str, Any]:
    """A good document with one change."""
    document = fcid(PERSON, [900])
    change(document)
    return document


def body(**changes: Any) -> Changes:
    return lambda document: document["body"].update(changes)


def case(document: dict[str, Any]) -> dict[str, Any]:
    return dict[str, Any](document["body"]["financiele_zaken"][0])


REFUSED: dict[str, tuple[Changes, str]] = {
    "about another": (body(bsn=OTHER.reveal()), "wrong_person"),
    "about a number that is a number": (body(bsn=int(PERSON.reveal())), "wrong_person"),
    "a case about another": (
        lambda document: document["body"]["financiele_zaken"][0].update(bsn=OTHER.reveal()),
        "wrong_person",
    ),
    "an event about another": (
        lambda document: case(document)["gebeurtenissen"][0].update(bsn=OTHER.reveal()),
        "wrong_person",
    ),
    "about nobody": (body(bsn=None), "bad_structure"),
    "from another": (body(aangeleverd_door="duo"), "wrong_agency"),
    "from a list": (body(aangeleverd_door=["cjib"]), "bad_structure"),
    "of version two": (lambda document: document.update(version="2.0.1"), "unknown_version"),
    "of version thirty": (lambda document: document.update(version="30"), "unknown_version"),
    "without cases": (body(financiele_zaken=None), "bad_structure"),
    "cases in an object": (body(financiele_zaken={}), "bad_structure"),
    "with nothing in it": (lambda document: document.clear(), "bad_structure"),
}


@pytest.mark.parametrize(("change", "reason"), REFUSED.values(), ids=REFUSED.keys())
def test_a_document_is_refused_whole(change: Changes, reason: str) -> None:
    with pytest.raises(AnswerRejected, match=reason):
        read(changed(change))


ACCEPTED: dict[str, Changes] = {
    "version 3": lambda document: document.update(version=3),
    "version 4.1": lambda document: document.update(version="v4.1.0"),
    "no version": lambda document: document.pop("version"),
    "another name for the body": lambda document: document.update(document=document.pop("body")),
    "no envelope": lambda document: document.update(document.pop("body")),
    "an OIN that we cannot hold against anything": body(aangeleverd_door="0" * 20),
    "no sender": body(aangeleverd_door=None),
    "unknown attributes": body(beschikbaar_op="morgen", achterstanden=[1, {}]),
}


@pytest.mark.parametrize("change", ACCEPTED.values(), ids=ACCEPTED.keys())
def test_what_versions_and_suppliers_may_differ_in_is_read_leniently(change: Changes) -> None:
    assert len(read(changed(change)).debts) == 1


def test_a_moment_that_cannot_be_read_is_not_told() -> None:
    assert read(changed(body(document_datumtijd="gisteren"))).as_of is None
