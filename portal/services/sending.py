"""Bringing requests to the agencies, and following what becomes of them.

Each step is safe to repeat: what is sent again carries the same key, and the agency does it once.
So a worker that dies leaves work that another one simply does again.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal, Protocol

from portal.domain.request_status import RequestStatus
from portal.services.requests_port import (
    IdempotencyKey,
    RequestChannel,
    RequestConflict,
    RequestRefused,
    RequestUnavailable,
)
from portal.services.written_request import WrittenRequest

Task = Literal["send", "follow", "withdraw"]

LEASE = timedelta(minutes=1)
"""So long a task is held by one worker. A call takes 8 seconds at most."""

WAITS = tuple(timedelta(seconds=s) for s in (2, 10, 30, 120, 600, 1800, 3600, *[7200] * 22))
"""Before each next try of what must arrive: almost two days in all, then it failed."""

SOONEST, LATEST = timedelta(seconds=10), timedelta(days=1)
"""A status is asked for after a quarter of the time that it stands already, between these."""

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A task that one worker holds. ``lease`` proves it; ``tries`` is how often it failed before.

    ``request`` and ``key`` are there when it is to be sent; ``agency_id`` when it has been.
    """

    id: bytes
    task: Task
    source: str
    tries: int
    lease: bytes = field(repr=False)
    request: WrittenRequest | None = None
    key: IdempotencyKey | None = field(default=None, repr=False)
    agency_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a task: a status, or a failure for good, or another try ``next_at``.

    With a status that is not final, ``next_at`` is when to ask again. ``kept``: the agency does
    not let the request be taken back.
    """

    status: RequestStatus | None = None
    failed: str | None = None
    kept: bool = False
    next_at: datetime


class Outbox(Protocol):
    """The tasks that are still to be done. Thread-safe, and shared by all processes."""

    def claim(self, now: datetime, lease: timedelta) -> Job | None:
        """Hold the task that is due first; None when none is."""
        ...

    def settle(self, job: Job, outcome: Outcome, now: datetime) -> bool:
        """Note what came of it; False when another worker holds the task by now."""
        ...


class Sender:
    """Does what is due. Thread-safe. ``reached`` hears by name of each point that is passed."""

    def __init__(
        self,
        outbox: Outbox,
        channels: Mapping[str, RequestChannel],
        clock: Callable[[], datetime],
        *,
        lease: timedelta = LEASE,
        reached: Callable[[str], None] = lambda point: None,
    ) -> None:
        self._outbox = outbox
        self._channels = channels
        self._clock = clock
        self._lease = lease
        self._reached = reached

    def do_next(self) -> bool:
        """Do the task that is due first; False when there was none."""
        job = self._outbox.claim(self._clock(), self._lease)
        if job is None:
            return False
        self._reached("claimed")
        outcome = self.attempt(job)
        self._reached("answered")
        self._outbox.settle(job, outcome, self._clock())
        self._reached("settled")
        return True

    def attempt(self, job: Job) -> Outcome:
        """Do a task that is held; what came of it, not noted yet."""
        now = self._clock()
        channel = self._channels.get(job.source)
        if channel is None:
            return _no_way(job, now)
        try:
            status = _done(job, channel)
        except RequestUnavailable as fault:
            return _again(job, fault, now)
        except (RequestRefused, RequestConflict) as fault:
            kept = job.task == "withdraw"
            return Outcome(failed=None if kept else fault.reason, kept=kept, next_at=now)
        return Outcome(status=status, next_at=now + pace(now - status.at))


def pace(standing: timedelta) -> timedelta:
    """How long to wait before asking again for a state that stands this long."""
    return min(max(standing / 4, SOONEST), LATEST)


def _done(job: Job, channel: RequestChannel) -> RequestStatus:
    if job.request is not None and job.key is not None:
        return channel.send(job.request, job.key).status
    if job.task == "withdraw":
        return channel.withdraw(job.agency_id)
    return channel.status(job.agency_id)


def _again(job: Job, fault: RequestUnavailable, now: datetime) -> Outcome:
    """The next try; what must arrive fails after the last one, a status is asked for always."""
    logger.warning("%s to %s did not come through: %s", job.task, job.source, fault.reason)
    if job.task != "follow" and job.tries >= len(WAITS):
        kept = job.task == "withdraw"
        return Outcome(failed=None if kept else fault.reason, kept=kept, next_at=now)
    wait = WAITS[min(job.tries, len(WAITS) - 1)]
    asked = timedelta(seconds=min(fault.wait_seconds or 0, LATEST.total_seconds()))
    return Outcome(next_at=now + max(wait, asked))


def _no_way(job: Job, now: datetime) -> Outcome:
    """The agency is not connected here: a request that never left fails, another one waits."""
    if job.task == "send":
        return Outcome(failed="not_offered", next_at=now)
    return Outcome(next_at=now + LATEST)
