"""How a request stands, in one or a few sentences."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from portal.domain.request_status import RequestStatus
from portal.services.asking import Asked
from portal.web.asking.help_standing import help_sentences
from portal.web.filters import day_text
from portal.web.i18n import _
from portal.web.words.requests import AGAINST, FAILURES, REFUSALS, UNREACHABLE


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
