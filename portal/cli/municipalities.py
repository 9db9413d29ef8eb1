"""``portal municipalities``: find one, and refresh the list from the official table."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import Any

from connectors.cbs_table import AddressError, CbsTable
from portal.domain.municipality import MunicipalityList
from portal.places.contacts import read_contacts
from portal.places.files import rows_of, rows_of_json, write, write_contacts
from portal.places.official import Entry, NotOfficial, read_names, read_table
from portal.places.register import municipalities
from portal.services.municipalities import Municipalities
from portal.services.ports import SourceFault

_PLACES = Path(__file__).parent.parent / "places"
OUR_LIST, OUR_CONTACTS = _PLACES / "municipalities.json", _PLACES / "contacts.json"
_YEAR = re.compile(r"\b20\d{2}\b")
_SOURCE = "https://www.cbs.nl/nl-nl/onze-diensten/open-data"


def add_commands(commands: Any) -> None:
    """Add ``municipalities`` to the command line."""
    parser = commands.add_parser("municipalities", help="the list of municipalities")
    parts = parser.add_subparsers(metavar="WHAT", required=True)
    found = parts.add_parser("find", help="find a municipality as citizens do")
    found.add_argument("name")
    found.set_defaults(run=find)
    refreshed = parts.add_parser("refresh", help="read the official table and rewrite the list")
    refreshed.add_argument("--from", dest="source", required=True, metavar="FILE_OR_URL")
    refreshed.add_argument("--names", type=Path, metavar="FILE", help="the names of the places")
    refreshed.add_argument("--year", type=int, help="of a file: the year for which it holds")
    refreshed.add_argument("--to", type=Path, default=OUR_LIST, metavar="FILE")
    refreshed.set_defaults(run=refresh)
    reached = parts.add_parser("contacts", help="read numbers from the register (ROO)")
    reached.add_argument("--from", dest="source", type=Path, required=True, metavar="FILE")
    reached.add_argument("--to", type=Path, default=OUR_CONTACTS, metavar="FILE")
    reached.set_defaults(run=contacts)


def find(arguments: argparse.Namespace) -> int:
    """Print what fits. Exit 1 when nothing does."""
    found = Municipalities(municipalities()).search(arguments.name)
    for one in found:
        place = f"  ({one.place})" if one.place else ""
        print(f"{one.municipality.code}  {one.municipality.name}{place}")
    return 0 if found else 1


def refresh(arguments: argparse.Namespace) -> int:
    """Rewrite the list. Exit 2 with one sentence, and the list as it was, for a wrong table."""
    try:
        listed, entries = _official(arguments)
        write(arguments.to, listed, entries)
    except NotOfficial as wrong:
        print(f"portal municipalities: {wrong} Nothing was changed.", file=sys.stderr)
        return 2
    places = sum(len(entry.places) for entry in entries)
    print(f"{listed.title}: {len(entries)} municipalities, {places} places.")
    _tell_what_went({entry.code for entry in entries})
    return 0


def contacts(arguments: argparse.Namespace) -> int:
    """Rewrite the general numbers. Exit 2 with one sentence for a file that is not the register."""
    try:
        found = read_contacts(rows_of(arguments.source))
        write_contacts(arguments.to, found)
    except NotOfficial as wrong:
        print(f"portal municipalities: {wrong} Nothing was changed.", file=sys.stderr)
        return 2
    print(f"{len(found)} municipalities have a number of their own.")
    return 0


def _official(arguments: argparse.Namespace) -> tuple[MunicipalityList, list[Entry]]:
    if re.match(r"[a-z]+://", arguments.source):
        return _from_service(arguments.source)
    if arguments.year is None:
        raise NotOfficial("Give --year with a file.")
    names = read_names(rows_of(arguments.names)) if arguments.names else {}
    entries = read_table(rows_of(Path(arguments.source)), names)
    return _list_of(arguments.year), entries


def _from_service(address: str) -> tuple[MunicipalityList, list[Entry]]:
    try:
        table = CbsTable(address)
        try:
            about = rows_of_json(table.part("TableInfos"))
            names = read_names(rows_of_json(table.part("Woonplaatsen")))
            rows = rows_of_json(table.part("TypedDataSet"))
        finally:
            table.close()
    except AddressError as wrong:
        raise NotOfficial(f"That address cannot be asked: {wrong}.") from None
    except SourceFault as fault:
        raise NotOfficial(f"The table did not come: {fault.reason}.") from None
    year = _YEAR.search(str(about[0].get("Title", ""))) if about else None
    if year is None:
        raise NotOfficial("The table does not say of which year it is.")
    return _list_of(int(year[0])), read_table(rows, names)


def _list_of(year: int) -> MunicipalityList:
    return MunicipalityList(
        title=f"Woonplaatsen in Nederland {year}",
        publisher="CBS",
        year=year,
        url=_SOURCE,
        licence="CC BY 4.0",
    )


def _tell_what_went(codes: set[str]) -> None:
    """What is kept by hand in portal/places/reach.yaml may have to be mended."""
    was = {one.code: one.name for one in municipalities()}
    for code in sorted(was.keys() - codes):
        print(f"No longer in the list: {code} {was[code]}. Mend portal/places/reach.yaml.")
    for code in sorted(codes - was.keys()):
        print(f"New in the list: {code}. Add its area code to portal/places/reach.yaml.")
