"""Errors are plain pages with a way on, and tell nothing about the inside."""

from __future__ import annotations

import pytest

from portal.app import parts_of
from portal.services.ports import LogUnavailable
from portal.storage.errors import StorageUnavailable
from portal.web.policy import public
from portal.web.sessions import key_of_debt
from tests.fakes import FakeConnector
from tests.pages.page import Page
from tests.pages.portal import BOB, ClientWith, Portal
from tests.pages.visitor import Visitor


def _failing(portal: Portal, fault: Exception) -> Visitor:
    visitor = portal.visitor()

    @visitor.app.get("/failing")
    @public
    def failing() -> str:
        raise fault

    return visitor


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_page_that_does_not_exist_is_a_page(portal: Portal, language: str) -> None:
    page = portal.visitor(language=language).visit("/nowhere", status=404)

    assert {"/", "/help"} <= set(page.links().values())


def test_a_fault_of_ours_tells_nothing_about_itself(portal: Portal) -> None:
    page = _failing(portal, ZeroDivisionError("secret detail")).visit("/failing", status=500)

    assert page.heading == "Er ging iets mis bij ons"
    assert "secret" not in page.html
    assert "Traceback" not in page.html


@pytest.mark.parametrize(
    "fault", [StorageUnavailable("The disk is full."), LogUnavailable("No log.")]
)
def test_what_cannot_work_now_says_so(portal: Portal, fault: Exception) -> None:
    page = _failing(portal, fault).visit("/failing", status=503)

    assert page.heading == "De site doet het nu even niet"
    assert str(fault) not in page.html


def test_a_database_that_is_gone_is_a_page_for_the_citizen(client_with: ClientWith) -> None:
    alice = client_with(FakeConnector())
    with parts_of(alice.app).database.writing() as connection:
        connection.exec_driver_sql("DROP TABLE session_answer")
        connection.exec_driver_sql("DROP TABLE session")

    alice.visit("/overview", status=503)


def test_who_must_leave_leaves_also_without_a_database(client_with: ClientWith) -> None:
    alice = client_with(FakeConnector())
    token = alice.token()
    with parts_of(alice.app).database.writing() as connection:
        connection.exec_driver_sql("DROP TABLE session_answer")
        connection.exec_driver_sql("DROP TABLE session")

    answer = alice.open("POST", "/exit", data={"csrf_token": token})

    assert (answer.status_code, answer.headers["Location"]) == (303, "/blank")
    assert alice.cookie("__Host-session") == ""


def test_a_wrong_method_says_which_are_right(portal: Portal) -> None:
    answer = portal.visitor().open("POST", "/help")

    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]
    assert Page(answer).heading == "Dit kan hier niet"


def test_a_form_that_is_too_large_is_refused(portal: Portal) -> None:
    answer = portal.visitor().open("POST", "/exit", data={"more": "x" * 70_000})

    assert answer.status_code in (303, 413)


def test_a_request_for_another_host_still_gets_a_sentence(portal: Portal) -> None:
    answer = portal.visitor().open("GET", "/", base_url="https://evil.example")

    assert Page(answer).heading == "Dit ging niet goed"


def test_somebody_elses_debt_is_the_same_as_none(client_with: ClientWith) -> None:
    alice, bob = client_with(FakeConnector()), client_with(FakeConnector(), person=BOB)
    with alice.request():
        hers = key_of_debt()("cjib", "d1")

    others, none = bob.get(f"/debts/{hers}"), bob.get("/debts/aaaaaaaaaaaaaaaaaaaa")

    assert (others.status_code, none.status_code) == (404, 404)
    assert others.data == none.data
