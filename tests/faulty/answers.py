"""Faulty in whose answer they give: persons, agency, version, the moment of it all."""

from __future__ import annotations

import json
import time
from typing import Any

from werkzeug import Response

from portal.domain.person import Bsn
from tests.faulty.good import OTHER, PERSON, GoodAgency, Json, written


class TellsAboutAnother(GoodAgency):
    """Wrong person: asked about one, it tells about another."""

    def answer(self, person: Bsn) -> Json:
        return super().answer(OTHER if person == PERSON else PERSON)


class KeepsTheFirstAnswer(GoodAgency):
    """A cache that does not look at the person."""

    kept: Json | None = None

    def answer(self, person: Bsn) -> Json:
        self.kept = self.kept or super().answer(person)
        return self.kept


class SpeaksForAnother(GoodAgency):
    """Names another agency."""

    def answer(self, person: Bsn) -> Json:
        return super().answer(person) | {"agency": "duo"}


class SpeaksVersionTwo(GoodAgency):
    """A version that does not exist."""

    def answer(self, person: Bsn) -> Json:
        return super().answer(person) | {"version": "2.0"}


class ListsNothing(GoodAgency):
    """null for an empty list."""

    def answer(self, person: Bsn) -> Json:
        return super().answer(person) | {"debts": None}


class LivesInTheFuture(GoodAgency):
    """An answer made next year."""

    def answer(self, person: Bsn) -> Json:
        return super().answer(person) | {"as_of": "2031-01-01T00:00:00+01:00"}


class OwesNothingToStrangers(GoodAgency):
    """An empty list about someone whom it does not know."""

    def unknown(self, person: Bsn) -> Response:
        return written(self.answer(PERSON) | {"person": self.hash_of(person), "debts": []})


class RepeatsTheNumber(GoodAgency):
    """The number of the person in a problem."""

    def unknown(self, person: Bsn) -> Response:
        reply = super().unknown(person)
        told: dict[str, Any] = json.loads(reply.get_data())
        reply.set_data(json.dumps(told | {"detail": f"BSN {person.reveal()} onbekend"}))
        return reply


class NumbersItsHeaders(GoodAgency):
    """The number of the person in a header."""

    def unknown(self, person: Bsn) -> Response:
        reply = super().unknown(person)
        reply.headers["X-Trace"] = f"query-{person.reveal()}"
        return reply


class MixesUp(GoodAgency):
    """Keeps the person where the next question overwrites it."""

    latest: Bsn = PERSON

    def answer(self, person: Bsn) -> Json:
        self.latest = person
        time.sleep(0.03)
        return super().answer(person) | {"debts": self.debts(self.latest)}
