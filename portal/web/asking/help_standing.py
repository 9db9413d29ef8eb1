"""How a request for help with debts stands: the talk, the decision, and by which days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from portal.domain.calendar import amsterdam_day
from portal.domain.request_status import RequestStatus
from portal.law.debt_help import HelpDates, help_dates
from portal.services.asking import Asked
from portal.web.filters import clock_text, day_text, moment_text, weekday_text
from portal.web.i18n import _
from portal.web.words.requests import AGAINST, REFUSALS

THREATS = frozenset({"eviction", "energy_or_water", "health_insurance"})
"""Reasons with which the short term to the first talk holds (Wgs art. 4 lid 2)."""


def dates_of(one: Asked) -> HelpDates:
    """By which days the municipality talks and decides."""
    wish = one.content["wish"]
    reasons = {wish.get("urgency"), *wish.get("also_urgent", ())}
    return help_dates(amsterdam_day(one.asked_at), bool(reasons & THREATS))


def help_sentences(
    one: Asked, status: RequestStatus, name: str, today: date | None
) -> Iterator[str]:
    """What is so now, and what the citizen can do."""
    match status.state:
        case "received":
            yield _("%(naam)s heeft uw verzoek.", naam=name)
            yield from _by_when(one, name, today, talks=True)
        case "in_consideration" | "more_information":
            yield from _under_way(one, status, name, today)
        case "agreed":
            yield _("%(naam)s gaat u helpen. Er is een plan.", naam=name)
        case "refused":
            yield from _refused(status, name)
        case "closed":
            yield _("%(naam)s sloot uw verzoek af. Er kwam geen besluit.", naam=name)
            yield _("U kunt altijd opnieuw om hulp vragen.")


def _under_way(one: Asked, status: RequestStatus, name: str, today: date | None) -> Iterator[str]:
    talk, tried = status.first_talk, status.contact_tried
    if talk:
        day, time = weekday_text(amsterdam_day(talk)), clock_text(talk)
        yield _("U heeft een afspraak op %(dag)s om %(tijd)s uur.", dag=day, tijd=time)
        yield _("Kunt u dan niet? Bel %(naam)s gerust.", naam=name)
    elif tried:
        yield _("%(naam)s zocht contact op %(moment)s.", naam=name, moment=moment_text(tried))
        yield _("Dat lukte niet. Bel %(naam)s als dat kan.", naam=name)
    elif status.state == "more_information":
        yield _("%(naam)s wil meer van u weten.", naam=name)
    else:
        yield _("%(naam)s is met uw verzoek bezig.", naam=name)
    yield from _by_when(one, name, today, talks=talk is None)


def _by_when(one: Asked, name: str, today: date | None, *, talks: bool) -> Iterator[str]:
    """The days of the law; what is late is said, with what can be done."""
    dates = dates_of(one)
    last = dates.first_talk_by if talks else dates.decision_by
    if talks:
        yield _("Het eerste gesprek is uiterlijk op %(dag)s.", dag=day_text(dates.first_talk_by))
    yield _("Het besluit komt uiterlijk op %(dag)s.", dag=day_text(dates.decision_by))
    if today is not None and today > last:
        yield _("Dat is nu te laat. Bel %(naam)s: u mag erom vragen.", naam=name)


def _refused(status: RequestStatus, name: str) -> Iterator[str]:
    yield _("%(naam)s gaat u nu niet helpen.", naam=name)
    if status.reason:
        yield str(REFUSALS[status.reason])
    yield str(AGAINST[status.remedy or "objection"])
    if status.remedy_until:
        yield _("Doe dat uiterlijk op %(dag)s.", dag=day_text(status.remedy_until))
