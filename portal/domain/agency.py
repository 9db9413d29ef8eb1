"""An agency: a body of the government that owns or collects debts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """How to reach the agency. ``phone`` is None when no checked number is known."""

    website: str
    phone: str | None = None
    phone_note: str | None = None
    hours: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentDetails:
    """Where to pay: from the checked configuration, never from a source's answer."""

    iban: str
    account_holder: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """A creditor or collector (schuldeiser, inner) and how it is connected to us.

    ``dialect`` is ``standard`` (our agency API), ``fcid``, ``files`` (it delivers files and is
    never asked), or ``none`` when it is not connected.
    ``moved_to`` is the id of the agency that took over its collection, since ``moved_year``.
    ``municipality`` is the code of Statistics Netherlands (CBS), such as ``GM0344``, of an agency
    that is a municipality.
    """

    id: str
    name: str
    short_name: str
    contact: Contact
    payment: PaymentDetails | None = None
    dialect: str = "standard"
    connected: bool = True
    moved_to: str | None = None
    moved_year: int | None = None
    categories: tuple[str, ...] = ()
    municipality: str | None = None
