"""A citizen with four creditors who asks all of them for a pause."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from portal.domain.request_status import RequestStatus
from portal.services.written_request import WrittenRequest
from tests.pages.portal import ClientWith, Clock
from tests.pages.visitor import Visitor
from tests.sending.asks import FakeChannel
from tests.web.offering import offers
from tests.web.sources import answering, due

REASON = {"reason": "request", "agree": "1"}


@dataclass
class Says(FakeChannel):
    """An agency that decides at once."""

    paused_until: date | None = None
    reason: str | None = None

    def _said(self, number: str, request: WrittenRequest) -> RequestStatus:
        said = super()._said(number, request)
        return replace(said, paused_until=self.paused_until, reason=self.reason)  # type: ignore[arg-type]


def owing_four(client_with: ClientWith, clock: Clock) -> Visitor:
    """Alice owes four agencies; three take a pause."""
    visitor = client_with(
        answering("cjib", due("c1", "2026-12-03")),
        answering("duo", due("d1", "2026-12-10"), due("d2", "2026-12-20")),
        answering("uwv", due("u1", "2026-12-12")),
        answering("lbio", due("l1", "2026-12-13")),
    )
    offers(visitor, clock, ("pause",), "cjib", "duo", "uwv")
    return visitor


def choices(visitor: Visitor) -> dict[str, str]:
    """All debts that can be chosen, as the page sends them."""
    ticks = visitor.visit("/pause").all("input", type="checkbox")
    return {one.get("name", ""): "1" for one in ticks if one.get("name", "").startswith("debt-")}


def filled(visitor: Visitor, **values: str) -> str:
    """Where the filled in form leads: the page to confirm."""
    answer = visitor.post("/pause", {**choices(visitor), **REASON, **values})
    assert answer.status_code == 303, answer.text
    return answer.headers["Location"]


def sent(visitor: Visitor, **values: str) -> str:
    """A pause of all debts is asked; where the citizen comes then."""
    return visitor.post(filled(visitor, **values)).headers["Location"]
