"""What is counted of a desk, for the policy of its municipality. Nobody looks at a person here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, select

from portal.domain.calendar import amsterdam_day
from portal.domain.request import ContactChannel
from portal.storage.database import Database
from portal.storage.desk_row import open_standing
from portal.storage.desk_tables import desk_item, desk_step
from portal.storage.server_keys import ServerKeys


@dataclass(slots=True, kw_only=True)
class RawMonth:
    """The true numbers of the requests that came in one month; never to be shown as they are.

    ``days_to_talk`` has one number for each first talk that was planned: whole days from the
    request to the talk. ``tried`` and ``reached`` count requests per channel, each request once.
    """

    month: date
    requests: int = 0
    urgent: int = 0
    withdrawn: int = 0
    plans: int = 0
    refusals: int = 0
    days_to_talk: list[int] = field(default_factory=list)
    tried: Counter[ContactChannel] = field(default_factory=Counter)
    reached: Counter[ContactChannel] = field(default_factory=Counter)


class DeskCounts:
    """Counts per month. Opens of a request no more than when its first talk is."""

    def __init__(self, database: Database, keys: ServerKeys) -> None:
        self._database = database
        self._keys = keys

    def months(self, municipality: str, since: datetime) -> tuple[RawMonth, ...]:
        """The months from ``since`` (UTC), oldest first. Raises ``StorageUnavailable``."""
        mine = (desk_item.c.municipality == municipality, desk_item.c.received_at >= since)
        items = select(desk_item).where(*mine).order_by(desk_item.c.received_at)
        kinds = desk_step.c.kind.in_(("contact", "plan_made", "refused"))
        steps = select(desk_step).join(desk_item).where(*mine, kinds)
        with self._database.reading() as connection:
            rows = connection.execute(items).all()
            done = connection.execute(steps).all()
        months: dict[date, RawMonth] = {}
        of_item: dict[str, RawMonth] = {}
        for row in rows:
            first = amsterdam_day(row.received_at).replace(day=1)
            of_item[row.reference] = months.setdefault(first, RawMonth(month=first))
            self._add(of_item[row.reference], row)
        _add_steps(of_item, done)
        return tuple(months.values())

    def _add(self, month: RawMonth, row: Row[Any]) -> None:
        month.requests += 1
        month.urgent += row.urgent
        month.withdrawn += row.state == "withdrawn"
        talk = open_standing(self._keys, row).talk
        if talk is not None:
            came, talked = amsterdam_day(row.received_at), amsterdam_day(talk.at)
            month.days_to_talk.append((talked - came).days)


def _add_steps(months: dict[str, RawMonth], steps: Iterable[Row[Any]]) -> None:
    """Each request counts once per channel, and once for what was decided."""
    told = {(step.item, step.kind, step.channel, step.outcome) for step in steps}
    for item, kind in {(item, kind) for item, kind, _, _ in told if item in months}:
        months[item].plans += kind == "plan_made"
        months[item].refusals += kind == "refused"
    for item, channel in {(i, c) for i, kind, c, _ in told if kind == "contact" and i in months}:
        months[item].tried[channel] += 1
    for item, channel in {(i, c) for i, _, c, outcome in told if outcome == "reached"}:
        if item in months:
            months[item].reached[channel] += 1
