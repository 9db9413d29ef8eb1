"""An office with one request on its way to one agency."""

from __future__ import annotations

from sqlalchemy import select

from portal.services.requests_port import RequestNews
from portal.storage.database import Database
from portal.storage.tables import outbox
from tests.sending.asks import ALICE, Clock, FakeChannel, Office, ask


class Desk(Office):
    """An office with one agency, and one request that Alice confirmed."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self.channel = FakeChannel()
        self.clock = clock
        super().__init__(database, {"duo": self.channel}, clock)
        (self.made,) = self.requests.confirm(ALICE, "page", [ask()], clock.now)

    @property
    def asked(self):
        """The request, as Alice sees it."""
        return self.requests.find(ALICE, self.made)

    @property
    def tasks(self) -> set[str]:
        """What is still to be done."""
        with self.database.reading() as connection:
            return set(connection.execute(select(outbox.c.task)).scalars())

    def news(self, known_as: str = "v-0") -> bool:
        """The agency tells that something changed."""
        return self.requests.note(
            RequestNews(agency="duo", request_id=known_as, state="agreed", at=self.clock.now)
        )

    @property
    def turns(self) -> list[str]:
        """What happened so far."""
        return [turn.what for turn in self.asked.turns]
