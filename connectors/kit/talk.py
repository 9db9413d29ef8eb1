"""The conversation with an agency: what is asked, and what came of it, kept to be looked at."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from uuid import uuid4

from connectors.agency_api import QUERY_PATH
from connectors.api.status import Offered
from connectors.exchange import Limits
from connectors.http import Question
from connectors.kit.came import Came
from connectors.kit.line import Line
from connectors.kit.reading import Reading, reading_of
from connectors.kit.setting import Role, Setting
from connectors.signature import REQUEST_ID
from portal.domain.calendar import amsterdam_day

JSON = {"Content-Type": "application/json"}


@dataclass(frozen=True, slots=True)
class Exchanged:
    """One question in words, and what came."""

    sent: str
    came: Came


@dataclass(slots=True)
class Taken:
    """A request that the agency took: its key, bytes and id."""

    kind: str
    key: str
    body: bytes = field(repr=False)
    came: Came
    id: str
    state: str


class Talk:
    """One conversation. Questions may be asked from several threads; ``last`` is of the latest."""

    def __init__(
        self,
        setting: Setting,
        limits: Limits | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.setting = setting
        self.limits = limits or Limits()
        self.clock = clock
        self.token = ""
        self.offered: Offered | None = None
        self.taken: dict[str, Taken] = {}
        self.history: list[Exchanged] = []
        self._answers: dict[Role, Came] = {}
        self._readings: dict[Role, Reading] = {}
        self._lock = threading.Lock()
        found = setting.endpoint.certificates
        self._line = self.line_with(organisation=True, own=found.certificate is not None)

    @property
    def today(self) -> date:
        """The day in Amsterdam."""
        return amsterdam_day(self.clock())

    @property
    def last(self) -> Exchanged | None:
        """The latest question and what came."""
        return self.history[-1] if self.history else None

    def line_with(self, *, organisation: bool, own: bool) -> Line:
        """A line that asks whose certificate it is, or not; and shows ours, or not."""
        endpoint = self.setting.endpoint
        certificates = replace(
            endpoint.certificates, oin=self.setting.facts.oin if organisation else None
        )
        if not own:
            certificates = replace(certificates, certificate=None, key=None)
        return Line(endpoint.address, certificates, self.limits)

    def query(self, role: Role, *, anew: bool = False) -> Came:
        """The answer about a test person: the first that came, or a new one."""
        about = f"about {self.setting.name_of(role)}"
        if not anew and role in self._answers:
            self.history.append(Exchanged(f"POST {QUERY_PATH} {about}", self._answers[role]))
            return self._answers[role]
        body = json.dumps({"version": "1.0", "bsn": self.setting.people[role].reveal()})
        came = self.ask(Question("POST", QUERY_PATH, body.encode(), JSON), about)
        self._answers.setdefault(role, came)
        return came

    def reading(self, role: Role = "person") -> Reading:
        """What the first answer about a test person holds."""
        came = self.query(role)
        if role not in self._readings:
            self._readings[role] = self.read(role, came)
        return self._readings[role]

    def read(self, role: Role, came: Came) -> Reading:
        """What an answer about a test person holds."""
        return reading_of(self.setting, role, came.body, self.today)

    def ask(self, question: Question, about: str = "", *, token: str | None = None) -> Came:
        """Ask with our token, or with this one; an empty one is not sent."""
        given = self.token if token is None else token
        headers = dict(question.headers) | ({"Authorization": f"Bearer {given}"} if given else {})
        return self.send(replace(question, headers=headers), about)

    def send(self, question: Question, about: str = "", line: Line | None = None) -> Came:
        """Send as it is, but for a new ``Request-Id``."""
        request_id = uuid4().hex
        headers: Mapping[str, str] = {**question.headers, REQUEST_ID: request_id}
        came = (line or self._line).send(replace(question, headers=headers), request_id)
        sent = f"{question.method} {question.path} {about}".strip()
        with self._lock:
            self.history.append(Exchanged(sent, came))
        return came

    def close(self) -> None:
        """Close the line."""
        self._line.close()
