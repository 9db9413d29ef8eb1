"""A source in quarantine is not asked, and what it said before is not shown."""

from __future__ import annotations

from datetime import timedelta

import pytest

from portal.app import parts_of
from portal.storage.source_states import SourceStates
from tests.fakes import FakeConnector, fake_agency
from tests.pages.portal import ALICE, ClientWith, Clock
from tests.pages.visitor import Visitor
from tests.web.sources import answering, due, first_debt


def quarantine(visitor: Visitor, clock: Clock, source: str = "cjib") -> None:
    """An operator does it on another process; five seconds later it holds."""
    SourceStates(parts_of(visitor.app).database).quarantine(source, "wrong amounts", clock())
    clock.forward(seconds=5)


def release(visitor: Visitor, clock: Clock, source: str = "cjib") -> None:
    SourceStates(parts_of(visitor.app).database).release(source)
    clock.forward(seconds=5)


@pytest.fixture
def alice(client_with: ClientWith) -> Visitor:
    """Alice sees what she owes: 100 euros at one source, 20 at another."""
    return client_with(
        answering("cjib", due("a", "2026-12-03")), answering("duo", due("b", "2026-12-05", 2000))
    )


def test_what_it_said_before_is_shown_no_more(alice: Visitor, clock: Clock) -> None:
    assert alice.visit("/overview").total == "€ 120,00"
    quarantine(alice, clock)
    page = alice.visit("/overview")
    assert page.total == "Minstens € 20,00"
    assert "CJIB doet nu even niet mee." in page.text


def test_its_own_page_says_the_same_and_whom_to_call(alice: Visitor, clock: Clock) -> None:
    quarantine(alice, clock)
    page = alice.visit("/sources/cjib")
    assert "CJIB doet nu even niet mee." in page.text
    assert "Naar de website van CJIB" in page.text
    assert "100,00" not in page.text


def test_a_debt_of_it_cannot_be_opened(alice: Visitor, clock: Clock) -> None:
    first = first_debt(alice)
    assert "100,00" in first.text
    path = alice.visit("/overview").all("a", class_="debt__link")[0].get("href", "")
    quarantine(alice, clock)
    assert "100,00" not in alice.visit(path, status=404).text


def test_the_download_holds_nothing_of_it(alice: Visitor, clock: Clock) -> None:
    quarantine(alice, clock)
    data = alice.get("/export.json").get_json()
    assert (data["complete"], data["total_cents"]) == (False, 2000)
    assert "quarantined" in [source["reason"] for source in data["sources"]]


def test_after_the_release_it_is_shown_again(alice: Visitor, clock: Clock) -> None:
    quarantine(alice, clock)
    alice.visit("/overview")
    release(alice, clock)
    assert alice.visit("/overview").total == "€ 120,00"


def test_nobody_is_offered_to_ask_it_again(alice: Visitor, clock: Clock) -> None:
    quarantine(alice, clock)
    retries = [form.get("action", "") for form in alice.visit("/overview").all("form")]
    assert not [path for path in retries if path.startswith("/overview/retry/")]


def test_it_is_not_asked_and_the_log_says_so(client_with: ClientWith, clock: Clock) -> None:
    source = FakeConnector(agency=fake_agency("cjib"))
    alice = client_with(source)
    quarantine(alice, clock)
    alice.sign_in(ALICE)
    assert source.asked == 1  # only before
    last = parts_of(alice.app).access_log.read_for(ALICE)[0]
    assert (last.action, last.subject, last.result) == ("ask", "cjib", "quarantined")
    assert "CJIB doet nu even niet mee." in alice.visit("/overview").text


def test_another_source_is_still_asked(client_with: ClientWith, clock: Clock) -> None:
    other = FakeConnector(agency=fake_agency("duo"))
    alice = client_with(FakeConnector(agency=fake_agency("cjib")), other)
    quarantine(alice, clock)
    alice.sign_in(ALICE)
    assert other.asked == 2


def test_what_citizens_asked_is_counted_for_all_processes(alice: Visitor, clock: Clock) -> None:
    parts = parts_of(alice.app)
    parts.watch.exchange()
    cjib = SourceStates(parts.database).read()["cjib"]
    assert cjib.counted("question") == {"answered": 1}
    assert cjib.standing(clock() + timedelta(seconds=1)) == "answering"
