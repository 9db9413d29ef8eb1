"""What the provider remembers while it runs: logins, codes, tokens, used assertions."""

from __future__ import annotations

import threading
import time
from collections.abc import Hashable
from typing import Generic, TypeVar

Item = TypeVar("Item")


class Shelf(Generic[Item]):
    """Items by key that vanish after a number of seconds. Thread-safe."""

    def __init__(self, seconds: int) -> None:
        self._seconds = seconds
        self._items: dict[Hashable, tuple[float, Item]] = {}
        self._lock = threading.Lock()

    def put(self, key: Hashable, item: Item) -> bool:
        """Keep an item. False, and nothing kept, when the key is already there."""
        with self._lock:
            self._forget()
            if key in self._items:
                return False
            self._items[key] = (time.monotonic() + self._seconds, item)
            return True

    def get(self, key: Hashable) -> Item | None:
        """The item, while it lasts."""
        with self._lock:
            self._forget()
            found = self._items.get(key)
            return found[1] if found else None

    def take(self, key: Hashable) -> Item | None:
        """The item, once."""
        with self._lock:
            self._forget()
            found = self._items.pop(key, None)
            return found[1] if found else None

    def _forget(self) -> None:
        now = time.monotonic()
        for key in [key for key, (until, _) in self._items.items() if until <= now]:
            del self._items[key]
