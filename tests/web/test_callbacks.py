"""An agency tells that a request changed: believed only when signed, and only a nudge."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask
from joserfc.jwk import ECKey
from werkzeug.test import TestResponse

from connectors.callbacks import SignedNews
from connectors.replay import Seen
from connectors.signature import sign
from connectors.signing_keys import SigningKeys
from portal.services.requests_port import RequestNews
from portal.web import callbacks
from portal.web.security import HEADERS
from tests.fakes import FakeConnector
from tests.pages.portal import TODAY, Clock, Portal
from tests.pages.visitor import Visitor

KEY = ECKey.generate_key("P-256", {"kid": "one", "use": "sig"})
OTHER = ECKey.generate_key("P-256", {"kid": "one", "use": "sig"})
KEYS = SigningKeys({"one": ECKey.import_key(KEY.as_dict(private=False))})


def news(**changed: Any) -> bytes:
    told = {
        "version": "1.0",
        "agency": "cjib",
        "id": "v-1",
        "state": "agreed",
        "at": "2026-11-21T20:00:00+01:00",
    }
    return json.dumps(told | changed).encode()


def signed(body: bytes, key: ECKey = KEY, issuer: str = "cjib", age: int = 0) -> dict[str, str]:
    when = TODAY - timedelta(seconds=age)
    text = sign(body, key, issuer=issuer, message=uuid4().hex, now=when)
    return {"JWS-Signature": text, "Content-Type": "application/json"}


class Follower:
    """Waits for news about one request."""

    def __init__(self) -> None:
        self.heard: list[RequestNews] = []

    def note(self, news: RequestNews) -> bool:
        self.heard.append(news)
        return news.request_id == "v-1"


class Address:
    """The address for callbacks, with a follower behind it."""

    def __init__(self) -> None:
        self.follower = Follower()
        app = Flask(__name__)
        reader = SignedNews({"cjib": KEYS}, Seen(TODAY.timestamp).is_new)
        app.register_blueprint(callbacks.blueprint(reader, self.follower, Clock()))
        self._client = app.test_client()

    def post(self, body: bytes, headers: dict[str, str]) -> TestResponse:
        return self._client.post("/v1/callbacks", data=body, headers=headers)


@pytest.fixture
def address() -> Address:
    return Address()


def test_signed_news_is_noted(address: Address) -> None:
    body = news()

    assert address.post(body, signed(body)).status_code == 204
    assert [(one.agency, one.request_id, one.state) for one in address.follower.heard] == [
        ("cjib", "v-1", "agreed")
    ]


def test_news_about_no_request_of_ours_is_not_found(address: Address) -> None:
    body = news(id="v-2")

    assert _code(address.post(body, signed(body))) == (404, "unknown-request")


FORGED = {
    "not signed": (news(), {"Content-Type": "application/json"}, "not_signed"),
    "another key": (news(), signed(news(), OTHER), "bad_signature"),
    "another body": (news(state="refused"), signed(news()), "bad_signature"),
    "a name without keys": (news(), signed(news(), issuer="duo"), "bad_signature"),
    "about another": (news(agency="duo"), signed(news(agency="duo")), "wrong_agency"),
    "nonsense, not signed": (b"{}", {"Content-Type": "application/json"}, "not_signed"),
    "nonsense, another key": (b"{}", signed(b"{}", OTHER), "bad_signature"),
    "no header": (news(), signed(news()) | {"JWS-Signature": "W10..AAAA"}, "bad_signature"),
    "too old": (news(), signed(news(), age=600), "stale_signature"),
}


@pytest.mark.parametrize(("body", "headers", "reason"), FORGED.values(), ids=FORGED.keys())
def test_news_that_is_not_surely_theirs_is_refused_and_not_noted(
    address: Address, body: bytes, headers: dict[str, str], reason: str
) -> None:
    answer = address.post(body, headers)

    assert _code(answer) == (401, "bad-signature")
    assert answer.get_json()["reason"] == reason
    assert answer.headers["WWW-Authenticate"] == "JWS-Signature"
    assert address.follower.heard == []


def test_the_same_signature_counts_once(address: Address) -> None:
    body = news()
    headers = signed(body)

    assert address.post(body, headers).status_code == 204
    assert address.post(body, headers).get_json()["reason"] == "replayed"
    assert len(address.follower.heard) == 1


@pytest.mark.parametrize(
    ("body", "reason", "field"),
    [
        (b"", "not_json", None),
        (b"[]", "bad_type", None),
        (b'{"a": 1, "a": 2}', "not_json", None),
        (news(state="lost"), "unknown_value", "state"),
        (news(at="2026-11-21"), "bad_date", "at"),
        (news(id="../x"), "bad_id", "id"),
        (json.dumps({"version": "1.0"}).encode(), "missing_field", "agency"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason_and_the_place(
    address: Address, body: bytes, reason: str, field: str | None
) -> None:
    answer = address.post(body, signed(body))

    assert _code(answer) == (400, "bad-request")
    assert (answer.get_json()["reason"], answer.get_json().get("field")) == (reason, field)


def test_only_json_is_understood(address: Address) -> None:
    answer = address.post(news(), signed(news()) | {"Content-Type": "text/plain"})

    assert _code(answer) == (415, "unsupported-media")


@pytest.mark.parametrize(
    ("method", "path", "body", "expected"),
    [
        ("GET", "/v1/callbacks", b"", (405, "method-not-allowed")),
        ("POST", "/v1/nothing", b"{}", (404, "no-such-address")),
        ("POST", "/v1/callbacks", b"x" * 70_000, (413, "too-large")),
        ("POST", "/v1/callbacks", b"{}", (401, "bad-signature")),
    ],
)
def test_in_the_portal_an_agency_gets_problems_not_pages(
    portal: Portal, method: str, path: str, body: bytes, expected: tuple[int, str]
) -> None:
    visitor = portal.visitor(FakeConnector())

    answer = visitor.open(method, path, data=body, content_type="application/json")

    assert _code(answer) == expected
    assert answer.headers["API-Version"]
    for name, value in HEADERS.items():
        assert answer.headers[name] == value


def test_an_agency_that_decides_many_in_one_night_can_tell_of_each(portal: Portal) -> None:
    app = portal.app(FakeConnector(), limit_posts="1 per minute")
    visitor = Visitor(app, portal.settings.public_url)

    answers = [visitor.open("POST", "/v1/callbacks") for _ in range(1201)]

    assert {_code(answer) for answer in answers[:-1]} == {(415, "unsupported-media")}
    assert _code(answers[-1]) == (429, "too-many")
    assert int(answers[-1].headers["Retry-After"]) >= 0


def test_a_wrong_method_says_which_one_is_right(portal: Portal) -> None:
    answer = portal.visitor(FakeConnector()).get("/v1/callbacks")

    assert set(answer.headers["Allow"].split(", ")) == {"OPTIONS", "POST"}


def _code(answer: TestResponse) -> tuple[int, str]:
    assert answer.content_type == "application/problem+json"
    told = answer.get_json()
    assert told["status"] == answer.status_code
    return answer.status_code, told["type"].rpartition("/")[2]
