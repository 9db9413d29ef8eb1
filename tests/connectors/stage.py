"""The stage of the contract for a connector over HTTP, in either dialect."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from connectors.agency_file import AgencyFile
from portal.domain.person import Bsn
from tests.connectors.answers import GARBLED
from tests.connectors.people import PEOPLE
from tests.connectors.source import Source, says, unknown_person

Writes = Callable[[Bsn, Sequence[int]], Any]


class HttpStage:
    """A source that knows people by their number, and can be told to misbehave."""

    def __init__(self, server: HTTPServer, facts: AgencyFile, writes: Writes) -> None:
        self.people = PEOPLE
        self.now = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
        self._writes = writes
        self._known: dict[str, Any] = {}
        self._source = Source(server)
        self._source.answering = self._answer
        self.connector = self._source.connector(facts)

    def owes(self, person: Bsn, *cents: int) -> None:
        """From now on this person has one debt for each amount."""
        self._known[person.reveal()] = self._writes(person, cents)

    def owes_and_garbles(self, person: Bsn, cents: int) -> None:
        """A debt of this amount, and another that cannot be read."""
        self.owes(person, cents, GARBLED)

    def owes_and_says_more(self, person: Bsn, cents: int) -> None:
        """A debt of this amount; in every object of the answer a field that nobody knows."""
        self._known[person.reveal()] = saying_more(self._writes(person, [cents]))

    def does_not_know(self, person: Bsn) -> None:
        """The source has never heard of this person."""
        self._known.pop(person.reveal(), None)

    def mixes_up(self, asked: Bsn, told: Bsn) -> None:
        """Asked about one person, the source tells about another."""
        self._known[asked.reveal()] = self._known[told.reveal()]

    def talks_nonsense(self) -> None:
        """The source answers with something that is no answer."""
        self._source.answering = lambda _: says(["nonsense"])

    def goes_down(self) -> None:
        """The source only fails."""
        self._source.answering = lambda _: Response("down", 500)

    def heard(self) -> str:
        """Addresses and headers that the source received so far."""
        return "".join(f"{request.url} {request.headers}" for request in self._source.asked)

    def _answer(self, request: Request) -> Response:
        known = self._known.get(request.get_json()["bsn"])
        return unknown_person() if known is None else says(known)


def saying_more(part: Any) -> Any:
    """The same, with an unknown field in every object."""
    if isinstance(part, dict):
        return {name: saying_more(value) for name, value in part.items()} | {"nieuw": {"saldo": 1}}
    return [saying_more(each) for each in part] if isinstance(part, list) else part
