"""What may be over at the next try is tried again, as long as the deadline allows."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from connectors.exchange import Limits
from portal.services.ports import SourceFault
from tests.connectors.answers import facts, standard
from tests.connectors.people import PERSON
from tests.connectors.source import Source, says

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


@pytest.fixture
def source(httpserver: HTTPServer) -> Source:
    return Source(httpserver)


def first(*responses: Response) -> Callable[[Request], Response]:
    """These responses, then a good answer."""
    waiting = list(responses)
    return lambda _: waiting.pop(0) if waiting else says(standard(PERSON, [500]))


def ask(source: Source, limits: Limits) -> str:
    """The status of the answer, or the reason why there is none."""
    try:
        return source.connector(facts("standard"), limits).ask(PERSON, NOW).status
    except SourceFault as fault:
        return fault.reason


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_one_hiccup_is_not_noticed(source: Source, status: int) -> None:
    source.answering = first(Response("", status))
    assert ask(source, Limits(seconds=2)) == "answered"


@pytest.mark.parametrize(("status", "reason"), [(429, "busy"), (503, "busy"), (500, "http_error")])
def test_after_the_last_try_the_reason_is_told(source: Source, status: int, reason: str) -> None:
    source.answering = lambda _: Response("", status)
    assert ask(source, Limits(seconds=5, attempts=3)) == reason
    assert len(source.asked) == 3


@pytest.mark.parametrize("status", [400, 404, 405, 410, 422])
def test_what_another_try_does_not_mend_is_asked_once(source: Source, status: int) -> None:
    source.answering = lambda _: says({"type": "about:blank"}, status)
    assert ask(source, Limits(seconds=2)) == "http_error"
    assert len(source.asked) == 1


def test_a_wait_that_the_source_asks_for_is_kept(source: Source) -> None:
    source.answering = first(Response("", 429, headers={"Retry-After": "1"}))
    start = time.monotonic()
    assert ask(source, Limits(seconds=5)) == "answered"
    assert time.monotonic() - start >= 1


@pytest.mark.parametrize("wait", ["30", "Sat, 21 Nov 2099 09:30:00 GMT", "9" * 400])
def test_a_wait_beyond_the_deadline_is_not_waited_for(source: Source, wait: str) -> None:
    source.answering = first(Response("", 429, headers={"Retry-After": wait}))
    start = time.monotonic()
    assert ask(source, Limits(seconds=5)) == "busy"
    assert time.monotonic() - start < 1


@pytest.mark.parametrize("wait", ["soon", "-5", "Sat, 21 Nov 2009 09:30:00 GMT", "1.5", ""])
def test_a_wait_that_makes_no_sense_is_ignored(source: Source, wait: str) -> None:
    source.answering = first(Response("", 503, headers={"Retry-After": wait}))
    assert ask(source, Limits(seconds=3)) == "answered"


def test_tries_share_one_deadline(source: Source) -> None:
    def slow(_: Request) -> Response:
        time.sleep(0.4)
        return Response("", 500)

    source.answering = slow
    start = time.monotonic()
    assert ask(source, Limits(seconds=1, attempts=10)) in {"timeout", "http_error"}
    assert time.monotonic() - start < 1.2
