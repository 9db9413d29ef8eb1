"""A form counts only when it came from our own page in the same visit."""

from __future__ import annotations

import re

import pytest

from portal.web.policy import policy_of
from tests.fakes import FakeConnector
from tests.pages.page import Page
from tests.pages.portal import ClientWith, Portal
from tests.pages.visitor import Visitor

UNSAFE = ("POST", "PUT", "PATCH", "DELETE")


def _unsafe_routes(visitor: Visitor) -> list[tuple[str, str]]:
    """Every route that changes something, with the method, machines aside."""
    found = []
    for rule in visitor.app.url_map.iter_rules():
        policy = policy_of(visitor.app.view_functions.get(rule.endpoint))
        if policy and policy.audience != "machine":
            path = rule.rule.replace("<source>", "cjib").replace("<key>", "k")
            path = re.sub(r"<any\((\w+)[^>]*>", r"\1", path)
            found += [(method, path) for method in UNSAFE if method in (rule.methods or ())]
    return found


def test_every_unsafe_route_refuses_a_request_without_the_token(client_with: ClientWith) -> None:
    visitor = client_with(FakeConnector())
    routes = _unsafe_routes(visitor)

    answers = {route: visitor.open(*route).status_code for route in routes}

    assert {"/logout", "/exit", "/session/extend", "/overview/retry/cjib"} <= {p for _, p in routes}
    assert {route: code for route, code in answers.items() if code != 400} == {}
    visitor.visit("/overview")


@pytest.mark.parametrize("path", ["/logout", "/exit"])
def test_the_token_of_another_visit_does_not_count(client_with: ClientWith, path: str) -> None:
    alice, mallory = client_with(FakeConnector()), client_with(FakeConnector())

    answer = alice.open("POST", path, data={"csrf_token": mallory.token()})

    assert answer.status_code == 400


def test_a_refused_form_is_a_plain_page_with_a_way_on(client_with: ClientWith) -> None:
    page = Page(client_with(FakeConnector()).open("POST", "/logout"))

    assert page.heading == "Deze pagina is te oud"
    assert "/overview" in page.links().values()


def test_the_token_lasts_as_long_as_the_visit(client_with: ClientWith) -> None:
    visitor = client_with(FakeConnector())
    first = visitor.token()

    assert first
    assert visitor.token() == first


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_form_on_another_site_is_refused_even_with_the_token(
    client_with: ClientWith, site: str
) -> None:
    visitor = client_with(FakeConnector())

    answer = visitor.post("/logout", headers={"Sec-Fetch-Site": site})

    assert answer.status_code == 400


def test_who_has_no_visit_can_still_leave_at_once(portal: Portal) -> None:
    answer = portal.visitor().post("/exit")

    assert (answer.status_code, answer.headers["Location"]) == (303, "/blank")
