"""A weighty act needs a login of at most five minutes ago."""

from __future__ import annotations

import json

import pytest
from flask import Flask

from portal.web.csrf import csrf_token
from portal.web.policy import citizen, policy_of, public, recent_login
from portal.web.recent_login import kept_form
from tests.pages.portal import ALICE, Clock, Portal
from tests.pages.visitor import Visitor
from tests.web.sources import answering


def with_form(app: Flask, path: str) -> Flask:
    """A weighty form at this address, that shows again what was filled in before."""

    @app.get(path, endpoint="weighty.form")
    @recent_login
    @citizen
    def form() -> str:
        return json.dumps({"fields": dict(kept_form()), "token": csrf_token()})

    @app.post(path, endpoint="weighty.send")
    @recent_login
    @citizen
    def send() -> str:
        return "done"

    return app


@pytest.fixture
def alice(portal: Portal) -> Visitor:
    """Alice, who logged in just now, at a portal with a weighty form."""
    app = with_form(portal.app(answering("cjib")), "/weighty")
    visitor = Visitor(app, portal.settings.public_url)
    visitor.sign_in(ALICE)
    return visitor


def test_just_after_a_login_nothing_stands_in_the_way(alice: Visitor, clock: Clock) -> None:
    clock.forward(minutes=5)

    assert alice.get("/weighty").status_code == 200
    assert alice.post("/weighty").text == "done"


@pytest.mark.parametrize("path", ["/weighty", "/weighty?about", "/export.json"])
def test_later_the_page_asks_for_another_login(alice: Visitor, clock: Clock, path: str) -> None:
    clock.forward(minutes=5, seconds=1)

    answer = alice.get(path)

    asked = f"/session/log-in-again?next={path}"
    assert (answer.status_code, answer.headers["Location"]) == (303, asked)


def test_later_nothing_is_done(alice: Visitor, clock: Clock) -> None:
    clock.forward(minutes=6)

    answer = alice.post("/weighty", {"name": "Zus"})

    assert (answer.status_code, answer.headers["Location"]) == (
        303,
        "/session/log-in-again?next=/weighty",
    )


def test_the_page_that_asks_leads_to_the_login_and_back_here(alice: Visitor, clock: Clock) -> None:
    clock.forward(minutes=6)

    page = alice.visit("/weighty")

    assert page.heading == "Log nog een keer in"
    assert page.links()["Opnieuw inloggen"] == "/login?next=/weighty&again=1"


def test_the_page_that_asks_leads_to_no_other_site(alice: Visitor) -> None:
    page = alice.visit("/session/log-in-again?next=https://elsewhere.example/")

    assert page.links()["Opnieuw inloggen"] == "/login?next=/&again=1"


def test_what_was_filled_in_is_there_again_after_the_login_and_only_once(
    alice: Visitor, clock: Clock
) -> None:
    clock.forward(minutes=6)
    alice.post("/weighty", {"name": "Zus"})

    alice.sign_in_again()

    assert json.loads(alice.get("/weighty").text)["fields"] == {"name": ["Zus"]}
    assert json.loads(alice.get("/weighty").text)["fields"] == {}


def test_after_the_login_the_visit_goes_on_under_another_key(alice: Visitor, clock: Clock) -> None:
    before = alice.cookie("__Host-session")
    clock.forward(minutes=6)

    alice.sign_in_again()

    assert alice.cookie("__Host-session") != before
    assert json.loads(alice.get("/export.json").text)["sources"][0]["status"] == "answered"


@pytest.mark.parametrize("view", [lambda: "", public(lambda: "")])
def test_only_a_route_for_citizens_can_ask_for_it(view: object) -> None:
    with pytest.raises(TypeError, match="stands above"):
        recent_login(view)  # type: ignore[type-var]


def test_the_audience_stays() -> None:
    policy = policy_of(recent_login(citizen(lambda: "")))

    assert policy is not None
    assert (policy.audience, policy.recent) == ("citizen", True)
