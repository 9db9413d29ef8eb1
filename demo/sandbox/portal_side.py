"""The portal's side of the sandbox: sends requests as the portal does, and takes callbacks."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime
from typing import Any

from connectors.callbacks import SignedNews
from connectors.kit.wishes import written
from demo.sandbox.journal import Entry, Journal
from portal.domain.person import Bsn
from portal.domain.request import RequestKind
from portal.domain.request_status import RequestStatus
from portal.services.ports import Connector, SourceFault
from portal.services.problems import BY_CODE
from portal.services.requests_port import (
    Capabilities,
    IdempotencyKey,
    NewsRefused,
    RequestChannel,
    RequestConflict,
    RequestFault,
    RequestNews,
    RequestRefused,
    RequestUnavailable,
)

_LOOK = "Look at the log of your own server; then run `portal conformance`."

_ENDED = {
    RequestRefused: "refused",
    RequestConflict: "conflict",
    RequestUnavailable: "no usable answer",
}


class PortalSide:
    """Acts as the portal towards one agency, and writes down what came of it. Thread-safe."""

    def __init__(
        self,
        connector: Connector,
        channel: RequestChannel,
        reader: SignedNews,
        person: Bsn,
        clock: Callable[[], datetime],
    ) -> None:
        self.journal = Journal()
        self._connector = connector
        self._channel = channel
        self._reader = reader
        self._person = person
        self._clock = clock
        self._known: set[str] = set()
        self._debts: tuple[str, ...] = ()
        self._lock = threading.Lock()

    def query(self) -> None:
        """Ask for the debts of the test person."""
        try:
            answer = self._connector.ask(self._person, self._clock())
        except SourceFault as fault:
            self._note("debts/query", fault.reason, good=False, mend=_LOOK)
            return
        self._debts = tuple(debt.id for debt in answer.debts)
        rejected = [(one.id, one.reason) for one in answer.rejected]
        ended = f"{answer.status}: {len(answer.debts)} debts, {len(rejected)} refused"
        self._note("debts/query", ended, good=not rejected, told=rejected or None)

    def capabilities(self) -> None:
        """Ask what is offered."""
        self._try("capabilities", lambda: _listed(self._channel.capabilities()))

    def send(self, kind: RequestKind) -> None:
        """Send a request of this kind, and the same again: it may happen only once."""
        if not self._debts:
            self.query()
        request = written(kind, self._person, self._debts, self._clock())
        key = IdempotencyKey.new()

        def twice() -> dict[str, Any]:
            first = self._channel.send(request, key)
            with self._lock:
                self._known.add(first.status.id)
            second = self._channel.send(request, key)
            if second.status != first.status or not second.repeated:
                raise RequestUnavailable("the same key and bytes gave another answer")
            return {"sent": request.content(), **_shown(first.status)}

        self._try(f"requests ({kind}), sent twice", twice)

    def withdraw(self, request_id: str) -> None:
        """Take a request back."""
        self._try("withdraw", lambda: _shown(self._channel.withdraw(request_id)))

    def read(self, body: bytes, signature: str, now: datetime) -> RequestNews:
        """Read a callback as the portal does, and write down why it is refused."""
        try:
            return self._reader.read(body, signature, now)
        except NewsRefused as refusal:
            mend = BY_CODE[refusal.code].mend
            where = f" ({refusal.field})" if refusal.field else ""
            ended = f"{refusal.code}: {refusal.reason}{where}"
            self._note("callback", ended, good=False, mend=mend, who="agency")
            raise

    def note(self, news: RequestNews) -> bool:
        """Take note of a callback, and ask for the status, which alone is believed."""
        with self._lock:
            known = news.request_id in self._known
        if not known:
            mend = BY_CODE["unknown-request"].mend
            self._note("callback", "unknown-request", good=False, mend=mend, who="agency")
            return False
        told = {"id": news.request_id, "state": news.state}
        self._note("callback", "noted", good=True, told=told, who="agency")
        request_id = news.request_id
        self._try("status", lambda: _shown(self._channel.status(request_id)))
        return True

    def _try(self, what: str, act: Callable[[], dict[str, Any]]) -> None:
        try:
            told = act()
        except RequestFault as fault:
            known = BY_CODE.get(fault.reason.replace("_", "-"))
            mend = known.mend if known else _LOOK
            word = _ENDED.get(type(fault), "failed")
            self._note(what, f"{word}: {fault.reason}", good=False, mend=mend)
        else:
            self._note(what, "as it should", good=True, told=told)

    def _note(
        self,
        what: str,
        ended: str,
        *,
        good: bool,
        mend: str = "",
        told: Any = None,
        who: str = "portal",
    ) -> None:
        at = self._clock().isoformat(timespec="seconds")
        self.journal.note(
            Entry(at=at, who=who, what=what, ended=ended, good=good, mend=mend, told=told)
        )


def _shown(status: RequestStatus) -> dict[str, Any]:
    until = status.until or status.paused_until
    return {
        "id": status.id,
        "state": status.state,
        "reference": status.reference,
        "until": until.isoformat() if until else None,
    }


def _listed(offered: Capabilities) -> dict[str, Any]:
    told = ((name, getattr(offered, name)) for name in Capabilities.__slots__)
    return {name: value if isinstance(value, bool) else sorted(value) for name, value in told}
