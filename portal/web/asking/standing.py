"""How a request stands, in one or a few sentences."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from portal.domain.calendar import amsterdam_day
from portal.domain.request_status import RequestStatus
from portal.services.asking import Asked
from portal.web.asking.help_standing import help_sentences
from portal.web.filters import day_text
from portal.web.i18n import _
from portal.web.words.requests import AGAINST, FAILURES, REFUSALS, UNREACHABLE

LONG = timedelta(days=56)
"""So long without a day for the answer, and waiting is called long; the watchdog then says so."""


def standing_sentences(one: Asked, name: str, today: date | None = None) -> Iterator[str]:
    """What is so now, and what the citizen can do. ``name`` is the agency's; without ``today``
    nothing is called late."""
    if one.state == "being_sent":
        yield _("Wij sturen uw verzoek naar %(naam)s. U hoeft niets te doen.", naam=name)
    elif one.state == "failed":
        yield str(FAILURES.get(one.reason or "", UNREACHABLE))
        yield _("Bel %(naam)s en vraag het aan de telefoon.", naam=name)
    elif one.state == "withdrawn":
        yield _("U nam dit verzoek terug. %(naam)s doet er niets meer mee.", naam=name)
    elif one.status and one.kind == "debt_help":
        yield from help_sentences(one, one.status, name, today)
    elif one.status:
        yield from _said(one.status, name)
        yield from _late(one, one.status, name, today)
    if one.leaving:
        yield _("U wilt dit verzoek terugnemen. Wij vragen dat aan %(naam)s.", naam=name)
    if one.status and one.status.reference:
        yield _("Het nummer van uw verzoek is %(nummer)s.", nummer=one.status.reference)


def _said(status: RequestStatus, name: str) -> Iterator[str]:
    until = day_text(status.until) if status.until else ""
    match status.state:
        case "received":
            yield _("%(naam)s heeft uw verzoek. U krijgt nog antwoord.", naam=name)
        case "in_consideration" if until:
            yield _("U krijgt uiterlijk op %(dag)s antwoord van %(naam)s.", dag=until, naam=name)
        case "in_consideration":
            yield _("%(naam)s bekijkt uw verzoek.", naam=name)
        case "more_information" if until:
            yield _("%(naam)s wil meer van u weten, uiterlijk op %(dag)s.", naam=name, dag=until)
        case "more_information":
            yield _("%(naam)s wil meer van u weten.", naam=name)
        case "agreed":
            yield from _agreed(status, name)
        case "refused":
            yield from _refused(status, name)
        case "closed":
            yield _("%(naam)s sloot uw verzoek af. Er kwam geen besluit.", naam=name)


def _late(one: Asked, status: RequestStatus, name: str, today: date | None) -> Iterator[str]:
    """What to do once the day for the answer is past, the agency's or the citizen's own."""
    if one.over or today is None:
        return
    if status.until is None:
        if today - amsterdam_day(one.asked_at) > LONG:
            yield _("U wacht al lang. Bel %(naam)s en vraag hoe het staat.", naam=name)
    elif status.until < today and status.state == "more_information":
        yield _("Die dag is voorbij. Stuur uw antwoord nu nog, of bel %(naam)s.", naam=name)
    elif status.until < today:
        yield _("Die dag is voorbij. Bel %(naam)s en vraag hoe het staat.", naam=name)
        yield _("Betaal intussen wat u kunt. De datums in uw brieven gelden nog.")


def _agreed(status: RequestStatus, name: str) -> Iterator[str]:
    yield _("%(naam)s is het ermee eens.", naam=name)
    if status.paused_until:
        yield _("U hoeft niet te betalen tot en met %(dag)s.", dag=day_text(status.paused_until))


def _refused(status: RequestStatus, name: str) -> Iterator[str]:
    yield _("%(naam)s is het er niet mee eens.", naam=name)
    if status.reason:
        yield str(REFUSALS[status.reason])
    if status.remedy:
        yield str(AGAINST[status.remedy])
    if status.remedy_until:
        yield _("Doe dat uiterlijk op %(dag)s.", dag=day_text(status.remedy_until))
