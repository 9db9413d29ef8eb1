"""What a citizen sees of who looked, and what the privacy officer has."""

from __future__ import annotations

import re

from portal.app import parts_of
from portal.services.ports import LogEntry
from portal.storage.log_questions import LogQuestions
from tests.pages.portal import ALICE, TODAY, ClientWith
from tests.pages.visitor import Visitor
from tests.web.sources import answering, due, unknown

ADDRESS = re.compile(r"/who-looked/[A-Za-z0-9_-]{20}")


def asked_three(client_with: ClientWith) -> Visitor:
    """Alice, for whom three sources were asked."""
    return client_with(answering("cjib", due("d1", "2026-12-03")), answering("duo"), unknown("svb"))


def questions_of(visitor: Visitor) -> LogQuestions:
    """The questions of citizens, as the privacy officer has them."""
    parts = parts_of(visitor.app)
    return LogQuestions(parts.database, parts.keys, parts.access_log)


def log(visitor: Visitor, actor: str, action: str = "desk_looked", result: str = "done") -> None:
    """Somebody does something with Alice's data."""
    entry = LogEntry(
        at=TODAY, person=ALICE, actor=actor, action=action, subject="portal", reason="debt_help",
        result=result,
    )  # fmt: skip
    parts_of(visitor.app).access_log.record([entry])


def first_question(visitor: Visitor) -> str:
    """The address of a question about the newest row that can be asked about."""
    found = ADDRESS.search(visitor.visit("/who-looked").html)
    assert found is not None
    return found[0]


def asked_once(visitor: Visitor, text: str = "Waarom was dit?", kind: str = "question") -> None:
    visitor.post(first_question(visitor), {"text": text, "kind": kind})
