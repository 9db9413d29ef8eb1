"""A request for debt help, as it was written, becomes what lies at the desk of a municipality."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from portal.domain.desk import DeskContact, DeskReason, DeskRequest
from portal.domain.request import Consent, SharedDebt, SharedLetter

Told = Mapping[str, Any]

THREATS: Mapping[str, DeskReason] = {
    "eviction": "eviction",
    "energy_or_water": "supply",
    "health_insurance": "insurance",
}
"""What the agency API calls a reason that cannot wait, and the threat of the law that it is."""


def desk_request(municipality: str, told: Told) -> DeskRequest:
    """What lies at the desk: all that was sent, but for the person's number."""
    wish, contact = told["wish"], told.get("contact", {})
    reasons = (wish.get("urgency"), *wish.get("also_urgent", ()))
    threats = tuple(THREATS[one] for one in reasons if one in THREATS)
    overview = wish.get("overview")
    return DeskRequest(
        municipality=municipality,
        urgent=bool(threats),
        language=contact.get("language") or told["language"],
        contact=_contact(contact),
        consent=_consent(wish["consent"]),
        reasons=threats,
        wishes=wish.get("wishes"),
        shared_overview=None if overview is None else tuple(SharedDebt(**one) for one in overview),
        overview_lacks=tuple(wish.get("overview_lacks", ())),
        letters=tuple(_letter(one) for one in wish.get("letters", ())),
    )


def _contact(contact: Told) -> DeskContact:
    return DeskContact(
        name=contact.get("name", ""),
        channel=contact["channel"],
        value=contact.get("value"),
        times=contact.get("times"),
        by=contact.get("by"),
        helper_present=contact.get("helper_present", False),
    )


def _consent(consent: Told) -> Consent:
    return Consent(
        text_version=consent["text_version"],
        language=consent["language"],
        fields=tuple(consent["fields"]),
        given_at=datetime.fromisoformat(consent["given_at"]),
        ends_on=date.fromisoformat(consent["ends_on"]),
    )


def _letter(letter: Told) -> SharedLetter:
    return SharedLetter(
        to=letter["to"], subject=letter["subject"], paragraphs=tuple(letter["paragraphs"])
    )
