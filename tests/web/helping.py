"""Two people at one portal: Alice, whom Bob helps."""

from __future__ import annotations

import re
from dataclasses import replace

from portal.domain.agency import Agency
from portal.domain.overview import SourceAnswer
from portal.domain.person import Bsn
from portal.services.ports import Connector
from tests.fakes import FakeConnector
from tests.pages.portal import ALICE, BOB, Portal
from tests.pages.visitor import Visitor
from tests.web.sources import AS_OF, answering, due

CODE = re.compile(r"[2-9B-DF-HJ-NP-TV-XZ]{4}(?:-[2-9B-DF-HJ-NP-TV-XZ]{4}){2}")
FORM = {
    "helper_name": "Mijn broer Bob",
    "citizen_name": "Alice",
    "role": "helper",
    "scope": "all",
    "until": "2027-02-21",
}


def both(connector: FakeConnector, cents: int) -> FakeConnector:
    """The same source, where Bob owes something of his own too."""
    own = replace(due("bobs", "2026-12-20", cents), source=connector.agency.id)
    answer = SourceAnswer(source=connector.agency.id, status="answered", as_of=AS_OF, debts=(own,))
    return replace(connector, answers={**connector.answers, BOB: answer})


class Two:
    """Alice and Bob, each in a browser of their own, at a portal with these sources."""

    def __init__(
        self,
        portal: Portal,
        *connectors: Connector,
        agencies: list[Agency] | None = None,
    ) -> None:
        sources = connectors or (
            both(answering("cjib", due("fine", "2026-12-03", 16500)), 700),
            answering("duo", due("loan", "2026-12-10", 5000)),
        )
        self.portal = portal
        self.own_key = self.key = ""
        self.app = portal.app(*sources, agencies=agencies)
        self.alice, self.bob = self.visitor(ALICE), self.visitor(BOB)

    def visitor(self, person: Bsn) -> Visitor:
        """Somebody else, logged in here."""
        visitor = Visitor(self.app, self.portal.settings.public_url)
        visitor.sign_in(person)
        return visitor

    def code(self, **changed: str) -> str:
        """Alice invites somebody: the code that she sees."""
        answer = self.alice.post("/helpers/invite", FORM | changed)
        assert answer.headers["Location"] == "/helpers/code", answer.text
        found = CODE.search(self.alice.visit("/helpers/code").text)
        assert found is not None
        return found[0]

    def helps(self, **changed: str) -> str:
        """Bob uses a code of Alice: the id of the mandate."""
        assert self.bob.post("/helping", {"code": self.code(**changed)}).status_code == 303
        return mandate_of(self.bob)

    def looks(self, **changed: str) -> str:
        """Bob looks for Alice: the id of the mandate."""
        mandate = self.helps(**changed)
        assert self.bob.post(f"/helping/{mandate}/look").status_code == 303
        return mandate


def mandate_of(visitor: Visitor) -> str:
    """The id of the newest mandate on the page of who helps, or of who granted it."""
    found = re.search(r'action="/helping/([^"/]{10,})/end"', visitor.get("/helping").text)
    found = found or re.search(r'action="/helpers/([^"/]{10,})/end"', visitor.get("/helpers").text)
    assert found is not None
    return found[1]
