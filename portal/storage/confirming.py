"""What a citizen confirmed becomes requests, once: within one transaction."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, insert, or_, select

from portal.domain.person import Bsn
from portal.services.asking import OVER, Ask, AskedOtherwise
from portal.services.ports import LogEntry
from portal.services.requests_port import IdempotencyKey
from portal.storage.consents import Consents
from portal.storage.request_row import Told, seal_letter, seal_told, text_of, wish_text
from portal.storage.request_steps import add_task, add_turn
from portal.storage.server_keys import ServerKeys
from portal.storage.tables import request as table

ID_BYTES = 16


class Confirming:
    """One confirmation. ``new`` are the rows for the access log: one for each new request.

    Nobody else may be confirming for this person while the transaction lasts.
    """

    def __init__(
        self,
        connection: Connection,
        keys: ServerKeys,
        consents: Consents,
        person: Bsn,
        confirmation: str,
        now: datetime,
    ) -> None:
        self._connection = connection
        self._consents = consents
        self._keys = keys
        self._person = person
        self._names = keys.request_names("confirmation", confirmation)
        self._now = now
        self.new: list[LogEntry] = []

    def all(self, asks: Sequence[Ask]) -> tuple[str, ...]:
        """The ids, in this order. Raises ``AskedOtherwise``."""
        earlier = self._earlier()
        if earlier and (max(earlier) >= len(asks) or not self._mine(earlier)):
            raise AskedOtherwise
        return tuple(text_of(self._one(n, ask, earlier)) for n, ask in enumerate(asks))

    def _one(self, position: int, ask: Ask, earlier: dict[int, Any]) -> bytes:
        wishes = self._keys.request_names("wish", ask.source, wish_text(ask.request.content()))
        if position in earlier:
            if earlier[position].wish not in wishes:
                raise AskedOtherwise
            return bytes(earlier[position].id)
        known = self._known(ask, wishes, again=bool(earlier))
        if known is None and earlier:
            raise AskedOtherwise
        return known or self._note(position, ask, wishes[0])

    def _earlier(self) -> dict[int, Any]:
        """What this confirmation became before, by position."""
        mine = select(table).where(table.c.confirmation.in_(self._names))
        return {row.position: row for row in self._connection.execute(mine)}

    def _mine(self, earlier: dict[int, Any]) -> bool:
        names = self._keys.askers(self._person)
        return all(row.person in names for row in earlier.values())

    def _known(self, ask: Ask, wishes: list[bytes], *, again: bool) -> bytes | None:
        """The request that already asks this: one that is not over, or was made since the page
        that is confirmed now, as from another tab."""
        made_at = datetime.fromisoformat(ask.request.content()["made_at"])
        gone = table.c.state.in_(("withdrawn", "failed"))
        fresh = and_(table.c.asked_at >= made_at, ~gone)
        same = select(table.c.id).where(
            table.c.person.in_(self._keys.askers(self._person)), table.c.wish.in_(wishes)
        )
        if not again:
            same = same.where(or_(table.c.state.not_in(OVER), fresh))
        newest = same.order_by(table.c.asked_at.desc()).limit(1)
        return self._connection.execute(newest).scalar_one_or_none()

    def _note(self, position: int, ask: Ask, wish: bytes) -> bytes:
        made = secrets.token_bytes(ID_BYTES)
        told = Told(content=dict(ask.request.content()), about=ask.about, consent=self._agreed(ask))
        row = {
            "id": made,
            "person": self._keys.askers(self._person)[0],
            "confirmation": self._names[0],
            "position": position,
            "source": ask.source,
            "wish": wish,
            "state": "being_sent",
            "leaving": False,
            "asked_at": self._now,
            "changed_at": self._now,
            "sealed": seal_told(self._keys, made, told),
        }
        self._connection.execute(insert(table), [row])
        letter = seal_letter(self._keys, made, ask.request, IdempotencyKey.new())
        add_task(self._connection, made, "send", self._now, sealed=letter)
        add_turn(self._connection, made, self._now, "being_sent")
        self.new.append(self._logged(ask))
        return made

    def _agreed(self, ask: Ask) -> str | None:
        """Note the consent that is given with a request; its id."""
        if ask.consent is None:
            return None
        return text_of(self._consents.add(self._connection, self._person, ask.consent, self._now))

    def _logged(self, ask: Ask) -> LogEntry:
        return LogEntry(
            at=self._now,
            person=self._person,
            actor="citizen",
            action="request",
            subject=ask.source,
            reason=ask.request.kind,
            result="confirmed",
        )
