"""Asking an agency that serves our addresses, whatever dialect its answer is in."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from connectors import strict_json
from connectors.breaker import Breaker
from connectors.codes import AnswerRejected
from connectors.exchange import Exchange, Limits
from connectors.http import Reply, SourceClient
from connectors.login import Login
from portal.domain.agency import Agency
from portal.domain.calendar import amsterdam_day
from portal.domain.overview import SourceAnswer
from portal.domain.person import Bsn
from portal.services.ports import SourceFault

QUERY_PATH = "/v1/debts/query"
Reader = Callable[[bytes, Bsn, date], SourceAnswer]


class AgencyApi:
    """A connected agency (``portal.services.ports.Connector``).

    ``read`` turns the body of an answer into debts; it raises ``AnswerRejected``.
    """

    def __init__(
        self,
        agency: Agency,
        client: SourceClient,
        login: Login,
        read: Reader,
        *,
        breaker: Breaker | None = None,
        limits: Limits | None = None,
    ) -> None:
        self._agency = agency
        self._client = client
        self._login = login
        self._read = read
        self._breaker = breaker or Breaker()
        self._limits = limits or Limits()

    @property
    def agency(self) -> Agency:
        """The facts of the agency."""
        return self._agency

    def ask(self, person: Bsn, now: datetime) -> SourceAnswer:
        """The debts of a person. Blocks 8 seconds at most. Raises ``SourceFault``."""
        answer = self._breaker.run(lambda: self._ask(person, amsterdam_day(now)))
        return replace(answer, asked_at=now)

    def _ask(self, person: Bsn, today: date) -> SourceAnswer:
        reply = self._query(person, Exchange(self._limits))
        if _says_unknown_person(reply):
            return SourceAnswer(source=self._agency.id, status="unknown_person")
        if reply.status != 200:
            raise SourceFault("http_error")
        try:
            return self._read(reply.body, person, today)
        except AnswerRejected as refusal:
            raise SourceFault(refusal.reason, rejected=True) from None

    def _query(self, person: Bsn, exchange: Exchange) -> Reply:
        """Ask; a token that is refused is fetched anew once."""
        body = json.dumps({"version": "1.0", "bsn": person.reveal()}).encode("ascii")
        for _ in range(2):
            token = self._login.token(exchange)
            headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
            reply = self._client.post(QUERY_PATH, body, headers, exchange)
            if reply.status not in (401, 403):
                return reply
            self._login.forget(token)
        raise SourceFault("login_failed")


def _says_unknown_person(reply: Reply) -> bool:
    """Whether a 404 is the source's word for "I do not know this person" (RFC 9457)."""
    if reply.status != 404 or reply.media != "application/problem+json":
        return False
    try:
        problem = strict_json.load(reply.body)
    except AnswerRejected:
        return False
    kind = problem.get("type") if isinstance(problem, dict) else None
    return isinstance(kind, str) and kind.rstrip("/").endswith("unknown-person")
