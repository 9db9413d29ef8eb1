"""What happened in the sandbox, newest first. It holds no person's number."""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import asdict, dataclass, field
from typing import Any

KEPT = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that happened: who did what, how it ended, and how to mend what went wrong."""

    at: str
    who: str
    what: str
    ended: str
    good: bool
    mend: str = ""
    told: Any = field(default=None)


class Journal:
    """The last entries. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._entries: deque[Entry] = deque(maxlen=KEPT)

    def note(self, entry: Entry) -> None:
        """Write an entry down."""
        with self._lock:
            self._entries.appendleft(entry)

    def entries(self) -> list[dict[str, Any]]:
        """All entries, newest first."""
        with self._lock:
            return [asdict(entry) for entry in self._entries]
