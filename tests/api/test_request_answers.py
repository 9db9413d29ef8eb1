"""What an agency may answer to a request, and what the portal makes of it."""

from __future__ import annotations

import json
import logging

import pytest
from pytest_httpserver import HTTPServer

from portal.domain import request
from portal.services.requests_port import (
    Capabilities,
    IdempotencyKey,
    RequestConflict,
    RequestFault,
    RequestRefused,
    RequestUnavailable,
)
from portal.web.problems import problem
from tests.api.agency import CITIZENS, channel_to
from tests.api.wishes import written

PERSON = CITIZENS["achterstand"]


def test_an_agency_without_requests_offers_nothing(httpserver: HTTPServer) -> None:
    _grant(httpserver)
    httpserver.expect_request("/duo/v1/capabilities").respond_with_json({}, 404)

    assert channel_to("duo", httpserver.url_for("/duo")).capabilities() == Capabilities()


@pytest.mark.parametrize(
    ("status", "body", "reason"),
    [
        (201, {"version": "1.0", "id": "v-1", "kind": "message", "state": "lost"}, "bad_answer"),
        (201, {"version": "1.0", "id": "../..", "kind": "message"}, "bad_answer"),
        (201, [], "bad_answer"),
        (404, {}, "http_error"),
        (400, {"type": "https://x.example/problems/too-late"}, "http_error"),
        (503, {}, "busy"),
        (500, {}, "http_error"),
        (302, {}, "redirect"),
    ],
)
def test_an_answer_that_says_nothing_sure_means_try_again_with_the_same_key(
    httpserver: HTTPServer, status: int, body: object, reason: str
) -> None:
    _grant(httpserver)
    httpserver.expect_request("/duo/v1/requests").respond_with_json(body, status)

    with pytest.raises(RequestUnavailable, match=reason):
        _send(httpserver)


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ("too-late", RequestRefused),
        ("not-offered", RequestRefused),
        ("idempotency-conflict", RequestConflict),
        ("request-in-progress", RequestUnavailable),
    ],
)
def test_a_problem_of_the_agency_api_is_a_clear_word(
    httpserver: HTTPServer, code: str, fault: type[RequestFault]
) -> None:
    _grant(httpserver)
    told = problem(code)
    httpserver.expect_request("/duo/v1/requests").respond_with_data(
        told.get_data(), told.status_code, content_type="application/problem+json"
    )

    with pytest.raises(fault, match=code.replace("-", "_")):
        _send(httpserver)


def test_a_receipt_for_another_kind_of_request_is_not_believed(httpserver: HTTPServer) -> None:
    _grant(httpserver)
    told = {"version": "1.0", "id": "v-1", "kind": "pause", "state": "received"}
    told["at"] = "2026-11-21T10:00:00+01:00"
    httpserver.expect_request("/duo/v1/requests").respond_with_json(told, 201)

    with pytest.raises(RequestUnavailable, match="wrong_request"):
        _send(httpserver)


def test_how_long_the_agency_asks_to_wait_is_told(httpserver: HTTPServer) -> None:
    _grant(httpserver)
    httpserver.expect_request("/duo/v1/requests").respond_with_json(
        {}, 503, headers={"Retry-After": "40"}
    )

    with pytest.raises(RequestUnavailable) as fault:
        _send(httpserver)

    assert fault.value.wait_seconds == 40


def test_an_agency_that_is_away_is_no_refusal() -> None:
    with pytest.raises(RequestUnavailable, match="unreachable"):
        channel_to("duo", "http://127.0.0.1:1/duo").status("v-1")


def test_no_number_is_in_an_address_header_log_or_error(
    httpserver: HTTPServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    _grant(httpserver)
    httpserver.expect_request("/duo/v1/requests").respond_with_json({}, 400)

    with pytest.raises(RequestFault) as fault:
        _send(httpserver)

    heard = "".join(f"{asked.url}{asked.headers}" for asked, _ in httpserver.log)
    assert PERSON.reveal() not in heard + caplog.text + repr(fault.value)
    assert json.loads(httpserver.log[-1][0].get_data())["bsn"] == PERSON.reveal()


def _grant(server: HTTPServer) -> None:
    token = {"access_token": "t", "token_type": "Bearer", "expires_in": 300}
    server.expect_request("/duo/oauth2/token").respond_with_json(token)


def _send(server: HTTPServer) -> None:
    channel = channel_to("duo", server.url_for("/duo"))
    channel.send(written(request.Message(text="Hallo"), PERSON), IdempotencyKey.new())
