"""One visitor cannot ask too much of us in a short time."""

from __future__ import annotations

from typing import Any

from tests.fakes import FakeConnector
from tests.pages.page import Page
from tests.pages.portal import Portal
from tests.pages.visitor import Visitor


def _visitor(portal: Portal, **limits: Any) -> Visitor:
    return Visitor(portal.app(FakeConnector(), **limits), portal.settings.public_url)


def test_too_many_logins_are_refused_with_a_plain_page(portal: Portal) -> None:
    visitor = _visitor(portal, limit_login="2 per minute")

    answers = [visitor.get("/login/callback") for _ in range(3)]

    assert [a.status_code for a in answers][-1] == 429
    assert answers[0].status_code != 429
    assert Page(answers[-1]).heading == "U gaat te snel"
    assert 1 <= int(answers[-1].headers["Retry-After"]) <= 60
    assert visitor.get("/help").status_code == 200


def test_too_many_forms_are_refused_also_when_each_is_wrong(portal: Portal) -> None:
    visitor = _visitor(portal, limit_posts="2 per minute")

    answers = [visitor.open("POST", "/logout").status_code for _ in range(3)]

    assert answers[-1] == 429


def test_reading_is_not_limited(portal: Portal) -> None:
    visitor = _visitor(portal, limit_posts="1 per minute", limit_login="1 per minute")

    assert {visitor.get("/help").status_code for _ in range(5)} == {200}


def test_each_address_has_its_own_limit(portal: Portal) -> None:
    visitor = _visitor(portal, limit_posts="1 per minute")
    addresses = ("192.0.2.1", "192.0.2.2")

    answers = [
        visitor.open("POST", "/exit", environ_base={"REMOTE_ADDR": address}).status_code
        for address in (*addresses, addresses[0])
    ]

    assert answers == [303, 303, 429]
