"""From the answers to the request that is sent, and the consent that is asked for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import cast

from portal.domain.calendar import AMSTERDAM, amsterdam_day
from portal.domain.consent import ConsentTerms
from portal.domain.request import (
    Consent,
    ContactChannel,
    ContactWish,
    DebtHelp,
    TalkWith,
    Urgency,
)
from portal.law.deadlines import add_months
from portal.services.help_receivers import is_desk
from portal.web.asking import Wanted
from portal.web.call_back.wanted import PARTS_OF_THE_DAY
from portal.web.debt_pages import DebtPages
from portal.web.help_request.kept import Answers
from portal.web.help_request.shared import Shared, shared_now
from portal.web.i18n import current_language
from portal.web.words.help_consent import VERSION

MONTHS = 6
"""How long a consent holds: a choice of ours, not of the law. Asking again takes a minute."""

VALUE_FIELDS = {
    "phone": ("phone",),
    "text_message": ("phone",),
    "email": ("email",),
    "home_visit": ("address",),
    "desk": ("phone", "email"),
}


def last_day(asked: datetime) -> date:
    """The last day on which the consent holds."""
    return add_months(amsterdam_day(asked), MONTHS)


def wanted(answers: Answers, source: str, pages: DebtPages) -> Wanted:
    """The request with its consent; what is shared is read now, and not again when it is sent."""
    now, language = pages.clock().astimezone(AMSTERDAM), current_language().code
    ends_on = last_day(now)
    shared = shared_now(answers.shares, pages)
    fields = tuple(_fields(answers, shared, source))
    terms = ConsentTerms(
        purpose="debt_help",
        receiver=source,
        text_version=VERSION,
        language=language,
        fields=fields,
        ends_on=ends_on + timedelta(days=1),
    )
    consent = Consent(
        text_version=VERSION, language=language, fields=fields, given_at=now, ends_on=ends_on
    )
    wish = _wish(answers, shared, consent)
    return Wanted(source=source, wish=wish, contact=_contact(answers), consent=terms)


def _fields(answers: Answers, shared: Shared, source: str) -> Iterator[str]:
    """What is sent, by the names that a consent uses."""
    yield "name"
    yield from VALUE_FIELDS[answers.channel]
    for name, sent in (
        ("overview", shared.overview is not None),
        ("letters", shared.letters is not None),
        ("urgency", answers.reasons),
        ("wishes", answers.wishes),
        ("bsn", not is_desk(source)),
    ):
        if sent:
            yield name


def _wish(answers: Answers, shared: Shared, consent: Consent) -> DebtHelp:
    reasons = cast(tuple[Urgency, ...], answers.reasons)
    return DebtHelp(
        consent=consent,
        urgency=reasons[0] if reasons else None,
        also_urgent=reasons[1:] or None,
        wishes=answers.wishes or None,
        overview=shared.overview,
        overview_lacks=shared.lacks,
        letters=shared.letters,
    )


def _contact(answers: Answers) -> ContactWish:
    times = PARTS_OF_THE_DAY.get(answers.times)
    return ContactWish(
        channel=cast(ContactChannel, answers.channel),
        value=answers.value or None,
        name=answers.name,
        times=times.message if times else None,
        language=answers.language or current_language().code,
        by=cast(TalkWith, answers.by) if answers.by else None,
        helper_present=True if answers.helper else None,
    )
