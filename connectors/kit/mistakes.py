"""All that is wrong with one debt: not only the first thing, as the portal needs to know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel, ValidationError

from connectors.codes import DebtRejected
from connectors.kit.spelling import misspelt
from connectors.wire.debt import DebtModel, read_debt, reason_for
from connectors.wire.events import EVENT_MODELS, OtherEvent


@dataclass(frozen=True, slots=True)
class Mistake:
    """A reason code, and where: the names of fields and numbers of items, never a value."""

    place: str
    reason: str

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}"


def mistakes_in(raw: Any, place: str, today: date) -> list[Mistake]:
    """The mistakes of a debt at this place of the answer."""
    if not isinstance(raw, dict):
        return [Mistake(place, "bad_type")]
    found = [*_of(DebtModel, raw, place, today), *_of_events(raw.get("events"), place, today)]
    if found:
        return found
    try:
        read_debt(raw, source="agency", today=today)
    except DebtRejected as refusal:
        return [Mistake(f"{place}.events", refusal.reason)]
    return []


def _of_events(raw: Any, place: str, today: date) -> Iterator[Mistake]:
    for number, event in enumerate(raw if isinstance(raw, list) else ()):
        where = f"{place}.events[{number}]"
        if isinstance(event, dict):
            yield from _of_event(event, where, today)
        else:
            yield Mistake(where, "bad_type")


def _of_event(event: dict[str, Any], place: str, today: date) -> Iterator[Mistake]:
    kind = event.get("type", "")
    if not isinstance(kind, str):
        yield Mistake(f"{place}.type", "bad_type")
        return
    yield from _of(EVENT_MODELS.get(kind, OtherEvent), event, place, today)
    for field in misspelt(event):
        yield Mistake(f"{place}.{field}", "unknown_value")


def _of(model: type[BaseModel], raw: Any, place: str, today: date) -> Iterator[Mistake]:
    try:
        model.model_validate(raw, context={"today": today})
    except ValidationError as error:
        for one in error.errors(include_input=False, include_url=False, include_context=False):
            steps = "".join(f"[{s}]" if isinstance(s, int) else f".{s}" for s in one["loc"])
            yield Mistake(place + steps, reason_for(one["type"]))
