"""The lines about one debt as its history, in the events of docs/contract.md."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from connectors.files.cells import BadCell, read_cents, read_day
from connectors.files.columns import Row
from connectors.files.fault import Fault
from connectors.files.words import WORDS, Use, Word

Event = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Step:
    """A line that could be read: the word, its day, and the amount and day that go with it."""

    row: Row
    word: Word
    at: date
    cents: int | None
    due: date | None


def read_step(row: Row, faults: list[Fault]) -> Step | None:
    """The step on a line; None, with what is wrong added to ``faults``."""
    before = len(faults)
    word = _word(row, faults)
    at = _day(row, "datum", faults)
    if at is None and not row["datum"]:
        faults.append(Fault(row.line, "datum", "date_missing"))
    cents = _cents(row, word, faults)
    due = _due(row, word, faults)
    if word is None or at is None or len(faults) > before:
        return None
    return Step(row, word, at, cents, due)


def history_of(steps: list[Step], faults: list[Fault]) -> list[Event]:
    """The events of one debt in order of day; of one day in the order of the sheet."""
    written = _History(faults)
    for step in sorted(steps, key=lambda step: step.at):
        written.add(step)
    return written.events


class _History:
    """Events so far, with what a later line may point to without naming it."""

    def __init__(self, faults: list[Fault]) -> None:
        self.events: list[Event] = []
        self._faults = faults

    def add(self, step: Step) -> None:
        """Add the event of a line, and what it ends."""
        if step.word.type == "arrangement_agreed" and self._is_part_of_last(step):
            self.events[-1]["instalments"].append(_instalment(step))
            return
        event = _plain(step)
        match step.word.type:
            case "payment_demanded":
                self._withdraw_last(step)
            case "demand_withdrawn":
                self._point(event, "demand", self._last("payment_demanded"), step)
            case "enforcement_ended":
                self._point(event, "of", self._last("enforcement_started"), step)
            case "payment_received":
                self._point_to_letter(event, step)
        self._append(event)

    def _append(self, event: Event) -> None:
        self.events.append({"id": f"e{len(self.events) + 1}"} | event)

    def _withdraw_last(self, step: Step) -> None:
        """A new letter takes the place of the one before."""
        last = self._last("payment_demanded")
        if last is not None:
            at = step.at.isoformat()
            self._append({"type": "demand_withdrawn", "at": at, "demand": last["id"]})

    def _last(self, kind: str) -> Event | None:
        """The last event of this type that is still open."""
        ended = {event.get("demand") or event.get("of") for event in self.events if _ends(event)}
        open_ones = [e for e in self.events if e["type"] == kind and e["id"] not in ended]
        return open_ones[-1] if open_ones else None

    def _point(self, event: Event, name: str, target: Event | None, step: Step) -> None:
        if target is None:
            self._faults.append(Fault(step.row.line, "gebeurtenis", "nothing_before"))
        else:
            event[name] = target["id"]

    def _point_to_letter(self, event: Event, step: Step) -> None:
        told = step.row["betalingskenmerk"]
        letters = [e for e in self.events if told and e.get("payment_reference") == told]
        if letters:
            event["demand"] = letters[-1]["id"]

    def _is_part_of_last(self, step: Step) -> bool:
        last = self.events[-1] if self.events else {}
        return "instalments" in last and last["at"] == step.at.isoformat()


def _plain(step: Step) -> Event:
    """The event as the line itself tells it."""
    event: Event = {"type": step.word.type, "at": step.at.isoformat(), **step.word.fields}
    match step.word.type:
        case "arrangement_agreed":
            return event | {"instalments": [_instalment(step)]}
        case "collection_paused":
            return event | {"until": step.due.isoformat() if step.due else None}
        case "transferred":
            return event | {"to": {"kind": "bailiff", "name": step.row["toelichting"] or None}}
    if step.cents is not None:
        event["cents"] = step.cents
    if step.due is not None:
        event["due"] = step.due.isoformat()
    if step.word.type == "payment_demanded":
        event["payment_reference"] = step.row["betalingskenmerk"] or None
    return event


def _ends(event: Event) -> bool:
    return event["type"] in ("demand_withdrawn", "enforcement_ended")


def _instalment(step: Step) -> Event:
    return {"due": step.due.isoformat() if step.due else None, "cents": step.cents}


def _word(row: Row, faults: list[Fault]) -> Word | None:
    told = " ".join(row["gebeurtenis"].lower().split())
    if told not in WORDS:
        code = "unknown_word" if told else "word_missing"
        faults.append(Fault(row.line, "gebeurtenis", code))
    return WORDS.get(told)


def _day(row: Row, column: str, faults: list[Fault]) -> date | None:
    if not row[column]:
        return None
    try:
        return read_day(row[column])
    except BadCell:
        faults.append(Fault(row.line, column, "bad_date" if column == "datum" else "bad_due"))
        return None


def _cents(row: Row, word: Word | None, faults: list[Fault]) -> int | None:
    use: Use = word.amount if word else "optional"
    if not row["bedrag"]:
        if use == "needed":
            faults.append(Fault(row.line, "bedrag", "amount_missing"))
        return None
    try:
        cents = read_cents(row["bedrag"])
    except BadCell as bad:
        faults.append(Fault(row.line, "bedrag", bad.code))
        return None
    if use == "none" and cents:
        faults.append(Fault(row.line, "bedrag", "amount_not_here"))
    if use == "needed" and not cents:
        faults.append(Fault(row.line, "bedrag", "bad_amount"))
    return cents


def _due(row: Row, word: Word | None, faults: list[Fault]) -> date | None:
    due = _day(row, "vervaldatum", faults)
    if word and word.due == "needed" and not row["vervaldatum"]:
        faults.append(Fault(row.line, "vervaldatum", "due_missing"))
    return due if word is None or word.due != "none" else None
