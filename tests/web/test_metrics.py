"""Figures for machines: for who holds the token, and about sources only."""

from __future__ import annotations

import pytest
from prometheus_client.parser import text_string_to_metric_families

from portal.app import parts_of
from tests.fakes import FakeConnector, fake_agency
from tests.pages.portal import ALICE, Clock, Portal
from tests.pages.visitor import Visitor
from tests.web.sources import answering, due, failing

TOKEN = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"
LABELS = ("source", "result", "state")
SENT = {"Authorization": f"Bearer {TOKEN}"}


@pytest.fixture
def machine(portal: Portal) -> Visitor:
    """A portal that Alice used, at two sources of which one failed."""
    sources = (answering("cjib", due("a", "2026-12-03")), failing("duo"))
    visitor = Visitor(portal.app(*sources, metrics_token=TOKEN), portal.settings.public_url)
    visitor.sign_in(ALICE)
    parts_of(visitor.app).watch.exchange()
    return visitor


def figures(visitor: Visitor) -> dict[tuple[str, ...], float]:
    """Each figure by its name and the values of its labels."""
    text = visitor.get("/metrics", **SENT).text
    return {
        (sample.name, *(sample.labels[n] for n in LABELS if n in sample.labels)): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def test_questions_are_counted_by_source_and_result(machine: Visitor) -> None:
    found = figures(machine)
    assert found["portal_source_questions_total", "cjib", "answered"] == 1
    assert found["portal_source_questions_total", "duo", "timeout"] == 1


def test_each_source_has_one_standing(machine: Visitor) -> None:
    standings = [key[1:] for key in figures(machine) if key[0] == "portal_source_standing"]
    assert standings == [("cjib", "answering"), ("duo", "failing")]


def test_the_last_answer_and_failure_are_instants(machine: Visitor, clock: Clock) -> None:
    found = figures(machine)
    assert found["portal_source_last_answer_timestamp_seconds", "cjib"] == clock().timestamp()
    assert found["portal_source_last_failure_timestamp_seconds", "duo"] == clock().timestamp()


def test_the_figures_name_nobody_and_no_amount(machine: Visitor) -> None:
    text = machine.get("/metrics", **SENT).text
    assert ALICE.reveal() not in text
    assert "10000" not in text


@pytest.mark.parametrize("sent", [{}, {"Authorization": "Bearer wrong"}, {"Authorization": TOKEN}])
def test_without_the_token_nothing_is_told(machine: Visitor, sent: dict[str, str]) -> None:
    answer = machine.get("/metrics", **sent)
    assert (answer.status_code, answer.text) == (401, "")


def test_without_a_token_in_the_settings_there_is_no_such_page(portal: Portal) -> None:
    visitor = portal.visitor(FakeConnector(agency=fake_agency("cjib")))
    assert visitor.get("/metrics", **SENT).status_code == 404


@pytest.mark.parametrize(("address", "status"), [("127.0.0.1", 200), ("203.0.113.9", 404)])
def test_a_portal_for_this_machine_only_tells_this_machine(
    portal: Portal, address: str, status: int
) -> None:
    app = portal.app(local_http=True)
    visitor = Visitor(app, portal.settings.public_url)
    answer = visitor.open("GET", "/metrics", environ_overrides={"REMOTE_ADDR": address})
    assert answer.status_code == status
