"""A mandate in words, for who granted it and for who helps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from portal.domain.calendar import amsterdam_day
from portal.domain.mandate import CODE_HOLDS, Mandate, MandateState
from portal.services.looked import LogRecord
from portal.web.debt_line import Agencies, agency_name
from portal.web.filters import clock_text, day_text
from portal.web.i18n import _
from portal.web.words.helping import DEEDS, ENDED_BY


@dataclass(frozen=True, slots=True)
class DeedLine:
    """Something that the helper did. ``at`` is an instant in UTC."""

    at: datetime
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownMandate:
    """One mandate. ``ended`` says when and by whom, when it is over."""

    id: str
    name: str
    state: MandateState
    sources: tuple[str, ...] | None
    until: date
    code_until: str
    ended: str | None


def shown(mandate: Mandate, name: str, agencies: Agencies, now: datetime) -> ShownMandate:
    """The words. ``name`` is of the other one, as who reads this knows them."""
    granted = mandate.granted
    names = granted.sources and tuple(agency_name(agencies, one) for one in granted.sources)
    code_until = mandate.invited_at + CODE_HOLDS
    return ShownMandate(
        id=mandate.id,
        name=name,
        state=mandate.state_on(now, amsterdam_day(now)),
        sources=names,
        until=granted.until,
        code_until=_(
            "%(dag)s om %(tijd)s uur",
            dag=day_text(amsterdam_day(code_until)),
            tijd=clock_text(code_until),
        ),
        ended=_ended(mandate, now),
    )


def deed_lines(records: Iterable[LogRecord], agencies: Agencies) -> tuple[DeedLine, ...]:
    """What a helper did, newest first; not that somebody read it back."""
    return tuple(
        DeedLine(one.at, _(DEEDS[one.action][0].message, naam=agency_name(agencies, one.subject)))
        for one in records
        if one.action in DEEDS and one.action != "helper_read"
    )


def _ended(mandate: Mandate, now: datetime) -> str | None:
    if mandate.state_on(now, amsterdam_day(now)) != "ended":
        return None
    if mandate.accepted_at is None and mandate.ended_by in (None, "term"):
        return _("De code is niet gebruikt.")
    return str(ENDED_BY[mandate.ended_by or "term"])
