"""What citizens of tests ask, and the parts that send it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from portal.domain.agency import Agency
from portal.domain.person import Bsn
from portal.domain.request import Arrangement, Message, Part, RequestState, Wish
from portal.domain.request_status import RequestStatus
from portal.services.asking import About, Ask
from portal.services.requests_port import Capabilities, IdempotencyKey, Receipt, RequestChannel
from portal.services.sending import Sender
from portal.services.written_request import WrittenRequest, write_request
from portal.storage.access_log import SealedAccessLog
from portal.storage.database import Database
from portal.storage.outbox import SealedOutbox
from portal.storage.requests import Requests
from portal.storage.server_keys import ServerKeys
from tests.api.wishes import NOW
from tests.fakes import fake_agency

ALICE, BOB = Bsn("999990019"), Bsn("999990020")
KEYS = ServerKeys(b"a secret of the server, 32 bytes.")


def in_parts(cents: int = 5000, debt: str = "d1", form: str = "custom") -> Wish:
    """Paying in three parts of this amount."""
    parts = tuple(Part(due=date(2027, month, 1), cents=cents) for month in (1, 2, 3))
    return Arrangement(debts=(debt,), form=form, parts=parts)  # type: ignore[arg-type]


def ask(
    source: str = "duo", wish: Wish | None = None, person: Bsn = ALICE, at: datetime = NOW
) -> Ask:
    """A request to an agency, as written at ``at``."""
    letter = write_request(person, wish or in_parts(), made_at=at, language="nl")
    return Ask(source=source, request=letter, about=(About(debt="d1", kind="student_loan"),))


def question(text: str) -> Wish:
    """A question."""
    return Message(text=text)


class Clock:
    """Gives one instant until it is moved."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def move(self, **units: float) -> None:
        """Let time pass."""
        self.now += timedelta(**units)


@dataclass
class FakeChannel:
    """An agency without a network: it does each key once, and answers as told.

    ``faults`` are raised one after the other, before anything arrives; ``lost`` after it arrived.
    """

    agency: Agency = field(default_factory=lambda: fake_agency("duo"))
    state: RequestState = "received"
    faults: list[Exception] = field(default_factory=list)
    lost: list[Exception] = field(default_factory=list)
    effects: dict[str, WrittenRequest] = field(default_factory=dict)
    withdrawn: list[str] = field(default_factory=list)
    until: date | None = None
    calls: int = 0

    def capabilities(self) -> Capabilities:
        """Everything that is not asked here."""
        return Capabilities()

    def send(self, request: WrittenRequest, key: IdempotencyKey) -> Receipt:
        """Take it, once."""
        self._maybe(self.faults)
        known = key in self.effects
        self.effects[key] = request
        self._maybe(self.lost)
        number = f"v-{list(self.effects).index(key)}"
        return Receipt(status=self._said(number, request), repeated=known)

    def status(self, request_id: str) -> RequestStatus:
        """How it stands."""
        self._maybe(self.faults)
        return self._said(request_id, list(self.effects.values())[int(request_id[2:])])

    def withdraw(self, request_id: str) -> RequestStatus:
        """Take it back."""
        self._maybe(self.faults)
        self.withdrawn.append(request_id)
        self.state = "withdrawn"
        return self.status(request_id)

    def _said(self, number: str, request: WrittenRequest) -> RequestStatus:
        return RequestStatus(
            id=number,
            kind=request.kind,
            state=self.state,
            at=NOW,
            reference=f"2026-{number}",
            until=self.until,
        )

    def _maybe(self, faults: list[Exception]) -> None:
        self.calls += 1
        if faults:
            raise faults.pop(0)


class Office:
    """The requests and whoever sends them, on one database."""

    def __init__(
        self,
        database: Database,
        channels: Mapping[str, RequestChannel],
        clock: Callable[[], datetime],
        *,
        lease: timedelta = timedelta(minutes=1),
        reached: Callable[[str], None] = lambda point: None,
    ) -> None:
        log = SealedAccessLog(database, KEYS)
        self.database, self.log = database, log
        self.requests = Requests(database, KEYS, log, reached=reached)
        self.outbox = SealedOutbox(database, KEYS, log)
        self.sender = Sender(self.outbox, channels, clock, lease=lease, reached=reached)

    def work(self) -> int:
        """Do all that is due; how many tasks that were."""
        done = 0
        while self.sender.do_next():
            done += 1
        return done
