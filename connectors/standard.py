"""The standard dialect: our own agency API (docs/contract.md)."""

from __future__ import annotations

from datetime import date

from connectors.agency_api import Reader
from connectors.answer import parse_answer
from connectors.person import echo_of
from portal.domain.agency import Agency
from portal.domain.overview import SourceAnswer
from portal.domain.person import Bsn


def standard_reader(agency: Agency, person_key: bytes) -> Reader:
    """Reads answers that name this agency and echo the hash of the person who was asked about."""

    def read(body: bytes, person: Bsn, today: date) -> SourceAnswer:
        return parse_answer(
            body, source=agency.id, person_hash=echo_of(person, person_key), today=today
        )

    return read
