"""What each agency offers, asked of the agency itself now and then, and about no person."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Protocol

from portal.services.requests_port import Capabilities, RequestChannel, RequestFault
from portal.services.source_state import StatesUnavailable
from portal.services.source_watch import SourceWatch

ASK_EVERY = timedelta(minutes=15)
FLAGS = ("call_back", "ask_before_telling", "signed_answers")

logger = logging.getLogger(__name__)


class OfferStore(Protocol):
    """Where all processes keep what is offered."""

    def offer(self, source: str, offers: frozenset[str]) -> None:
        """Note what a source offers. Raises ``StatesUnavailable``."""
        ...


class Offers:
    """Asks the agencies what they offer, each four times an hour. For one thread.

    An agency that is in quarantine or rests is left alone; one that gives no answer keeps what it
    offered before.
    """

    def __init__(
        self,
        channels: Mapping[str, RequestChannel],
        watch: SourceWatch,
        store: OfferStore,
        clock: Callable[[], datetime],
    ) -> None:
        self._channels = channels
        self._watch = watch
        self._store = store
        self._clock = clock
        self._asked: dict[str, datetime] = {}

    def ask(self) -> None:
        """Ask those whose turn it is. Blocks as long as that takes; a fault is logged."""
        for source, channel in self._channels.items():
            if self._is_due(source):
                self._asked[source] = self._clock()
                try:
                    self._keep(source, channel.capabilities())
                except (RequestFault, StatesUnavailable) as error:
                    logger.warning("what %s offers is not known: %s", source, error)

    def _is_due(self, source: str) -> bool:
        now, last = self._clock(), self._asked.get(source)
        if last is not None and abs(now - last) < ASK_EVERY:
            return False
        return self._watch.state(source).standing(now) not in ("quarantined", "resting")

    def _keep(self, source: str, told: Capabilities) -> None:
        offers = codes_of(told)
        if offers != self._watch.state(source).offers:
            self._store.offer(source, offers)


def codes_of(told: Capabilities) -> frozenset[str]:
    """What is offered as codes: the kinds of request, and what else is promised."""
    return frozenset(told.requests).union(flag for flag in FLAGS if getattr(told, flag))
