"""Sheets and files for the tests, with only what matters."""

from __future__ import annotations

from datetime import datetime

from connectors.agency_file import AgencyFile
from connectors.files.content import Content, read_told
from connectors.files.sheet import read_sheet
from portal.domain.calendar import AMSTERDAM
from portal.domain.debt import Debt
from portal.domain.person import Bsn
from tests.connectors.people import PEOPLE

ANNA, BAS = PEOPLE[:2]
AS_OF = datetime(2026, 11, 20, 9, 30, tzinfo=AMSTERDAM)
NOW = datetime(2026, 11, 21, 10, 0, tzinfo=AMSTERDAM)
NAME = "hdsr-2026-11-20-0930.csv"
HEADER = "bsn;schuld;datum;gebeurtenis;bedrag;vervaldatum;betalingskenmerk;soort;omschrijving;saldo"

HDSR = AgencyFile.model_validate(
    {
        "id": "hdsr",
        "name": "Waterschap",
        "short_name": "Waterschap",
        "dialect": "files",
        "regime": "water_tax",
        "files": {"kind": "water_tax"},
        "contact": {"website": "https://www.hdsr.nl"},
    }
)


def sheet(*lines: str, header: str = HEADER) -> bytes:
    """A CSV file with these lines below the header."""
    return "\r\n".join((header, *lines, "")).encode()


def line(what: str, amount: str = "", at: str = "01-09-2026", **cells: str) -> str:
    """A line about ANNA's debt WS-1."""
    columns = {
        "bsn": ANNA.reveal(),
        "schuld": "WS-1",
        "datum": at,
        "gebeurtenis": what,
        "bedrag": amount,
    } | cells
    return ";".join(columns.get(name, "") for name in HEADER.split(";"))


def owes(person: Bsn, cents: int, debt: str = "WS-1") -> str:
    """A line that says what a person owes."""
    return line("aanslag", f"{cents // 100},{cents % 100:02}", bsn=person.reveal(), schuld=debt)


def read(*lines: str, header: str = HEADER) -> Content:
    """What is made of these lines."""
    return read_sheet(sheet(*lines, header=header), HDSR, AS_OF)


def faults(*lines: str) -> list[tuple[int, str, str]]:
    """Line, column and code of each mistake."""
    return [(fault.line, fault.part, fault.code) for fault in read(*lines).faults]


def debt(*lines: str) -> Debt:
    """The one debt of ANNA that these lines tell."""
    found = read(*lines)
    assert found.faults == []
    debts, rejected = read_told(found.people[ANNA].to_bytes(), "hdsr", NOW.date())
    assert rejected == ()
    return debts[0]
