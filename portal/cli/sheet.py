"""``portal sheet check FILE``: what is wrong in a delivered file; ``portal sheet take``: take it.

In Dutch, since it is for the people who make the export. No output holds a person's number.
"""

from __future__ import annotations

import argparse
import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from connectors.agency_file import AgencyFile
from connectors.endpoint import EndpointError
from connectors.files.arrival import MAX_FILE_BYTES, PlaceFault, agency_in, moment_in
from connectors.files.content import Content
from connectors.files.document import read_document
from connectors.files.fault import Fault, FileRefused
from connectors.files.intake import AHEAD, Intake
from connectors.files.sheet import read_sheet
from connectors.registry import AGENCIES, load_agencies, read_agency
from portal.cli.opened import opened, plainly
from portal.cli.sheet_words import WORDS, sentence
from portal.delivering import take_files
from portal.storage.deliveries import Deliveries

MOST_SENTENCES = 200
EXAMPLE = AgencyFile.model_validate(
    {
        "id": "voorbeeld",
        "name": "Voorbeeld",
        "short_name": "Voorbeeld",
        "dialect": "files",
        "regime": "local_tax",
        "contact": {"website": "https://www.voorbeeld.example"},
    }
)
"""An agency of which we know nothing yet: its file can be checked all the same."""


def add_commands(commands: Any) -> None:
    """Add ``sheet check`` and ``sheet take`` to the command line."""
    parser = commands.add_parser("sheet", help="files that agencies deliver")
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    check = actions.add_parser("check", help="tell line by line what is wrong in a file")
    check.add_argument("file", type=Path, help="a .csv or .json, see docs/agency-sheet.md")
    check.set_defaults(run=run_check)
    take = actions.add_parser("take", help="look now whether agencies delivered something new")
    take.set_defaults(run=run_take)


def run_check(arguments: argparse.Namespace) -> int:
    """Print each mistake with its line and column. Exit 1 when there is any, 2 without a file."""
    file: Path = arguments.file
    try:
        with file.open("rb") as opened_file:
            content = opened_file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        print(f"portal: {file.name} is niet te lezen: {error.strerror}.", file=sys.stderr)
        return 2
    read, faults = check(file.name, content, datetime.now(UTC))
    for fault in faults[:MOST_SENTENCES]:
        print(sentence(fault))
    if len(faults) > MOST_SENTENCES:
        print(f"... en nog {len(faults) - MOST_SENTENCES} fouten.")
    for warning in read.warnings[:MOST_SENTENCES]:
        print(f"let op, {sentence(warning)}")
    print(conclusion(read, faults))
    return 1 if faults else 0


def check(name: str, content: bytes, now: datetime) -> tuple[Content, list[Fault]]:
    """What a file tells and every mistake in it, in order of line."""
    facts = _facts(name)
    as_of = moment_in(name, facts.id)
    faults = [] if as_of else [Fault(0, "", "bad_name", fatal=True)]
    if as_of and as_of > now + AHEAD:
        faults.append(Fault(0, "", "from_the_future", fatal=True))
    read_file = read_document if name.endswith(".json") else read_sheet
    try:
        if len(content) > MAX_FILE_BYTES:
            raise FileRefused("too_large")
        read = read_file(content, facts, as_of or now - timedelta(minutes=1))
    except FileRefused as refusal:
        return Content(), [*faults, *refusal.faults]
    return read, [*faults, *read.faults]


@plainly
def run_take(arguments: argparse.Namespace) -> int:
    """Take what is new, and say per agency what came of it. Exit 1 when something was refused."""
    with opened() as (database, keys):
        try:
            found = take_files(
                load_agencies(), os.environ, Deliveries(database, keys), lambda: datetime.now(UTC)
            )
        except EndpointError as error:
            print(f"portal: {error}", file=sys.stderr)
            return 2
    for agency, outcome in found.items():
        print(f"{agency}: {_outcome(outcome)}")
        for fault in _faults(outcome)[:MOST_SENTENCES]:
            print(f"  {sentence(fault)}")
    if not found:
        print("Geen organisatie levert bestanden.")
    good = all(isinstance(one, Intake) and one.result != "refused" for one in found.values())
    return 0 if good else 1


def _facts(name: str) -> AgencyFile:
    """The facts of the agency in the name; those of an example for one that we do not know yet."""
    agency = agency_in(name) or "voorbeeld"
    if any(known.id == agency and known.dialect == "files" for known in load_agencies()):
        return read_agency(AGENCIES / agency)
    return EXAMPLE.model_copy(update={"id": agency})


def conclusion(read: Content, faults: list[Fault]) -> str:
    """What was counted, and what happens to such a file."""
    counts = (
        f"{_count(read.lines, 'regel', 'regels')}, "
        f"{_count(len(read.people), 'persoon', 'personen')}, "
        f"{_count(read.debts, 'schuld', 'schulden')}."
    )
    skipped = ", ".join(map(str, read.skipped_columns))
    notes = [f"Overgeslagen kolommen: {skipped}."] if skipped else []
    if any(fault.fatal for fault in faults):
        verdict = "Dit bestand wordt niet aangenomen."
    elif faults:
        hidden = len(read.faults) if not any(f.line for f in faults) else _refused(read)
        verdict = f"Niet te tonen: {_count(hidden, 'schuld', 'schulden')}. De rest wordt getoond."
    else:
        verdict = "Geen fouten."
    if read.warnings:
        verdict += f" {_count(len(read.warnings), 'waarschuwing', 'waarschuwingen')}."
    return " ".join((counts, *notes, verdict))


def _refused(read: Content) -> int:
    return sum(len(told.refused) for told in read.people.values())


def _count(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"


def _outcome(outcome: Intake | PlaceFault) -> str:
    if isinstance(outcome, PlaceFault):
        return WORDS[outcome.code]
    match outcome.result:
        case "taken":
            people = len(outcome.content.people) if outcome.content else 0
            return f"overgenomen, {_count(people, 'persoon', 'personen')}."
        case "refused":
            return "niet aangenomen."
    return "niets nieuws."


def _faults(outcome: Intake | PlaceFault) -> tuple[Fault, ...]:
    return outcome.faults if isinstance(outcome, Intake) else ()
