"""Telling the portal that a request changed: signed anew with each try, until it is noted."""

from __future__ import annotations

import json
import queue
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import uuid4

from connectors.signature import HEADER, sign
from connectors.signing_keys import SigningKey

WAITS = (0.0, 1.0, 5.0, 25.0)
"""Seconds before each try. A real agency goes on for two days."""

Heard = Callable[[str, int], None]
"""Told the id of the request and the HTTP status of a try; 0 when there was no answer."""


class Teller:
    """Tells in a thread of its own, so that deciding never waits for the portal."""

    def __init__(
        self,
        agency: str,
        address: str,
        key: SigningKey,
        clock: Callable[[], datetime],
        heard: Heard = lambda _id, _status: None,
    ) -> None:
        self._agency = agency
        self._address = address
        self._key = key
        self._clock = clock
        self._heard = heard
        self._waiting: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
        threading.Thread(target=self._run, name=f"teller-{agency}", daemon=True).start()

    def __call__(self, standing: dict[str, Any]) -> None:
        """Tell that a request stands like this now."""
        self._waiting.put(standing)

    def _run(self) -> None:
        while True:
            standing = self._waiting.get()
            told = {name: standing[name] for name in ("version", "id", "state", "at")}
            body = json.dumps({"agency": self._agency} | told).encode()
            for wait in WAITS:
                time.sleep(wait)
                status = self._try(body)
                self._heard(standing["id"], status)
                if status and status < 500 and status != 429:
                    break

    def _try(self, body: bytes) -> int:
        """The HTTP status of one try; 0 when there was no answer."""
        now = self._clock()
        signature = sign(body, self._key, issuer=self._agency, message=uuid4().hex, now=now)
        headers = {"Content-Type": "application/json", HEADER: signature}
        asked = urllib.request.Request(self._address, body, headers, method="POST")
        try:
            with urllib.request.urlopen(asked, timeout=8) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            return 0
