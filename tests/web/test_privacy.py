"""After a whole visit nothing of the citizen can be read in the database or in the logs."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
import structlog

from portal.domain.debt import Debt
from portal.domain.event import ObligationImposed, PaymentDemanded
from portal.domain.overview import SourceAnswer
from portal.web.logs import set_up_logs
from tests.fakes import FakeConnector, fake_agency
from tests.pages.portal import ALICE, ClientWith
from tests.pages.visitor import Visitor

REFERENCE, PAYMENT, ABOUT = "REF-4002-8867", "4002886711230001", "Te snel rijden bij Zoutelande"
CENTS = 87654321
NEVER_WRITTEN = (
    ALICE.reveal(),
    REFERENCE,
    PAYMENT,
    ABOUT,
    "Zoutelande",
    str(CENTS),
    "876.543,21",
    "876543.21",
    "traffic_fine",
    "outstanding",
)


def _debt() -> Debt:
    day = date(2026, 9, 1)
    return Debt(
        source="cjib",
        id="W-20260901-17",
        reference=REFERENCE,
        description=ABOUT,
        kind="traffic_fine",
        regime="wahv",
        creditor="cjib",
        collector="cjib",
        events=(
            ObligationImposed(id="e1", at=day, category="principal", cents=CENTS),
            PaymentDemanded(
                id="e2",
                at=day,
                form="notice",
                cents=CENTS,
                due=date(2026, 12, 3),
                payment_reference=PAYMENT,
            ),
        ),
    )


@pytest.fixture
def logs() -> Iterator[StringIO]:
    """All that is logged, in the form of production."""
    root, text = logging.getLogger(), StringIO()
    before, level = root.handlers[:], root.level
    root.handlers = []
    set_up_logs(text)
    yield text
    structlog.reset_defaults()
    root.handlers, root.level = before, level


def _whole_visit(alice: Visitor) -> None:
    overview = alice.visit("/overview")
    assert "876.543,21" in overview.text
    debts = [to for to in overview.links().values() if to.startswith("/debts/")]
    assert debts
    assert ABOUT in alice.visit(debts[0]).text
    alice.visit("/sources/cjib")
    alice.get("/overview/progress")
    assert REFERENCE in alice.get("/export.json").text
    alice.post("/overview/retry/cjib")
    alice.post("/session/extend")
    alice.visit(f"/nowhere/{ALICE.reveal()}?bsn={ALICE.reveal()}", status=404)


def _files(url: str) -> dict[str, bytes]:
    folder = Path(url.removeprefix("sqlite:///")).parent
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def _found(content: bytes) -> list[str]:
    return [text for text in NEVER_WRITTEN if text.encode() in content]


def test_a_visit_leaves_nothing_to_read(
    client_with: ClientWith, logs: StringIO, sqlite_url: str
) -> None:
    answer = SourceAnswer(source="cjib", status="answered", debts=(_debt(),))
    alice = client_with(FakeConnector(agency=fake_agency("cjib"), answers={ALICE: answer}))

    _whole_visit(alice)
    during = _files(sqlite_url)
    token = alice.cookie("__Host-session")
    alice.post("/logout")
    after = _files(sqlite_url)

    assert any(name.endswith("-wal") for name in during)
    for content in (*during.values(), *after.values(), logs.getvalue().encode()):
        assert _found(content) == []
        assert token.encode() not in content
        assert token.partition(".")[2].encode() not in content


def test_each_request_is_one_line_with_the_name_of_its_route_only(
    client_with: ClientWith, logs: StringIO
) -> None:
    alice = client_with(FakeConnector())
    logs.truncate(0)

    alice.get("/debts/some-key?about=me")

    lines = logs.getvalue().splitlines()
    assert len(lines) == 1
    assert '"route": "debt.show"' in lines[0]
    assert "some-key" not in lines[0]
    assert "127.0.0.1" not in lines[0]
