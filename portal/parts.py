"""The parts that the portal is made of, each made once from the settings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from connectors.callbacks import signed_news
from connectors.registry import connect, load_agencies
from portal.domain.agency import Agency
from portal.services.collect import Collector
from portal.services.ports import Connector
from portal.services.requests_port import NewsReader
from portal.services.source_watch import RestOf, SourceWatch
from portal.settings import Settings
from portal.storage.access_log import SealedAccessLog
from portal.storage.database import Database, open_database
from portal.storage.schema import check_schema
from portal.storage.server_keys import ServerKeys
from portal.storage.sessions import SessionStore
from portal.storage.source_states import SourceStates

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What lives as long as the process. ``clock`` gives instants in UTC."""

    agencies: Sequence[Agency]
    database: Database
    keys: ServerKeys
    sessions: SessionStore
    access_log: SealedAccessLog
    collector: Collector
    watch: SourceWatch
    news: NewsReader
    clock: Clock

    def close(self) -> None:
        """Stop asking sources, write what was counted of them, and close the database."""
        self.collector.close()
        self.watch.exchange()
        self.database.close()


def make_parts(
    settings: Settings,
    connectors: Sequence[Connector] | None,
    agencies: Sequence[Agency] | None,
    clock: Clock,
) -> Parts:
    """Make and check the parts. What cannot work is said here, in one sentence, at the start."""
    known = load_agencies() if agencies is None else agencies
    keys = ServerKeys(settings.secret, settings.older_secrets)
    database = open_database(settings.database_url)
    check_schema(database)
    database.check_writable()
    access_log = SealedAccessLog(database, keys)
    watch = SourceWatch(SourceStates(database), clock)
    if connectors is None:
        connectors = connect(known, settings.sources, rest=partial(RestOf, watch))
    return Parts(
        agencies=known,
        database=database,
        keys=keys,
        sessions=SessionStore(database, keys, clock),
        access_log=access_log,
        collector=Collector(connectors, access_log, clock, watch),
        watch=watch,
        news=signed_news(known, settings.sources),
        clock=clock,
    )
