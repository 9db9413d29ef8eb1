"""A citizen who asks something, and the agencies that answer."""

from __future__ import annotations

from portal.app import parts_of
from portal.domain.person import Bsn
from portal.services.asking import Asked
from portal.services.sending import Sender
from portal.storage.outbox import SealedOutbox
from portal.web.asking import Wanted, propose
from portal.web.debt_pages import DebtPages
from tests.pages.portal import ALICE
from tests.pages.visitor import Visitor
from tests.sending.asks import FakeChannel


def proposed(visitor: Visitor, *wanted: Wanted) -> str:
    """The address of the page to confirm, as any page of the portal would lead to it."""
    parts = parts_of(visitor.app)
    pages = DebtPages(parts.agencies, parts.collector, parts.clock)
    with visitor.request():
        visitor.app.preprocess_request()
        address = propose(pages, wanted)
        visitor.app.process_response(visitor.app.make_response(""))
    return address


def asked_by(visitor: Visitor, person: Bsn = ALICE) -> tuple[Asked, ...]:
    """What this citizen asked, as it is noted."""
    return parts_of(visitor.app).requests.requests_of(person)


def work(visitor: Visitor, **channels: FakeChannel) -> None:
    """Let a worker do all that is due."""
    parts = parts_of(visitor.app)
    outbox = SealedOutbox(parts.database, parts.keys, parts.access_log)
    sender = Sender(outbox, channels, parts.clock)
    while sender.do_next():
        pass
