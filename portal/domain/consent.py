"""What a citizen agreed to (toestemming): for what, who receives which fields, and until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, get_args

Purpose = Literal["reminders", "debt_help", "pause"]
PURPOSES: tuple[Purpose, ...] = get_args(Purpose)

OURSELVES = "portal"
"""The receiver of what stays with the portal itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentTerms:
    """What is agreed to. ``receiver`` is the id of an agency, or ``OURSELVES``.

    ``text_version`` names the text that was shown in ``language``. ``fields`` are names of what
    is shared or kept. ``ends_on`` is the first day on which it holds no more.
    """

    purpose: Purpose
    receiver: str
    text_version: str
    language: str
    fields: tuple[str, ...]
    ends_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenConsent(ConsentTerms):
    """A consent that was given, and withdrawn or not. Instants are in UTC."""

    id: str
    given_at: datetime
    withdrawn_at: datetime | None = None

    def holds(self, on: date) -> bool:
        """Whether it may be relied on."""
        return self.withdrawn_at is None and on < self.ends_on
