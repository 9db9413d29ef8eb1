"""The address service is asked in its own words, and can neither hold us up nor mislead us."""

from __future__ import annotations

import json
import logging
import socket
import time
from contextlib import suppress
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Response

from connectors.address import Address
from connectors.address_service import LocatieServer, address_service
from connectors.endpoint import EndpointError
from connectors.exchange import Limits
from portal.services.address_service import Postcode
from portal.services.ports import SourceFault
from tests.connectors.raw_server import raw_server

QUICK = Limits(seconds=0.5, wire_bytes=4_000, unpacked_bytes=8_000, attempts=1)
POSTCODE = Postcode("3511", "ab")


def ask(base: str, limits: Limits = QUICK) -> tuple[str, ...]:
    service = LocatieServer(Address(base=base), limits)
    try:
        return service.municipalities_of(POSTCODE)
    finally:
        service.close()


def rows(*codes: Any) -> dict[str, Any]:
    """An answer as the service writes it."""
    found = [{"gemeentecode": code} for code in codes]
    return {"response": {"numFound": len(found), "start": 0, "maxScore": 7.5, "docs": found}}


def test_the_service_is_asked_for_the_municipality_of_a_postcode(httpserver: HTTPServer) -> None:
    expected = {
        "q": "postcode:3511AB", "fq": "type:postcode", "fl": "gemeentecode", "rows": "20"
    }  # fmt: skip
    httpserver.expect_request("/v3_1/free", query_string=expected).respond_with_json(rows("0344"))

    assert ask(httpserver.url_for("/v3_1")) == ("GM0344",)


def test_a_postcode_in_two_municipalities_gives_both_once(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/free").respond_with_json(rows("0344", "0310", "0344"))

    assert ask(httpserver.url_for("")) == ("GM0344", "GM0310")


def test_a_postcode_that_it_does_not_know_gives_none(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/free").respond_with_json(rows())

    assert ask(httpserver.url_for("")) == ()


@pytest.mark.parametrize(
    "answer",
    [
        [], {}, {"response": []}, {"response": {"docs": {}}}, {"response": {"docs": ["0344"]}},
        rows(344), rows("GM0344"), rows("<b>"), rows(None), rows("0344", "../x"), "text", None,
    ],
)  # fmt: skip
def test_an_answer_in_another_form_is_refused(httpserver: HTTPServer, answer: Any) -> None:
    httpserver.expect_request("/free").respond_with_data(
        json.dumps(answer), content_type="application/json"
    )

    with pytest.raises(SourceFault) as caught:
        ask(httpserver.url_for(""))
    assert caught.value.reason == "bad_structure"


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (Response("{", content_type="application/json"), "not_json"),
        (Response("<html>", content_type="text/html"), "not_json"),
        (Response(json.dumps(rows("0344" * 2_000)), content_type="application/json"), "too_large"),
        (Response("[" * 50 + "]" * 50, content_type="application/json"), "too_deep"),
        (Response("{}", status=404, content_type="application/json"), "http_error"),
        (Response("down", status=503), "busy"),
        (Response("", status=302, headers={"Location": "http://127.0.0.1:9/"}), "redirect"),
    ],
)
def test_a_hostile_or_broken_answer_is_refused(
    httpserver: HTTPServer, answer: Response, reason: str
) -> None:
    httpserver.expect_request("/free").respond_with_response(answer)

    with pytest.raises(SourceFault) as caught:
        ask(httpserver.url_for(""))
    assert caught.value.reason in (reason, "http_error")


def test_a_slow_service_is_given_up_in_time() -> None:
    def drip(connection: socket.socket) -> None:
        with suppress(OSError):
            for _ in range(50):
                connection.sendall(b"H")
                time.sleep(0.05)

    started = time.monotonic()
    with raw_server(drip) as port, pytest.raises(SourceFault) as caught:
        ask(f"http://127.0.0.1:{port}")

    assert caught.value.reason == "timeout"
    assert time.monotonic() - started < 5


def test_a_dead_service_is_a_fault() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]

    with pytest.raises(SourceFault) as caught:
        ask(f"http://127.0.0.1:{port}")
    assert caught.value.reason == "unreachable"


def test_no_line_and_no_error_holds_the_postcode(
    httpserver: HTTPServer, caplog: pytest.LogCaptureFixture
) -> None:
    httpserver.expect_request("/free").respond_with_data("nonsense")
    with caplog.at_level(logging.DEBUG), pytest.raises(SourceFault) as caught:
        ask(httpserver.url_for(""))

    told = [r.getMessage() for r in caplog.records if r.name.startswith(("connectors", "http"))]
    assert "3511" not in f"{told} {caught.value!r} {caught.value.__cause__!r} {POSTCODE!r}"


@pytest.mark.parametrize("url", [None, ""])
def test_without_the_setting_there_is_no_service(url: str | None) -> None:
    assert address_service(url) is None


@pytest.mark.parametrize(
    "url", ["http://example.org", "https://u:p@example.org", "ftp://example.org", "nonsense"]
)
def test_an_address_that_is_none_stops_the_start_with_one_sentence(url: str) -> None:
    with pytest.raises(EndpointError, match=r"^ADDRESS_SERVICE_URL is no address .*\.$"):
        address_service(url)


@pytest.mark.parametrize("typed", ["3511AB", " 3511 ab ", "3511  Ab"])
def test_a_postcode_is_read_as_people_type_it(typed: str) -> None:
    read = Postcode.read(typed)

    assert read is not None
    assert read.reveal() == "3511AB"


@pytest.mark.parametrize("typed", ["3511", "0511 AB", "3511 ABC", "Utrecht", "٣٥١١ AB", ""])
def test_what_is_no_postcode_is_none(typed: str) -> None:
    assert Postcode.read(typed) is None
