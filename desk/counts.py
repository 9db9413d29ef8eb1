"""The counts of a desk as policy may see them: per month, rounded, nothing below a hundred."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from portal.domain.calendar import AMSTERDAM, amsterdam_day
from portal.domain.request import ContactChannel
from portal.domain.rounded import Rounded, middle, percentage, rounded
from portal.storage.desk_counts import RawMonth
from portal.storage.desk_purge import KEPT

MOST_MONTHS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How many requests were tried by one channel, and at how many the citizen was reached."""

    channel: ContactChannel
    tried: Rounded
    reached_percent: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """The requests that came in one month. Days are whole days from the request."""

    month: date
    requests: Rounded
    urgent: Rounded
    withdrawn: Rounded
    plans: Rounded
    refusals: Rounded
    days_to_talk: int | None
    reach: tuple[Reach, ...]


def whole_since(now: datetime) -> datetime:
    """The start of the first month of which nothing can be gone yet, six months at most.

    What is closed on the day that it came goes after its term, so older months lack requests.
    """
    oldest = now - KEPT
    month = _next_month(amsterdam_day(oldest))
    return datetime(month.year, month.month, 1, tzinfo=AMSTERDAM)


def shown(month: RawMonth) -> Month:
    """The month as it may be shown."""
    return Month(
        month=month.month,
        requests=rounded(month.requests),
        urgent=rounded(month.urgent),
        withdrawn=rounded(month.withdrawn),
        plans=rounded(month.plans),
        refusals=rounded(month.refusals),
        days_to_talk=middle(month.days_to_talk),
        reach=tuple(
            Reach(
                channel=channel,
                tried=rounded(month.tried[channel]),
                reached_percent=percentage(month.reached[channel], month.tried[channel]),
            )
            for channel in sorted(month.tried)
        ),
    )


def as_csv(months: Iterable[Month]) -> str:
    """One line per month and number, for a spreadsheet. Empty: too few to tell."""
    target = io.StringIO()
    lines = csv.writer(target, lineterminator="\r\n")
    lines.writerow(["month", "what", "channel", "value", "unit"])
    for month in months:
        name = month.month.strftime("%Y-%m")
        for what in ("requests", "urgent", "withdrawn", "plans", "refusals"):
            lines.writerow([name, what, "", _plain(getattr(month, what).about), "hundreds"])
        lines.writerow([name, "days_to_first_talk", "", _plain(month.days_to_talk), "median"])
        for one in month.reach:
            lines.writerow([name, "tried", one.channel, _plain(one.tried.about), "hundreds"])
            lines.writerow([name, "reached", one.channel, _plain(one.reached_percent), "percent"])
    return target.getvalue()


def _plain(value: int | None) -> str:
    return "" if value is None else str(value)


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)
