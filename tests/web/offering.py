"""Agencies that take requests, for tests of pages."""

from __future__ import annotations

from portal.app import parts_of
from portal.storage.source_states import SourceStates
from tests.pages.portal import Clock
from tests.pages.visitor import Visitor


def offers(visitor: Visitor, clock: Clock, kinds: tuple[str, ...], *agencies: str) -> None:
    """These agencies said that they take these kinds of request."""
    parts = parts_of(visitor.app)
    for agency in agencies:
        SourceStates(parts.database).offer(agency, frozenset(kinds))
    parts.watch.exchange()
    clock.forward(seconds=30)
