"""Who may use which route."""

from __future__ import annotations

import pytest
from flask import Flask

from portal.web.policy import citizen, policy_of, poll, public
from tests.fakes import FakeConnector
from tests.pages.portal import ALICE, ClientWith, Portal
from tests.pages.visitor import Visitor

CITIZENS_ONLY = ("/overview", "/sources/cjib", "/debts/whatever", "/export.json")


def _views(app: Flask) -> dict[str, object]:
    return {
        rule.endpoint: app.view_functions.get(rule.endpoint) for rule in app.url_map.iter_rules()
    }


def test_every_route_states_its_policy(portal: Portal) -> None:
    app = portal.app(show_components=True)

    unstated = {name for name, view in _views(app).items() if policy_of(view) is None}  # type: ignore[arg-type]

    assert not unstated


def test_a_route_without_a_policy_is_refused(portal: Portal) -> None:
    app = portal.app()
    app.add_url_rule("/open", "open", lambda: "secret")

    answer = Visitor(app, portal.settings.public_url).get("/open")

    assert answer.status_code == 500
    assert "secret" not in answer.text


@pytest.mark.parametrize("path", CITIZENS_ONLY)
def test_nobody_sees_a_citizens_page_without_logging_in(portal: Portal, path: str) -> None:
    visitor = portal.visitor(FakeConnector())

    answer = visitor.get(path)

    assert (answer.status_code, answer.headers["Location"]) == (303, "/session-ended")


def test_a_poll_without_a_login_is_refused_without_leading_elsewhere(portal: Portal) -> None:
    portal.visitor(FakeConnector()).visit("/overview/progress", status=401)


@pytest.mark.parametrize("path", CITIZENS_ONLY[:2])
def test_a_citizen_sees_their_pages(client_with: ClientWith, path: str) -> None:
    client_with(FakeConnector(), person=ALICE).visit(path)


def test_a_poll_must_state_who_may_use_it() -> None:
    with pytest.raises(TypeError, match="stands above"):
        poll(lambda: "")


def test_a_poll_keeps_the_audience_and_renews_nothing() -> None:
    def view() -> str:
        return ""

    policy = policy_of(poll(citizen(view)))

    assert policy is not None
    assert (policy.audience, policy.renews) == ("citizen", False)


def test_a_public_route_keeps_a_session_alive() -> None:
    policy = policy_of(public(lambda: ""))

    assert policy is not None
    assert policy.renews
