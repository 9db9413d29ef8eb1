"""A sheet (CSV): a line for each thing that happened to a debt. docs/agency-sheet.md tells how."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from connectors.agency_file import AgencyFile
from connectors.codes import DebtRejected
from connectors.files.cells import BadCell, read_bsn, read_cents
from connectors.files.columns import Row, read_table
from connectors.files.content import Content, Told
from connectors.files.fault import Fault, reason_of
from connectors.files.history import history_of, read_step
from connectors.files.warned import warnings_in
from connectors.wire.debt import read_debt
from connectors.wire.primitives import read_identifier
from portal.domain.calendar import amsterdam_day
from portal.domain.person import Bsn

FACTS = ("kenmerk", "soort", "omschrijving", "besluit", "schuldeiser", "inner", "saldo")
"""What is the same on every line of a debt; one line that tells it is enough."""


def read_sheet(content: bytes, facts: AgencyFile, as_of: datetime) -> Content:
    """What a sheet tells. ``as_of`` is the moment at which it was true. Raises ``FileRefused``."""
    table = read_table(content)
    read = Content(skipped_columns=table.skipped, faults=table.faults, lines=len(table.rows))
    by_debt = _by_debt(table.rows, read)
    read.warnings += [] if table.rows else [Fault(0, "", "nobody")]
    for (person, debt_id), rows in by_debt.items():
        told = read.people.setdefault(person, Told())
        faults: list[Fault] = []
        debt = _debt(debt_id, rows, facts, as_of, faults)
        faults += _judged(debt, rows, facts, as_of) if not faults else []
        read.faults += faults
        if faults:
            told.refused.append((debt_id, reason_of(faults[0])))
        else:
            told.debts.append(debt)
    read.warnings += warnings_in(by_debt.values())
    read.faults.sort(key=lambda fault: fault.line)
    return read


def _by_debt(rows: list[Row], read: Content) -> dict[tuple[Bsn, str], list[Row]]:
    """The rows per debt. A person alone on a line is known and owes nothing."""
    found: dict[tuple[Bsn, str], list[Row]] = {}
    for row in rows:
        try:
            person = read_bsn(row["bsn"])
        except BadCell as bad:
            read.faults.append(Fault(row.line, "bsn", bad.code, fatal=True))
            continue
        if not any(cell for column, cell in row.cells.items() if column != "bsn"):
            read.people.setdefault(person, Told())
            continue
        try:
            debt_id = read_identifier(row["schuld"])
        except ValueError:
            code = "bad_id" if row["schuld"] else "id_missing"
            read.faults.append(Fault(row.line, "schuld", code, fatal=True))
            continue
        found.setdefault((person, debt_id), []).append(row)
    return found


def _debt(
    debt_id: str, rows: list[Row], facts: AgencyFile, as_of: datetime, faults: list[Fault]
) -> dict[str, Any]:
    """The debt in the form of docs/contract.md; what is wrong is added to ``faults``."""
    steps = [step for step in (read_step(row, faults) for row in rows) if step]
    told = {column: _fact(column, rows, faults) for column in FACTS}
    faults += _bad_agencies(rows)
    imposed = [step.at for step in steps if step.word.fields.get("category") == "principal"]
    usual = facts.files.kind if facts.files else "other"
    return {
        "id": debt_id,
        "reference": told["kenmerk"] or debt_id,
        "kind": told["soort"] or usual,
        "regime": facts.regime,
        "creditor": told["schuldeiser"] or facts.id,
        "collector": told["inner"] or facts.id,
        "description": told["omschrijving"] or None,
        "decision": {
            "reference": told["besluit"] or None,
            "dated": min(imposed).isoformat() if imposed else None,
        },
        "stated_balance": _balance(told["saldo"], rows, as_of, faults),
        "events": history_of(steps, faults),
    }


def _bad_agencies(rows: list[Row]) -> list[Fault]:
    """Names of organisations that are no name of ours."""
    found = ((row, column) for row in rows for column in ("schuldeiser", "inner"))
    return [
        Fault(row.line, column, "bad_agency")
        for row, column in found
        if row[column] and not _is_identifier(row[column])
    ]


def _is_identifier(told: str) -> bool:
    try:
        read_identifier(told)
    except ValueError:
        return False
    return True


def _fact(column: str, rows: list[Row], faults: list[Fault]) -> str:
    """What the lines of a debt tell in this column; two different things is a mistake."""
    told = ""
    for row in rows:
        if told and row[column] not in ("", told):
            faults.append(Fault(row.line, column, "differs"))
        told = told or row[column]
    return told


def _balance(
    told: str, rows: list[Row], as_of: datetime, faults: list[Fault]
) -> dict[str, Any] | None:
    if not told:
        return None
    try:
        return {"cents": read_cents(told), "at": as_of.isoformat()}
    except BadCell as bad:
        line = next(row.line for row in rows if row["saldo"])
        faults.append(Fault(line, "saldo", bad.code))
        return None


def _judged(
    debt: dict[str, Any], rows: list[Row], facts: AgencyFile, as_of: datetime
) -> list[Fault]:
    """What the contract has against this debt as a whole."""
    try:
        read_debt(debt, source=facts.id, today=amsterdam_day(as_of))
    except DebtRejected as refusal:
        return [Fault(rows[0].line, "", refusal.reason)]
    return []
