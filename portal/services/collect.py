"""Ask every source at once, each on its own, and keep what comes.

One bulkhead per source: a source that hangs holds only its own few threads, and a citizen's
answers are kept one by one as they arrive.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from portal.domain.calendar import amsterdam_day
from portal.domain.overview import SourceAnswer, SourceStatus
from portal.domain.person import Bsn
from portal.services.held_answers import NOT_SHARED, QUARANTINED, not_asked
from portal.services.ports import AccessLog, AnswerStore, Connector, LogEntry, SourceFault
from portal.services.source_watch import SourceWatch
from portal.services.summary import KeyOf, summarise

THREADS_PER_SOURCE = 16
LONGEST_WAIT = timedelta(seconds=2)
"""How long a question may stand in line before it is not asked any more."""

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Visit:
    """For whom the sources are asked, and where the answers go."""

    person: Bsn
    store: AnswerStore
    key: KeyOf
    why: str = "login"


class Collector:
    """Asks the sources (bronnen) for one citizen who is logged in. ``clock`` gives UTC.

    A source that ``watch`` knows to be in quarantine is not asked, and becomes a gap.
    """

    def __init__(
        self,
        connectors: Sequence[Connector],
        log: AccessLog,
        clock: Callable[[], datetime],
        watch: SourceWatch,
    ) -> None:
        self._connectors: Mapping[str, Connector] = {c.agency.id: c for c in connectors}
        self._log = log
        self._clock = clock
        self._watch = watch
        self._pools = {
            source: ThreadPoolExecutor(THREADS_PER_SOURCE, thread_name_prefix=f"ask-{source}")
            for source in self._connectors
        }

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources that can be asked."""
        return tuple(self._connectors)

    @property
    def quarantined(self) -> tuple[str, ...]:
        """The ids of the sources that are neither asked nor shown now."""
        return self._watch.in_quarantine()

    def start(self, person: Bsn, store: AnswerStore, key: KeyOf) -> list[Future[None]]:
        """Ask all sources in the background and return at once.

        Raises ``LogUnavailable`` before anything is asked: no log row, no data.
        """
        return self._ask(self.sources, "login", _Visit(person, store, key))

    def start_for_helper(
        self, person: Bsn, store: AnswerStore, key: KeyOf, shared: Callable[[str], bool]
    ) -> list[Future[None]]:
        """Ask only the sources that the citizen shares with their helper; the others are gaps.

        Raises ``LogUnavailable`` before anything is asked.
        """
        visit, now = _Visit(person, store, key, "helper"), self._clock()
        asked = self._ask([one for one in self.sources if shared(one)], "helper", visit)
        apart = [one for one in self.sources if not shared(one)]
        store.begin(apart, now)
        for source in apart:
            self._keep(not_asked(source, now, NOT_SHARED), visit)
        return asked

    def retry(self, person: Bsn, store: AnswerStore, source: str, key: KeyOf) -> list[Future[None]]:
        """Ask one source again. Raises ``KeyError`` for a source that is not connected."""
        if source not in self._connectors:
            raise KeyError(source)
        return self._ask((source,), "retry", _Visit(person, store, key))

    def close(self) -> None:
        """Stop asking; what runs may finish."""
        for pool in self._pools.values():
            pool.shutdown(wait=False, cancel_futures=True)

    def _ask(self, sources: Sequence[str], reason: str, visit: _Visit) -> list[Future[None]]:
        now = self._clock()
        held = set(sources).intersection(self.quarantined)
        asked = [source for source in sources if source not in held]
        self._log.record(
            [self._entry(visit, "ask", source, reason, QUARANTINED) for source in sorted(held)]
            + [self._entry(visit, "ask", source, reason, "sent") for source in asked]
        )
        visit.store.begin(sources, now)
        for source in held:
            self._keep(not_asked(source, now), visit)
        return [
            self._pools[source].submit(self._one, self._connectors[source], visit, now)
            for source in asked
        ]

    def _one(self, connector: Connector, visit: _Visit, asked_at: datetime) -> None:
        answer = replace(self._answer_of(connector, visit, asked_at), asked_at=asked_at)
        self._watch.note(answer, self._clock() - asked_at)
        _tell(answer)
        result = answer.reason or answer.status
        try:
            self._log.record([self._entry(visit, "answer", answer.source, visit.why, result)])
            self._keep(answer, visit)
        except Exception as error:  # noqa: BLE001  # a thread has nobody above it
            logger.error("answer of %s not kept: %s", answer.source, type(error).__name__)

    def _keep(self, answer: SourceAnswer, visit: _Visit) -> None:
        today = amsterdam_day(self._clock())
        try:
            summary = summarise(answer, today, visit.key)
        except Exception as error:  # noqa: BLE001  # a fault in deriving is a gap, not a wait
            logger.error("answer of %s not derived: %s", answer.source, type(error).__name__)
            answer = SourceAnswer(
                source=answer.source, status="failed", reason="internal", asked_at=answer.asked_at
            )
            summary = summarise(answer, today, visit.key)
        visit.store.put(answer, summary)

    def _answer_of(self, connector: Connector, visit: _Visit, asked_at: datetime) -> SourceAnswer:
        source = connector.agency.id
        if self._clock() - asked_at > LONGEST_WAIT:
            return SourceAnswer(source=source, status="failed", reason="busy")
        try:
            return connector.ask(visit.person, asked_at)
        except SourceFault as fault:
            status: SourceStatus = "rejected" if fault.rejected else "failed"
            return SourceAnswer(source=source, status=status, reason=fault.reason)
        except Exception as error:  # noqa: BLE001  # the bulkhead: one fault stays in its source
            logger.error("connector %s broke: %s", source, type(error).__name__)
            return SourceAnswer(source=source, status="failed", reason="internal")

    def _entry(self, visit: _Visit, action: str, source: str, reason: str, result: str) -> LogEntry:
        return LogEntry(
            at=self._clock(),
            person=visit.person,
            actor="portal" if action == "ask" else f"source:{source}",
            action=action,
            subject=source,
            reason=reason,
            result=result,
        )


def _tell(answer: SourceAnswer) -> None:
    """Log why no usable answer came and why debts in it were refused: reason codes only."""
    if answer.reason:
        logger.warning("%s gave no usable answer: %s", answer.source, answer.reason)
    for reason, count in sorted(Counter(debt.reason for debt in answer.rejected).items()):
        logger.warning("%s: debts refused for %s: %d", answer.source, reason, count)
