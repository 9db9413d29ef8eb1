"""What staff does with a request at the desk: one at a time, and never without a row in the log."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from portal.domain.desk import Staff
from portal.domain.desk_work import (
    Act,
    Attempt,
    Meanwhile,
    StepKind,
    StepRefused,
    Take,
    state_after,
)
from portal.domain.person import Pseudonym
from portal.services.ports import LogEntry, LogUnavailable
from portal.storage.access_log import SealedAccessLog
from portal.storage.database import Database
from portal.storage.desk_row import (
    open_person,
    open_standing,
    open_step,
    seal_standing,
    seal_step,
    standing_after,
)
from portal.storage.desk_tables import desk_item, desk_step
from portal.storage.server_keys import ServerKeys

OVER = ("closed", "withdrawn")


class DeskSteps:
    """Looks and acts. Each is one transaction with its row in the citizen's access log."""

    def __init__(self, database: Database, keys: ServerKeys, log: SealedAccessLog) -> None:
        self._database = database
        self._keys = keys
        self._log = log

    def look(self, staff: Staff, reference: str, now: datetime) -> bool:
        """Write down that someone looks; False when it does not lie at this desk."""
        with self._database.writing() as connection:
            row = held(connection, staff, reference)
            if row is None:
                return False
            self._note(connection, row, staff, now, "looked")
        return True

    def step(self, staff: Staff, reference: str, act: Act, seen: int, now: datetime) -> bool:
        """Do something. Raises ``Meanwhile``, ``StepRefused`` or ``LogUnavailable``."""
        with self._database.writing() as connection:
            row = held(connection, staff, reference)
            if row is None:
                return False
            self._check(connection, row, staff, act, seen)
            state = state_after(row.state, act)
            standing = standing_after(open_standing(self._keys, row), staff, act, now)
            change = {
                "state": state,
                "changed_at": now,
                "ended_at": now if state in OVER else None,
                "seen": row.seen + 1,
                "standing": seal_standing(self._keys, reference, standing),
            }
            this = update(desk_item).where(desk_item.c.reference == reference)
            connection.execute(this.values(change))
            self._note(connection, row, staff, now, act.kind, act)
        return True

    def _check(
        self, connection: Connection, row: Row[Any], staff: Staff, act: Act, seen: int
    ) -> None:
        """Only who has it acts, on what they saw; taking it over is open to every colleague."""
        if seen != row.seen:
            raise self._meanwhile(connection, row)
        holder = open_standing(self._keys, row).taken_by
        if isinstance(act, Take) == (holder is not None and holder.id == staff.id):
            raise StepRefused

    def _meanwhile(self, connection: Connection, row: Row[Any]) -> Meanwhile:
        acts = desk_step.c.item == row.reference, desk_step.c.kind != "looked"
        last = select(desk_step).where(*acts).order_by(desk_step.c.number.desc()).limit(1)
        found = connection.execute(last).one_or_none()
        step = open_step(self._keys, found) if found else None
        return Meanwhile(step.by, step.kind) if step else Meanwhile(None, "looked")

    def _note(
        self,
        connection: Connection,
        row: Row[Any],
        staff: Staff,
        now: datetime,
        kind: StepKind,
        act: Act | None = None,
    ) -> None:
        number = _next(connection, row.reference)
        told = {
            "item": row.reference,
            "number": number,
            "at": now,
            "kind": kind,
            "channel": act.channel if isinstance(act, Attempt) else None,
            "outcome": act.outcome if isinstance(act, Attempt) else None,
        }
        sealed = seal_step(self._keys, row.reference, number, staff, act)
        connection.execute(insert(desk_step), [told | sealed])
        try:
            self._log.add(connection, [self._logged(row, staff, now, kind)])
        except IntegrityError:
            raise LogUnavailable("The access log could not be written.") from None

    def _logged(self, row: Row[Any], staff: Staff, now: datetime, kind: StepKind) -> LogEntry:
        return LogEntry(
            at=now,
            person=Pseudonym(open_person(self._keys, row)),
            actor=f"desk:{staff.municipality}",
            action=f"desk_{kind}",
            subject=row.reference,
            reason="debt_help",
            result="done",
        )


def held(connection: Connection, staff: Staff, reference: str) -> Row[Any] | None:
    """The row of a request at the desk of this staff, which nobody else can change meanwhile."""
    mine = (desk_item.c.reference == reference, desk_item.c.municipality == staff.municipality)
    return connection.execute(select(desk_item).where(*mine).with_for_update()).one_or_none()


def wipe(connection: Connection, row: Row[Any], now: datetime) -> None:
    """Nothing is left of what the citizen sent, nor of what staff wrote about it."""
    steps = update(desk_step).where(desk_step.c.item == row.reference)
    connection.execute(steps.values(sealed=None))
    this = update(desk_item).where(desk_item.c.reference == row.reference)
    connection.execute(this.values(sealed=None, standing=None))
    if row.state in OVER:
        return
    ended = {"state": "withdrawn", "changed_at": now, "ended_at": now, "seen": row.seen + 1}
    connection.execute(this.values(ended))
    step = {"item": row.reference, "number": _next(connection, row.reference), "at": now}
    connection.execute(insert(desk_step), [step | {"kind": "withdrawn"}])


def _next(connection: Connection, reference: str) -> int:
    last = select(func.coalesce(func.max(desk_step.c.number), 0))
    return int(connection.execute(last.where(desk_step.c.item == reference)).scalar_one()) + 1
