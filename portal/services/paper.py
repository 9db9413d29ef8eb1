"""A page on paper (PDF): made in a job while the citizen waits, kept in the visit only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Literal, Protocol

PaperState = Literal["making", "ready", "failed", "cannot"]
"""``cannot``: this machine has not what it takes to make a PDF."""

LONGEST = timedelta(minutes=2)
"""A paper that is still being made after this will not come any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The paper of a page. ``of`` names the page, ``asked_at`` is when the citizen asked for it."""

    of: str = field(repr=False)
    asked_at: datetime
    state: PaperState = "making"
    pdf: bytes = field(default=b"", repr=False)

    def on(self, now: datetime) -> Paper:
        """As it is at an instant: what takes too long has failed."""
        late = self.state == "making" and now - self.asked_at > LONGEST
        return replace(self, state="failed") if late else self


class PaperKeeper(Protocol):
    """Keeps the one paper of a visit; usable in other threads, after the request."""

    def read(self) -> Paper | None:
        """The paper, or None."""
        ...

    def begin(self, paper: Paper) -> None:
        """Keep a paper in place of the one before."""
        ...

    def finish(self, paper: Paper) -> None:
        """Keep what came of it, unless another was begun since, or the visit has ended."""
        ...


class Printer(Protocol):
    """Makes papers, in the order in which they were asked for."""

    def start(self, html: str, done: Callable[[PaperState, bytes], None]) -> bool:
        """Make a PDF of a page and call ``done`` once, in another thread. False: too many wait."""
        ...
