"""A whole FCID document: checked for whom and from whom it is, then read case by case."""

from __future__ import annotations

import hmac
import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from pydantic_core import PydanticCustomError

from connectors import strict_json
from connectors.agency_api import Reader
from connectors.agency_file import AgencyFile
from connectors.answer import MAX_DEBTS, read_debts
from connectors.codes import AnswerRejected
from connectors.fcid.attributes import Attributes, first, listed
from connectors.fcid.case import debt_of
from connectors.fcid.version import version_of
from connectors.wire.primitives import read_instant
from portal.domain.overview import SourceAnswer
from portal.domain.person import Bsn

_OIN = re.compile(r"\d{20}", re.ASCII)


def fcid_reader(facts: AgencyFile) -> Reader:
    """Reads FCID documents of this agency. The reader raises ``AnswerRejected``."""

    def read_document(body: bytes, person: Bsn, today: date) -> SourceAnswer:
        read = strict_json.load(body)
        document = _document(read)
        version = version_of(read, document)
        cases = document.get("financiele_zaken")
        if not isinstance(cases, list) or len(cases) > MAX_DEBTS:
            raise AnswerRejected("bad_structure")
        _check_sender(document, facts)
        _check_person(document, cases, person)
        told = [debt_of(case, facts, version) for case in cases]
        debts, rejected = read_debts(told, facts.id, today)
        return SourceAnswer(
            source=facts.id,
            status="answered",
            as_of=_as_of(document, today),
            debts=debts,
            rejected=rejected,
        )

    return read_document


def _document(read: Any) -> Attributes:
    """The part with the cases; around it stands the type and version, or nothing (A1)."""
    if not isinstance(read, dict):
        raise AnswerRejected("bad_structure")
    inner = first(read, "body", "document")
    return inner if isinstance(inner, dict) and "financiele_zaken" not in read else read


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


def _check_person(document: Attributes, cases: list[Any], person: Bsn) -> None:
    """Every BSN in the document is the person's, and the document itself names one (A3)."""
    told = list(_numbers(document, cases))
    if document.get("bsn") is None and not told:
        raise AnswerRejected("bad_structure")
    for number in told:
        if not _is(person, number):
            raise AnswerRejected("wrong_person")


def _numbers(document: Attributes, cases: list[Any]) -> Iterator[Any]:
    for part in (document, *cases):
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
