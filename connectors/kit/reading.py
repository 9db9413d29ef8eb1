"""Reading an answer as the portal does, but on to the end: everything that is wrong with it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from connectors import long_json, strict_json
from connectors.answer import MAX_DEBTS, parse_answer, read_debts
from connectors.codes import AnswerRejected
from connectors.fcid import fcid_reader
from connectors.kit.cases import debts_of_cases
from connectors.kit.mistakes import Mistake, mistakes_in
from connectors.kit.setting import Role, Setting
from portal.domain.debt import Debt


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What an answer holds. ``no_json`` is why it cannot be read at all.

    ``refused`` are the reasons for which the answer as a whole is refused.
    """

    no_json: str = ""
    refused: frozenset[str] = frozenset()
    mistakes: tuple[Mistake, ...] = ()
    debts: tuple[Debt, ...] = ()


def reading_of(setting: Setting, role: Role, body: bytes, today: date) -> Reading:
    """Read an answer about a test person."""
    try:
        if setting.facts.dialect == "fcid":
            return _document(setting, role, body, today)
        return _standard(setting, role, body, today)
    except AnswerRejected as refusal:
        return Reading(no_json=refusal.reason)


def _standard(setting: Setting, role: Role, body: bytes, today: date) -> Reading:
    """An answer of our own format. Raises ``AnswerRejected`` when it is no JSON."""
    document = long_json.load(body, "debts", most=MAX_DEBTS)
    frame = document.frame
    if not isinstance(frame, dict):
        return Reading(refused=frozenset({"bad_structure"}))
    items = [*frame["debts"], *document.items()] if _has_debts(frame) else []
    debts, _ = read_debts(items, setting.facts.id, today)
    return Reading(
        refused=frozenset(_frame_faults(frame, setting, role, today)),
        mistakes=tuple(_mistakes(items, "debts", today)),
        debts=debts,
    )


def _has_debts(frame: dict[str, Any]) -> bool:
    return isinstance(frame.get("debts"), list)


def _frame_faults(
    frame: dict[str, Any], setting: Setting, role: Role, today: date
) -> Iterator[str]:
    """Why the answer would be refused, for each field on its own."""
    agency, person = setting.facts.id, setting.hash_of(role)
    right = {
        "version": "1.0",
        "agency": agency,
        "person": person,
        "as_of": f"{today.isoformat()}T00:00:00+01:00",
        "debts": [],
    }
    for field in right:
        told = [] if field == "debts" and _has_debts(frame) else frame.get(field)
        body = json.dumps(right | {field: told}).encode()
        try:
            parse_answer(body, source=agency, person_hash=person, today=today)
        except AnswerRejected as refusal:
            yield refusal.reason


def _document(setting: Setting, role: Role, body: bytes, today: date) -> Reading:
    """A Financial Claims Information Document. Raises ``AnswerRejected`` when it is no JSON."""
    cases = debts_of_cases(strict_json.load(body), setting.facts)
    mistakes = tuple(_mistakes(cases, "financiele_zaken", today))
    try:
        told = fcid_reader(setting.facts)(body, setting.people[role], today)
    except AnswerRejected as refusal:
        return Reading(refused=frozenset({refusal.reason}), mistakes=mistakes)
    return Reading(mistakes=mistakes, debts=told.debts)


def _mistakes(items: list[Any], name: str, today: date) -> Iterator[Mistake]:
    """All mistakes, each debt on its own; then ids that several debts share."""
    for number, item in enumerate(items):
        yield from mistakes_in(item, f"{name}[{number}]", today)
    ids = Counter(
        item["id"] for item in items if isinstance(item, dict) and isinstance(item.get("id"), str)
    )
    for number, item in enumerate(items):
        if isinstance(item, dict) and ids.get(str(item.get("id")), 0) > 1:
            yield Mistake(f"{name}[{number}].id", "duplicate_id")
