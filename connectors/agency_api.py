"""Asking an agency that serves our addresses, whatever dialect its answer is in."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from connectors import strict_json
from connectors.api.problem import code_in
from connectors.breaker import Breaker
from connectors.channel import Channel
from connectors.codes import AnswerRejected
from connectors.exchange import Exchange, Limits
from connectors.http import Question, Reply
from connectors.known import KNOWN_PATH, known_question, says_known
from portal.domain.agency import Agency
from portal.domain.calendar import amsterdam_day
from portal.domain.overview import SourceAnswer
from portal.domain.person import Bsn
from portal.services.ports import SourceFault

UNKNOWN_PERSON = "unknown-person"
QUERY_PATH = "/v1/debts/query"
Reader = Callable[[bytes, Bsn, date], SourceAnswer]
KeyedHash = Callable[[Bsn], str]
_JSON = {"Content-Type": "application/json"}


class AgencyApi:
    """A connected agency (``portal.services.ports.Connector``).

    ``read`` turns the body of an answer into debts; it raises ``AnswerRejected``. ``ask_first`` is
    given for an agency that is told who it is only when it knows the keyed hash of that person.
    """

    def __init__(
        self,
        agency: Agency,
        channel: Channel,
        read: Reader,
        *,
        ask_first: KeyedHash | None = None,
        breaker: Breaker | None = None,
        limits: Limits | None = None,
    ) -> None:
        self._agency = agency
        self._channel = channel
        self._read = read
        self._ask_first = ask_first
        self._breaker = breaker or Breaker()
        self._limits = limits or Limits()

    @property
    def agency(self) -> Agency:
        """The facts of the agency."""
        return self._agency

    def ask(self, person: Bsn, now: datetime) -> SourceAnswer:
        """The debts of a person. Blocks 8 seconds at most. Raises ``SourceFault``."""
        answer = self._breaker.run(lambda: self._ask(person, now))
        return replace(answer, asked_at=now)

    def _ask(self, person: Bsn, now: datetime) -> SourceAnswer:
        exchange = Exchange(self._limits)
        unknown = SourceAnswer(source=self._agency.id, status="unknown_person")
        try:
            if self._ask_first and not self._knows(self._ask_first(person), exchange, now):
                return unknown
            reply = self._post(QUERY_PATH, _query(person), exchange, now)
            if _says_unknown_person(reply):
                return unknown
            return self._read(_answered(reply), person, amsterdam_day(now))
        except AnswerRejected as refusal:
            raise SourceFault(refusal.reason, rejected=True) from None

    def _knows(self, person_hash: str, exchange: Exchange, now: datetime) -> bool:
        """Whether the agency knows this person. Any other outcome ends the exchange untold."""
        reply = self._post(KNOWN_PATH, known_question(person_hash), exchange, now)
        return says_known(_answered(reply), source=self._agency.id, person_hash=person_hash)

    def _post(self, path: str, body: bytes, exchange: Exchange, now: datetime) -> Reply:
        return self._channel.ask(Question("POST", path, body, _JSON), exchange, now)


def _query(person: Bsn) -> bytes:
    return json.dumps({"version": "1.0", "bsn": person.reveal()}).encode("ascii")


def _answered(reply: Reply) -> bytes:
    if reply.status != 200:
        raise SourceFault("http_error")
    return reply.body


def _says_unknown_person(reply: Reply) -> bool:
    """Whether a 404 is the source's word for "I do not know this person" (RFC 9457)."""
    if reply.status != 404 or reply.media != "application/problem+json":
        return False
    try:
        problem = strict_json.load(reply.body)
    except AnswerRejected:
        return False
    return code_in(problem) == UNKNOWN_PERSON
