"""The parts that the portal is made of, each made once from the settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from connectors.callbacks import signed_news
from connectors.registry import connect, load_agencies
from connectors.requests import request_channels
from portal.desks import Desks, make_desks
from portal.domain.agency import Agency
from portal.domain.request import RequestKind
from portal.printing import JobPrinter
from portal.reminding import Reminding, make_reminding
from portal.services.collect import Collector
from portal.services.looked import Looking
from portal.services.offers import Offers
from portal.services.ports import Connector
from portal.services.requests_port import NewsReader, RequestChannel
from portal.services.sending import Sender
from portal.services.source_watch import RestOf, SourceWatch
from portal.settings import Settings
from portal.storage.access_log import SealedAccessLog
from portal.storage.consents import Consents
from portal.storage.database import Database, open_database
from portal.storage.deliveries import Deliveries
from portal.storage.desk import DeskItems
from portal.storage.form import check_schema
from portal.storage.log_checked import LogChecks
from portal.storage.log_questions import LogQuestions
from portal.storage.mandates import Mandates
from portal.storage.outbox import SealedOutbox
from portal.storage.requests import Requests
from portal.storage.server_keys import ServerKeys
from portal.storage.sessions import SessionStore
from portal.storage.source_states import SourceStates

SERVES_REQUESTS = ("standard", "fcid")
"""Dialects of agencies that serve addresses, so that they can be asked what they offer."""

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What lives as long as the process. ``clock`` gives instants in UTC."""

    agencies: Sequence[Agency]
    database: Database
    keys: ServerKeys
    sessions: SessionStore
    access_log: SealedAccessLog
    looking: Looking
    deliveries: Deliveries
    collector: Collector
    watch: SourceWatch
    offers: Offers
    requests: Requests
    consents: Consents
    mandates: Mandates
    desks: Desks
    reminding: Reminding
    sender: Sender
    news: NewsReader
    printer: JobPrinter
    clock: Clock

    def takes(self, source: str, kind: RequestKind) -> bool:
        """Whether an agency said that it takes this kind of request."""
        return kind in (self.watch.state(source).offers or ())

    def calls_back(self, source: str) -> bool:
        """Whether an agency takes messages now, and phones a citizen who asks for that in one."""
        offered = self.watch.state(source).offers or ()
        return self.watch.takes(source, "message") and "call_back" in offered

    def close(self) -> None:
        """Stop asking sources, write what was counted of them, and close the database."""
        self.collector.close()
        self.printer.close()
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
    states = SourceStates(database)
    watch = SourceWatch(states, clock)
    deliveries = Deliveries(database, keys)
    channels: Mapping[str, RequestChannel] = {}
    if connectors is None:
        rest = partial(RestOf, watch)
        connectors = connect(known, settings.sources, rest=rest, holdings=deliveries)
        asked = [agency for agency in known if agency.dialect in SERVES_REQUESTS]
        channels = request_channels(asked, settings.sources, clock)
    items = DeskItems(database, keys, access_log)
    desks = make_desks(settings.desk_municipalities, known, watch.takes, items, clock)
    ways = {**channels, **desks.channels}
    return Parts(
        agencies=known,
        database=database,
        keys=keys,
        sessions=SessionStore(database, keys, clock),
        access_log=access_log,
        looking=Looking(
            access_log, LogQuestions(database, keys, access_log), LogChecks(database, keys).last
        ),
        deliveries=deliveries,
        collector=Collector(connectors, access_log, clock, watch),
        watch=watch,
        offers=Offers(channels, watch, states, clock),
        requests=Requests(database, keys, access_log),
        consents=Consents(database, keys, access_log),
        mandates=Mandates(database, keys, access_log),
        desks=desks,
        reminding=make_reminding(settings, database, keys, access_log, clock),
        sender=Sender(SealedOutbox(database, keys, access_log), ways, clock),
        news=signed_news(known, settings.sources),
        printer=JobPrinter(),
        clock=clock,
    )
