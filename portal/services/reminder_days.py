"""The days of which a citizen can be reminded: to pay, and to disagree."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from portal.domain.standing import Standing
from portal.services.remedies import remedies_of


def days_to_remember(standings: Iterable[Standing]) -> frozenset[date]:
    """From today on: each part of an arrangement, what is asked, and each term to disagree."""
    return frozenset(
        day
        for standing in standings
        if standing.outstanding_cents
        for day in (*_to_pay(standing), *_to_disagree(standing))
        if day >= standing.on
    )


def _to_pay(standing: Standing) -> Iterable[date]:
    if standing.paused is not None or standing.stage == "enforcement":
        return ()
    if standing.history.arrangement is not None:
        return (part.due for part in standing.history.open_instalments)
    return () if standing.due_date is None else (standing.due_date,)


def _to_disagree(standing: Standing) -> Iterable[date]:
    open_now = (one for one in remedies_of(standing) if one.open and not one.filed)
    return (one.last_day for one in open_now if one.last_day is not None)
