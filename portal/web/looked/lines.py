"""The rows of the access log in words, per day, with what belongs together in one line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from itertools import groupby

from portal.domain.calendar import amsterdam_day
from portal.places.register import municipalities
from portal.services.looked import LogRecord
from portal.web.debt_line import Agencies, agency_name
from portal.web.filters import clock_text
from portal.web.i18n import _
from portal.web.words.gaps import FAILURES
from portal.web.words.looked import (
    ACTIONS,
    ACTORS,
    NOT_SAID,
    REASONS,
    RESULTS,
    SOMEBODY,
    SOMETHING,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LookLine:
    """One row in words. ``at`` is an instant in UTC."""

    at: datetime
    who: str
    what: str
    why: str
    result: str | None
    record: LogRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class LookGroup:
    """The same thing on one day: ``times`` is when, in words. One line is shown as it is."""

    who: str
    what: str
    why: str
    times: str
    lines: tuple[LookLine, ...]


@dataclass(frozen=True, slots=True)
class LookDay:
    """A day, newest first."""

    on: date
    groups: tuple[LookGroup, ...]


def who_kind(record: LogRecord) -> str:
    """Who, in general: ``source:cjib`` is ``source``."""
    return record.actor.partition(":")[0]


def line_of(record: LogRecord, agencies: Agencies) -> LookLine:
    """One row in words."""
    what = ACTIONS.get(record.action, (SOMETHING, SOMETHING))[0]
    name = agency_name(agencies, record.subject)
    return LookLine(
        at=record.at,
        who=_who(record, agencies),
        what=_(what.message, naam=name),
        why=str(REASONS.get(record.reason.partition(":")[0], record.reason)),
        result=_result(record),
        record=record,
    )


def days_of(records: Iterable[LogRecord], agencies: Agencies) -> tuple[LookDay, ...]:
    """The rows per day, in the order given: newest first."""
    return tuple(
        LookDay(on, tuple(_groups(list(rows), agencies)))
        for on, rows in groupby(records, key=lambda record: amsterdam_day(record.at))
    )


def _groups(records: Sequence[LogRecord], agencies: Agencies) -> Iterator[LookGroup]:
    """What is the same but for the organisation and the hour stands together."""
    together: dict[tuple[str, ...], list[LookLine]] = {}
    for record in records:
        kind = who_kind(record)
        who = kind if kind == "source" else record.actor
        same = (who, record.action, record.reason)
        together.setdefault(same, []).append(line_of(record, agencies))
    for lines in together.values():
        yield _group(lines)


def _group(lines: list[LookLine]) -> LookGroup:
    first = lines[0]
    one = len(lines) == 1
    several = ACTIONS.get(first.record.action, (SOMETHING, SOMETHING))[1]
    whos = {line.who for line in lines}
    same_subject = len({line.record.subject for line in lines}) == 1
    return LookGroup(
        who=first.who if len(whos) == 1 else str(ACTORS[who_kind(first.record)]),
        what=first.what if one or same_subject else str(several),
        why=first.why,
        times=_times([line.at for line in lines]),
        lines=tuple(lines),
    )


def _times(instants: Sequence[datetime]) -> str:
    first, last = clock_text(min(instants)), clock_text(max(instants))
    if first == last:
        return _("%(tijd)s uur", tijd=first)
    return _("Tussen %(van)s en %(tot)s uur", van=first, tot=last)


def _who(record: LogRecord, agencies: Agencies) -> str:
    kind, _colon, name = record.actor.partition(":")
    if kind == "source":
        return agency_name(agencies, name)
    word = str(ACTORS.get(kind, SOMEBODY))
    if kind == "desk":
        name = _names_of_municipalities().get(name) or agency_name(agencies, name)
    return f"{word}: {name}" if name else word


@cache
def _names_of_municipalities() -> dict[str, str]:
    return {one.code: one.name for one in municipalities()}


def _result(record: LogRecord) -> str | None:
    if record.result in NOT_SAID:
        return None
    known = RESULTS.get(record.result) or FAILURES.get(record.result)
    return str(known) if known else record.result
