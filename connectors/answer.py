"""Read a whole answer in the wire format of docs/contract.md."""

from __future__ import annotations

import hmac
import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import chain
from typing import Any

from pydantic_core import PydanticCustomError

from connectors import long_json
from connectors.codes import AnswerRejected, DebtRejected
from connectors.wire.debt import read_debt
from connectors.wire.primitives import read_identifier, read_instant
from portal.domain.calendar import amsterdam_day
from portal.domain.debt import Debt
from portal.domain.overview import Rejection, SourceAnswer

MAX_DEBTS = 20_000
_VERSION = re.compile(r"1\.\d{1,4}", re.ASCII)
_CLOCKS_DIFFER = timedelta(days=1)


def parse_answer(
    body: bytes,
    *,
    source: str | None,
    person_hash: str | None,
    today: date,
    looking_back: bool = False,
) -> SourceAnswer:
    """Read an answer of ``source``; with None, the agency that the answer names.

    ``person_hash`` is what the answer must echo; None where there is nothing to hold it against.
    ``looking_back``: ``today`` may lie before the day on which the answer was written.
    A refused debt stands in ``rejected``; raises ``AnswerRejected`` when all of it is refused.
    """
    document = long_json.load(body, "debts", most=MAX_DEBTS)
    frame = document.frame
    if not isinstance(frame, dict):
        raise AnswerRejected("bad_structure")
    agency = check_told(frame, source=source, person_hash=person_hash)
    if not isinstance(frame.get("debts"), list):
        raise AnswerRejected("bad_structure")
    as_of = _as_of(frame, today, looking_back=looking_back)
    debts, rejected = read_debts(chain(frame["debts"], document.items()), agency, today)
    return SourceAnswer(
        source=agency, status="answered", as_of=as_of, debts=debts, rejected=rejected
    )


def check_told(read: dict[str, Any], *, source: str | None, person_hash: str | None) -> str:
    """Which agency tells this, once version, agency and person are right.

    Raises ``AnswerRejected``: unknown_version, wrong_agency, wrong_person.
    """
    version, agency, person = read.get("version"), read.get("agency"), read.get("person")
    if not is_our_version(version):
        raise AnswerRejected("unknown_version")
    if not isinstance(agency, str) or (source is not None and agency != source):
        raise AnswerRejected("wrong_agency")
    if person_hash is not None and not _same_person(person, person_hash):
        raise AnswerRejected("wrong_person")
    return agency


def is_our_version(version: object) -> bool:
    """Whether this is a version 1 of the wire format."""
    return isinstance(version, str) and _VERSION.fullmatch(version) is not None


def _same_person(person: Any, person_hash: str) -> bool:
    return isinstance(person, str) and hmac.compare_digest(
        person.rstrip("=").encode("utf-8", "surrogatepass"), person_hash.rstrip("=").encode()
    )


def _as_of(frame: dict[str, Any], today: date, *, looking_back: bool) -> datetime:
    """When the source wrote its answer down: not tomorrow, unless we look back."""
    try:
        as_of = read_instant(frame.get("as_of"), today)
    except PydanticCustomError:
        raise AnswerRejected("bad_date") from None
    if not looking_back and amsterdam_day(as_of) > today + _CLOCKS_DIFFER:
        raise AnswerRejected("bad_date")
    return as_of


def read_debts(
    items: Iterable[Any], source: str, today: date
) -> tuple[tuple[Debt, ...], tuple[Rejection, ...]]:
    """Read debts in the wire format: those that can be shown, and why the others cannot."""
    debts: dict[str, Debt] = {}
    rejected: list[Rejection] = []
    repeated: set[str] = set()
    for item in items:
        try:
            debt = read_debt(item, source=source, today=today)
        except DebtRejected as refusal:
            rejected.append(Rejection(source, _legible_id(item), refusal.reason))
            continue
        if debts.setdefault(debt.id, debt) != debt:
            repeated.add(debt.id)
    rejected.extend(Rejection(source, debt_id, "duplicate_id") for debt_id in sorted(repeated))
    kept = tuple(debt for debt_id, debt in debts.items() if debt_id not in repeated)
    return kept, tuple(rejected)


def _legible_id(item: Any) -> str | None:
    try:
        return read_identifier(item.get("id")) if isinstance(item, dict) else None
    except PydanticCustomError:
        return None
