"""We show a source who we are, once, until the token runs out."""

from __future__ import annotations

from base64 import b64decode
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from connectors.address import Address
from connectors.exchange import Exchange, Limits
from connectors.http import SourceClient
from connectors.login import Credentials, Login
from portal.services.ports import SourceFault
from tests.connectors.answers import facts, standard
from tests.connectors.people import PERSON
from tests.connectors.source import Source, says

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


class Clock:
    """A clock that stands still until it is moved."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def source(httpserver: HTTPServer) -> Source:
    source = Source(httpserver)
    source.answering = lambda _: says(standard(PERSON, [500]))
    return source


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def login(source: Source, clock: Clock) -> Login:
    client = SourceClient(Address(base=source.base))
    return Login(client, Credentials(client_id="portal:1", secret="geheim %"), clock)


def token(login: Login) -> str:
    return login.token(Exchange(Limits(seconds=2)))


def test_the_token_is_asked_for_once(source: Source, login: Login) -> None:
    assert [token(login), token(login)] == ["t1", "t1"]
    assert source.tokens == 1


def test_twenty_questions_at_once_share_one_token(source: Source, login: Login) -> None:
    with ThreadPoolExecutor(20) as threads:
        assert set(threads.map(lambda _: token(login), range(20))) == {"t1"}
    assert source.tokens == 1


def test_shortly_before_it_runs_out_another_is_fetched(login: Login, clock: Clock) -> None:
    token(login)
    clock.now = 269
    assert token(login) == "t1"
    clock.now = 270
    assert token(login) == "t2"


def test_name_and_secret_travel_as_the_standard_says(source: Source, login: Login) -> None:
    seen: list[Request] = []

    def granting(request: Request) -> Response:
        seen.append(request)
        return says({"access_token": "t", "token_type": "bearer", "expires_in": 60})

    source.granting = granting
    token(login)
    told = seen[0].headers["Authorization"].removeprefix("Basic ")
    assert b64decode(told) == b"portal%3A1:geheim%20%25"
    assert seen[0].form.to_dict() == {"grant_type": "client_credentials"}


def test_a_refused_token_is_fetched_anew_once(source: Source) -> None:
    def answering(request: Request) -> Response:
        fresh = request.headers["Authorization"] == "Bearer t2"
        return says(standard(PERSON, [500])) if fresh else Response("", 401)

    source.answering = answering
    assert source.connector(facts("standard")).ask(PERSON, NOW).status == "answered"
    assert source.tokens == 2


def test_a_source_that_keeps_refusing_is_a_failed_login(source: Source) -> None:
    source.answering = lambda _: Response("", 401)
    with pytest.raises(SourceFault, match="login_failed"):
        source.connector(facts("standard")).ask(PERSON, NOW)
    assert source.tokens == 2


GRANTS: dict[str, Response] = {
    "our name is refused": says({"error": "invalid_client"}, 401),
    "an empty object": says({}),
    "a list": says([]),
    "another kind of token": says({"access_token": "t", "token_type": "mac"}),
    "a token that breaks out of its header": says(
        {"access_token": "t\r\nHost: x", "token_type": "Bearer"}
    ),
    "a number for a token": says({"access_token": 1, "token_type": "Bearer"}),
    "no JSON in it": Response("{", 200, content_type="application/json"),
}


@pytest.mark.parametrize("grant", GRANTS.values(), ids=GRANTS.keys())
def test_whatever_is_no_token_is_a_failed_login(
    source: Source, login: Login, grant: Response
) -> None:
    source.granting = lambda _: grant
    with pytest.raises(SourceFault, match="login_failed"):
        token(login)


@pytest.mark.parametrize("lasting", [None, -5, "300", 10**12, True])
def test_a_strange_lifetime_never_makes_a_token_last(
    source: Source, login: Login, clock: Clock, lasting: Any
) -> None:
    source.granting = lambda _: says(
        {"access_token": "t", "token_type": "Bearer", "expires_in": lasting}
    )
    token(login)
    clock.now = 86_400
    source.granting = lambda _: says({"access_token": "new", "token_type": "Bearer"})
    assert token(login) == "new"


def test_the_secret_has_no_printable_form() -> None:
    assert "geheim" not in repr(Credentials(client_id="portal", secret="geheim"))
