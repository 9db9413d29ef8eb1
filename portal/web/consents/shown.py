"""A consent in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from portal.domain.calendar import amsterdam_day
from portal.domain.consent import OURSELVES, GivenConsent
from portal.web.debt_line import Agencies, agency_name
from portal.web.i18n import _
from portal.web.words.consents import FIELDS, PURPOSES, TEXTS


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownConsent:
    """One consent. ``until`` is the last day on which it holds, or held; ``text`` was agreed to."""

    id: str
    title: str
    receiver: str
    fields: tuple[str, ...]
    text: tuple[str, ...]
    given: date
    until: date
    withdrawn: date | None
    holds: bool

    @property
    def href(self) -> str:
        """Where it is withdrawn."""
        return f"/consents/{self.id}/withdraw"


def shown(one: GivenConsent, agencies: Agencies, on: date) -> ShownConsent:
    """What this citizen agreed to."""
    ourselves = one.receiver == OURSELVES
    return ShownConsent(
        id=one.id,
        title=str(PURPOSES[one.purpose]),
        receiver=_("Alleen wij") if ourselves else agency_name(agencies, one.receiver),
        fields=tuple(str(FIELDS.get(name, name)) for name in one.fields),
        text=tuple(str(t) for t in TEXTS.get(one.purpose, {}).get(one.text_version, ())),
        given=amsterdam_day(one.given_at),
        until=one.ends_on - timedelta(days=1),
        withdrawn=amsterdam_day(one.withdrawn_at) if one.withdrawn_at else None,
        holds=one.holds(on),
    )
