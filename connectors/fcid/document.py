"""A whole FCID document: checked for whom and from whom it is, then read case by case."""

from __future__ import annotations

import hmac
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from itertools import chain
from typing import Any

from pydantic_core import PydanticCustomError

from connectors import long_json
from connectors.agency_api import Reader
from connectors.agency_file import AgencyFile
from connectors.answer import MAX_DEBTS, read_debts
from connectors.codes import AnswerRejected
from connectors.fcid.attributes import Attributes, first, listed
from connectors.fcid.case import debt_of
from connectors.fcid.other import other_of_case, other_of_document
from connectors.fcid.version import Version, version_of
from connectors.wire.primitives import read_instant
from portal.domain.debt import Debt, OtherField
from portal.domain.overview import Rejection, SourceAnswer
from portal.domain.person import Bsn

CASES = "financiele_zaken"
_OIN = re.compile(r"\d{20}", re.ASCII)


def fcid_reader(facts: AgencyFile) -> Reader:
    """Reads FCID documents of this agency. The reader raises ``AnswerRejected``."""

    def read_document(body: bytes, person: Bsn, today: date) -> SourceAnswer:
        long = long_json.load(body, CASES, most=MAX_DEBTS, deepest=2)
        document = _document(long.frame)
        within = document.get(CASES)
        if not isinstance(within, list):
            raise AnswerRejected("bad_structure")
        version = version_of(long.frame, document, chain(within, long.items()))
        _check_sender(document, facts)
        cases = _of_person(person, document, chain(within, long.items()))
        debts, rejected = _debts(cases, facts, version, today)
        return SourceAnswer(
            source=facts.id,
            status="answered",
            as_of=_as_of(document, today),
            debts=debts,
            rejected=rejected,
            other=other_of_document(long.frame, document),
        )

    return read_document


def _debts(
    cases: Iterable[Any], facts: AgencyFile, version: Version, today: date
) -> tuple[tuple[Debt, ...], tuple[Rejection, ...]]:
    """The debts, each with what its case tells besides."""
    other: dict[str, tuple[OtherField, ...]] = {}

    def translated() -> Iterator[Any]:
        for case in cases:
            debt = debt_of(case, facts, version)
            found = other_of_case(case)
            if found and isinstance(debt.get("id"), str):
                other.setdefault(debt["id"], found)
            yield debt

    debts, rejected = read_debts(translated(), facts.id, today)
    kept = (replace(debt, other=other[debt.id]) if debt.id in other else debt for debt in debts)
    return tuple(kept), rejected


def _document(read: Any) -> Attributes:
    """The part with the cases; around it stands the type and version, or nothing (A1)."""
    if not isinstance(read, dict):
        raise AnswerRejected("bad_structure")
    inner = first(read, "body", "document")
    return inner if isinstance(inner, dict) and CASES not in read else read


def _check_sender(document: Attributes, facts: AgencyFile) -> None:
    """The document says who delivered it: the agency's OIN, or its id (A2)."""
    told = document.get("aangeleverd_door")
    if told is None:
        return
    if not isinstance(told, str):
        raise AnswerRejected("bad_structure")
    if _OIN.fullmatch(told):
        right = facts.oin is None or told == facts.oin
    else:
        right = told.lower() == facts.id
    if not right:
        raise AnswerRejected("wrong_agency")


def _of_person(person: Bsn, document: Attributes, cases: Iterable[Any]) -> Iterator[Any]:
    """The cases, as long as every BSN in the document is the person's; it names one (A3)."""
    named = False
    for part in chain((document,), cases):
        for number in _numbers(part):
            if not _is(person, number):
                raise AnswerRejected("wrong_person")
            named = True
        if part is not document:
            yield part
    if not named:
        raise AnswerRejected("bad_structure")


def _numbers(part: Any) -> Iterator[Any]:
    if isinstance(part, dict):
        if part.get("bsn") is not None:
            yield part["bsn"]
        for event in listed(part.get("gebeurtenissen")):
            if isinstance(event, dict) and event.get("bsn") is not None:
                yield event["bsn"]


def _is(person: Bsn, number: Any) -> bool:
    return isinstance(number, str) and hmac.compare_digest(
        number.encode("utf-8", "surrogatepass"), person.reveal().encode()
    )


def _as_of(document: Attributes, today: date) -> datetime | None:
    """When the document was made; without a legible moment we do not say (A10)."""
    told = first(document, "document_datumtijd", "datumtijd_document", "datumtijd_aangemaakt")
    try:
        return None if told is None else read_instant(told, today)
    except PydanticCustomError:
        return None
