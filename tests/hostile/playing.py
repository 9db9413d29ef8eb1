"""Play a case along the real way: server, connector, collector, overview, logs."""

from __future__ import annotations

import io
import logging
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import datetime

from connectors.agency_api import AgencyApi
from connectors.channel import Channel, Signer
from connectors.exchange import Limits
from connectors.fcid import fcid_reader
from connectors.login import Login
from connectors.registry import client_of
from connectors.standard import standard_reader
from portal.domain.overview import SourceAnswer
from portal.services.collect import Collector
from portal.services.overview import OverviewView, build_overview
from portal.services.ports import LogEntry
from portal.services.source_state import Sighting, SourceState, Tally
from portal.services.source_watch import SourceWatch
from portal.services.summary import SourceSummary
from tests.connectors.answers import KEY, facts
from tests.connectors.people import PERSON
from tests.connectors.source import endpoint
from tests.fakes import FakeConnector, fake_agency, fake_debt
from tests.hostile.case import Case
from tests.hostile.good import NOW
from tests.hostile.signed import KEYS
from tests.hostile.source import HostileSource

OTHER_SOURCE, OTHER_CENTS = "duo", 2_500
QUICK = Limits(attempts=1)
IMPATIENT = Limits(seconds=0.5, attempts=1)


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What came of a case: the answer, the overview, what was logged and counted, seconds."""

    answer: SourceAnswer
    view: OverviewView
    log: str
    access_log: tuple[str, ...]
    counted: tuple[tuple[str, str], ...]
    seconds: float

    @property
    def ended(self) -> str:
        """In the words of a case."""
        if self.answer.status == "failed":
            return f"failed {self.answer.reason}"
        if self.answer.status == "rejected":
            return f"answer {self.answer.reason}"
        refused = ", ".join(sorted({refusal.reason for refusal in self.answer.rejected}))
        return f"debt {refused}" if refused else "fine"


class Kept:
    """The answers of one visit, the access log, and the counts: in memory."""

    def __init__(self) -> None:
        self.answers: dict[str, SourceAnswer] = {}
        self.kept: dict[str, SourceSummary] = {}
        self.entries: list[LogEntry] = []
        self.counts: list[tuple[str, str]] = []

    def begin(self, sources: Sequence[str], asked_at: datetime) -> None:
        """Nothing to note."""

    def put(self, answer: SourceAnswer, summary: SourceSummary) -> None:
        """Keep an answer."""
        self.answers[answer.source], self.kept[answer.source] = answer, summary

    def summaries(self) -> Mapping[str, SourceSummary]:
        """What is kept."""
        return self.kept

    def answer(self, source: str) -> SourceAnswer | None:
        """What is kept of one source."""
        return self.answers.get(source)

    def record(self, entries: Sequence[LogEntry]) -> None:
        """Keep rows of the access log."""
        self.entries += entries

    def add(self, tallies: Sequence[Tally], sightings: Sequence[Sighting]) -> None:
        """Keep counts."""
        self.counts += [(tally.about, tally.result) for tally in tallies if tally.source == "cjib"]

    def read(self) -> Mapping[str, SourceState]:
        """No source is in trouble."""
        return {}

    def rest(self, source: str, until: datetime) -> None:
        """Nothing to note."""


def play(case: Case, source: HostileSource) -> Outcome:
    """Ask the hostile source and a good one, as for a citizen who logs in."""
    kept, good = Kept(), good_source()
    with asking(case, source) as connector:
        watch = SourceWatch(kept, lambda: NOW)
        collector = Collector([connector, good], kept, lambda: NOW, watch)
        with source.playing(case), written() as log:
            start = time.monotonic()
            for asked in collector.start(PERSON, kept, lambda agency, debt: f"{agency}-{debt}"):
                asked.result(timeout=20)
            seconds = time.monotonic() - start
        collector.close()
        watch.exchange()
        view = build_overview([connector.agency, good.agency], kept.kept, NOW.date())
    return Outcome(
        answer=kept.answers["cjib"],
        view=view,
        log=log.getvalue(),
        access_log=tuple(e.result for e in kept.entries if e.actor == "source:cjib"),
        counted=tuple(kept.counts),
        seconds=seconds,
    )


def asking(case: Case, source: HostileSource) -> AbstractContextManager[AgencyApi]:
    """A real connector to the hostile source, as this case needs it."""
    limits = IMPATIENT if case.slow else QUICK
    return connected(source.port, limits, case.dialect, signed=case.sign is not None)


def hostile(source: HostileSource, limits: Limits) -> AbstractContextManager[AgencyApi]:
    """A real connector to the hostile source."""
    return connected(source.port, limits)


@contextmanager
def connected(
    port: int, limits: Limits, dialect: str = "standard", *, signed: bool = False
) -> Iterator[AgencyApi]:
    """A real connector to the agency at this port; its connections are closed at the end.

    ``signed``: an agency that must sign what it answers.
    """
    agency, way = facts(dialect), endpoint(f"http://127.0.0.1:{port}")
    client = client_of(agency, way)
    signer = Signer(agency="cjib", keys=KEYS, always=True) if signed else None
    channel = Channel(client, Login(client, way.credentials), signer)
    read = fcid_reader(agency) if dialect == "fcid" else standard_reader(agency.agency(), KEY)
    try:
        yield AgencyApi(agency.agency(), channel, read, limits=limits)
    finally:
        client.close()


def good_source() -> FakeConnector:
    """Another source, that answers well."""
    debt = fake_debt(OTHER_SOURCE, "G-1", OTHER_CENTS)
    answer = SourceAnswer(source=OTHER_SOURCE, status="answered", as_of=NOW, debts=(debt,))
    return FakeConnector(agency=fake_agency(OTHER_SOURCE), answers={PERSON: answer})


@contextmanager
def written() -> Iterator[io.StringIO]:
    """All that is logged meanwhile, at any level, by anyone."""
    log, root = io.StringIO(), logging.getLogger()
    handler, before = logging.StreamHandler(log), root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    try:
        yield log
    finally:
        root.setLevel(before)
        root.removeHandler(handler)
