"""Faulty in how they take requests."""

from __future__ import annotations

import json
import time
from typing import Any

from tests.faulty.counter import Counter, Json, Refused


class ForgetsKeys(Counter):
    """Stale idempotency: the same again is done again."""

    def take(self, key: str, body: bytes) -> tuple[Json, int]:
        return super().take(f"{key}-{time.monotonic_ns()}", body)


class TellsTheLatest(Counter):
    """The same again is answered with how it stands by now."""

    def again(self, key: str, body: bytes) -> Json:
        return super().again(key, body) | {"state": "in_consideration", "until": "2027-01-04"}


class TakesOtherBytes(Counter):
    """A key with other bytes gives the first answer."""

    def again(self, key: str, body: bytes) -> Json:
        return self.by_key[key][1]


class ChecksTooLate(Counter):
    """Looks whether a key is known, and only then works on it."""

    def take(self, key: str, body: bytes) -> tuple[Json, int]:
        if key in self.by_key:
            return self.again(key, body), 200
        time.sleep(0.2)
        told = self.open(json.loads(body)["kind"])
        self.by_key[key] = body, told
        return told, 201


class OffersWhatItRefuses(Counter):
    """Says that it takes arrangements, and does not."""

    def is_offered(self, kind: str) -> bool:
        return kind == "message"


class TakesEverything(Counter):
    """Takes what it does not offer, and does nothing with it."""

    def is_offered(self, kind: str) -> bool:
        return True


class LosesRequests(Counter):
    """Does not know how a request stands."""

    def standing(self, number: str) -> Json:
        raise Refused("unknown-request")


class InventsRequests(Counter):
    """Any id is of a request."""

    def standing(self, number: str) -> Json:
        known: dict[str, Any] = self.by_id.get(number) or self.by_id["v-1"] | {"id": number}
        return known


class WithdrawsOnce(Counter):
    """Taking back twice is an error."""

    def withdraw(self, number: str) -> Json:
        if self.standing(number)["state"] == "withdrawn":
            raise Refused("too-late")
        return super().withdraw(number)


class WritesNoMoment(Counter):
    """A receipt without a moment."""

    def open(self, kind: str) -> Json:
        return super().open(kind) | {"at": "vandaag"}
