"""A document (JSON): everyone in one file, with debts in the form of docs/contract.md."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from connectors import strict_json
from connectors.agency_file import AgencyFile
from connectors.answer import is_our_version
from connectors.codes import AnswerRejected, DebtRejected
from connectors.files.cells import BadCell, read_bsn
from connectors.files.content import Content, Told
from connectors.files.fault import Fault, FileRefused
from connectors.files.warned import warnings_of
from connectors.wire.debt import read_debt
from portal.domain.calendar import amsterdam_day
from portal.domain.person import Bsn

MOST_VALUES = 2_000_000
"""A file is about many people, and nobody waits for it."""


def read_document(content: bytes, facts: AgencyFile, as_of: datetime) -> Content:
    """What a document tells: ``{"version": "1.0", "agency": ..., "people": [{bsn, debts}]}``.

    Raises ``FileRefused``.
    """
    people = _people(content, facts)
    read = Content(lines=len(people))
    read.warnings += [] if people else [Fault(0, "", "nobody")]
    for place, item in enumerate(people):
        part = f"people[{place}]"
        person = _person(item, part, read)
        if person is None:
            continue
        if person in read.people:
            read.faults.append(Fault(0, part, "person_twice", fatal=True))
        told = read.people.setdefault(person, Told())
        told.debts += item["debts"]
        read.faults += _judged(item["debts"], part, facts, as_of)
        read.warnings += _warned(item["debts"], part)
    return read


def _people(content: bytes, facts: AgencyFile) -> list[Any]:
    try:
        read = strict_json.load(content, most_values=MOST_VALUES)
    except AnswerRejected as refusal:
        raise FileRefused(refusal.reason) from None
    if not isinstance(read, dict):
        raise FileRefused("bad_structure")
    if not is_our_version(read.get("version")):
        raise FileRefused("unknown_version", "version")
    if read.get("agency") != facts.id:
        raise FileRefused("wrong_agency", "agency")
    if not isinstance(read.get("people"), list):
        raise FileRefused("bad_structure", "people")
    return list(read["people"])


def _person(item: Any, part: str, read: Content) -> Bsn | None:
    """Whom this is about; None, with a fault, when that or the list of debts cannot be read."""
    if not isinstance(item, dict) or not isinstance(item.get("debts"), list):
        read.faults.append(Fault(0, part, "bad_structure", fatal=True))
        return None
    told = item.get("bsn")
    try:
        return read_bsn(told if isinstance(told, str) else "")
    except BadCell as bad:
        read.faults.append(Fault(0, f"{part}.bsn", bad.code, fatal=True))
        return None


def _judged(debts: list[Any], part: str, facts: AgencyFile, as_of: datetime) -> list[Fault]:
    faults = []
    for place, debt in enumerate(debts):
        try:
            read_debt(debt, source=facts.id, today=amsterdam_day(as_of))
        except DebtRejected as refusal:
            faults.append(Fault(0, f"{part}.debts[{place}]", refusal.reason))
    return faults


def _warned(debts: list[Any], part: str) -> list[Fault]:
    told = [debt.get("description") if isinstance(debt, dict) else None for debt in debts]
    return [
        fault
        for place, text in enumerate(told)
        if isinstance(text, str)
        for fault in warnings_of(text, 0, f"{part}.debts[{place}].description")
    ]
