"""The security headers are on every answer, whatever answers."""

from __future__ import annotations

import re

import pytest
from werkzeug.test import TestResponse

from portal.web.security import HEADERS
from tests.fakes import FakeConnector
from tests.pages.portal import ClientWith, Portal
from tests.pages.visitor import Visitor


def _static(visitor: Visitor) -> str:
    found = re.search(r'href="(/static/[^"]+\.css)"', visitor.get("/").text)
    assert found
    return found[1]


def _complete(answer: TestResponse) -> bool:
    return all(answer.headers.getlist(name) == [value] for name, value in HEADERS.items())


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/", 200),
        ("HEAD", "/", 200),
        ("OPTIONS", "/", 200),
        ("GET", "/nowhere", 404),
        ("GET", "/%00", 404),
        ("POST", "/", 405),
        ("TRACE", "/", 405),
        ("GET", "/overview", 303),
        ("GET", "/healthz", 200),
        ("GET", "/static/none.css", 404),
        ("GET", "//evil.example", 308),
    ],
)
def test_every_answer_has_all_headers(portal: Portal, method: str, path: str, status: int) -> None:
    answer = portal.visitor().open(method, path)

    assert answer.status_code == status
    assert _complete(answer)


def test_a_request_for_another_host_is_refused_with_all_headers(portal: Portal) -> None:
    answer = portal.visitor().open("GET", "/", base_url="https://evil.example")

    assert answer.status_code == 400
    assert _complete(answer)


def test_a_fault_of_ours_has_all_headers(portal: Portal) -> None:
    visitor = portal.visitor()
    visitor.app.add_url_rule("/broken", "broken", lambda: "")

    answer = visitor.get("/broken")

    assert answer.status_code == 500
    assert _complete(answer)


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
def test_static_files_have_all_headers(portal: Portal, method: str) -> None:
    visitor = portal.visitor()

    answer = visitor.open(method, _static(visitor))

    assert answer.status_code == (405 if method == "POST" else 200)
    assert _complete(answer)


def test_a_static_file_that_is_unchanged_has_all_headers(portal: Portal) -> None:
    visitor = portal.visitor()
    first = visitor.get(_static(visitor))

    again = visitor.get(_static(visitor), If_None_Match=first.headers["ETag"])

    assert again.status_code == 304
    assert _complete(again)


def test_nothing_inline_nothing_from_elsewhere_and_no_frame_is_allowed() -> None:
    policy = HEADERS["Content-Security-Policy"]

    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert "form-action 'self';" in policy
    assert "http" not in policy


def test_data_is_kept_nowhere(client_with: ClientWith) -> None:
    visitor = client_with(FakeConnector())

    for path in ("/overview", "/overview/progress", "/sources/cjib", "/export.json"):
        assert visitor.get(path).headers["Cache-Control"] == "no-store"


def test_static_files_are_compressed_and_kept_for_long(portal: Portal) -> None:
    visitor = portal.visitor()

    answer = visitor.get(_static(visitor), Accept_Encoding="br")

    assert answer.headers["Content-Encoding"] == "br"
    assert "max-age=31536000" in answer.headers["Cache-Control"]


def test_a_page_is_not_compressed(client_with: ClientWith) -> None:
    visitor = client_with(FakeConnector())

    answer = visitor.get("/overview", Accept_Encoding="br")

    assert "Content-Encoding" not in answer.headers
