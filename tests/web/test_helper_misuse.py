"""What a helper tries and may not: each is refused, and the citizen sees that it was tried."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from flask import Flask

from portal.app import parts_of
from portal.services.helping import new_code
from portal.web.policy import policy_of
from tests.pages.portal import ALICE, Portal
from tests.pages.visitor import Visitor
from tests.web.helping import FORM, Two

OPEN = {
    "overview.show": "overview",
    "overview.progress": "overview",
    "overview.retry": "source",
    "source.show": "source",
    "all_debts.show": "debts",
    "all_debts.search": "debts",
    "debt.show": "debt",
    "session.extend": "visit",
    "helping.stop": "visit",
}
"""The only routes for citizens that are open to a helper who looks for somebody."""
FILLED = {
    "key": "whatever",
    "source": "cjib",
    "mandate_id": "AAAAAAAAAAAAAAAAAAAAAA",
    "request_id": "AAAAAAAAAAAAAAAAAAAAAA",
    "token": "x",
    "number": "1",
}


@pytest.fixture
def two(portal: Portal) -> Two:
    return Two(portal)


def closed_routes(app: Flask) -> Iterator[tuple[str, str]]:
    """Each method and address that is for citizens and not open to a helper."""
    for rule in app.url_map.iter_rules():
        policy = policy_of(app.view_functions[rule.endpoint])
        if policy is None or policy.audience != "citizen" or policy.helper is not None:
            continue
        chosen = re.sub(r"<any\(([a-z_]+)[^>]*>", r"\1", rule.rule)
        path = re.sub(r"<(?:[a-z]+:)?([a-z_]+)>", lambda found: FILLED.get(found[1], "x"), chosen)
        for method in (rule.methods or set()) & {"GET", "POST"}:
            yield method, path


def test_only_these_routes_are_open_to_a_helper(two: Two) -> None:
    found = {
        rule.endpoint: policy.helper
        for rule in two.app.url_map.iter_rules()
        if (policy := policy_of(two.app.view_functions[rule.endpoint])) and policy.helper
    }
    assert found == OPEN


def test_every_other_route_for_citizens_refuses_a_helper(two: Two) -> None:
    two.looks()
    tried = list(closed_routes(two.app))

    answered = {
        f"{method} {path}": two.bob.open(
            method, path, data={"csrf_token": two.bob.token()} if method == "POST" else None
        ).status_code
        for method, path in tried
    }

    assert len(answered) > 40
    assert [one for one, status in answered.items() if status != 403] == []


def test_a_route_without_a_word_about_helpers_refuses_them(two: Two) -> None:
    """Whatever is built later is closed by itself."""
    assert two.bob.get("/money").status_code == 200
    two.looks()
    assert two.bob.get("/money").status_code == 403


Try = Callable[[Two, str], int]
TRIES: dict[str, tuple[Try, int]] = {
    "invite somebody else": (lambda t, m: t.bob.post("/helpers/invite", FORM).status_code, 403),
    "see who else helps": (lambda t, m: t.bob.get("/helpers").status_code, 403),
    "see a code": (lambda t, m: t.bob.get("/helpers/code").status_code, 403),
    "end the mandate as the citizen": (
        lambda t, m: t.bob.post(f"/helpers/{m}/end").status_code,
        403,
    ),
    "use another code while looking": (
        lambda t, m: t.bob.post("/helping", {"code": new_code()}).status_code,
        403,
    ),
    "look for the next one without stopping": (
        lambda t, m: t.bob.post(f"/helping/{m}/look").status_code,
        403,
    ),
    "read the log": (lambda t, m: t.bob.get("/who-looked").status_code, 403),
    "take the log along": (lambda t, m: t.bob.get("/who-looked.csv").status_code, 403),
    "see the consents": (lambda t, m: t.bob.get("/consents").status_code, 403),
    "withdraw a consent": (
        lambda t, m: t.bob.post("/consents/AAAA/withdraw").status_code,
        403,
    ),
    "export everything": (lambda t, m: t.bob.get("/export.json").status_code, 403),
    "make a pdf": (lambda t, m: t.bob.post("/paper/overview").status_code, 403),
    "take the days along": (lambda t, m: t.bob.get("/reminders.ics").status_code, 403),
    "see the requests": (lambda t, m: t.bob.get("/requests").status_code, 403),
    "withdraw a request": (
        lambda t, m: t.bob.post("/requests/AAAA/withdraw").status_code,
        403,
    ),
    "confirm a request": (lambda t, m: t.bob.post("/requests/confirm/x").status_code, 403),
    "fill in the money of the citizen": (
        lambda t, m: t.bob.post("/money", {"income": "1"}).status_code,
        403,
    ),
    "make a plan": (lambda t, m: t.bob.get("/plan").status_code, 403),
    "ask for a pause": (lambda t, m: t.bob.get("/pause").status_code, 403),
    "log in again to get further": (
        lambda t, m: t.bob.get("/session/log-in-again").status_code,
        403,
    ),
    "send a form without its token": (
        lambda t, m: t.bob.open("POST", "/helping/stop").status_code,
        400,
    ),
    "forge a form from another site": (
        lambda t, m: (
            t.bob.open(
                "POST",
                "/helping/stop",
                data={"csrf_token": t.bob.token()},
                headers={"Sec_Fetch_Site": "cross-site"},
            ).status_code
        ),
        400,
    ),
    "ask an organisation that is not shared": (
        lambda t, m: t.bob.post("/overview/retry/duo").status_code,
        404,
    ),
    "ask an organisation that is not there": (
        lambda t, m: t.bob.post("/overview/retry/none").status_code,
        404,
    ),
    "open a debt with a key of their own visit": (
        lambda t, m: t.bob.get(f"/debts/{t.own_key}").status_code,
        404,
    ),
    "open a debt with a key of the citizen's visit": (
        lambda t, m: t.bob.get(f"/debts/{t.key}").status_code,
        404,
    ),
}
"""What Bob tries while he looks for Alice, who shares only CJIB: and what comes of it."""


def first_key(visitor: Visitor) -> str:
    """The key of the first debt on somebody's overview."""
    link = visitor.visit("/overview").all("a", class_="debt__link")[0]
    return link.get("href", "").removeprefix("/debts/")


@pytest.mark.parametrize("name", TRIES)
def test_a_helper_who_looks_does_not_succeed_to(two: Two, name: str) -> None:
    two.own_key, two.key = first_key(two.bob), first_key(two.alice)
    mandate = two.looks(scope="some", sources="cjib")
    attempt, status = TRIES[name]

    assert attempt(two, mandate) == status
    assert two.bob.visit("/overview").total == "Minstens € 165,00"


def test_what_was_refused_is_in_the_citizens_log_once(two: Two) -> None:
    mandate = two.looks()
    for _ in range(3):
        two.bob.get("/export.json")
    two.bob.post("/consents/AAAA/withdraw")

    rows = parts_of(two.app).access_log.read_for(ALICE)

    assert [r.result for r in rows if r.action == "helper_refused"] == ["refused", "refused"]
    assert "Iets geprobeerd wat een helper niet mag." in two.alice.visit(f"/helpers/{mandate}").text


def test_a_refused_page_says_kindly_that_only_the_citizen_can_do_this(two: Two) -> None:
    two.looks()

    page = two.bob.visit("/export.json", status=403)

    assert page.heading == "Dit kan een helper niet doen"
    assert "U kijkt mee voor Alice." in page.text
