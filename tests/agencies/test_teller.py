"""An agency of the demo tells the portal what changed until it is noted, signed anew each time."""

from __future__ import annotations

import queue

import pytest
from joserfc.jwk import ECKey
from pytest_httpserver import HTTPServer

from connectors.callbacks import SignedNews
from connectors.signing_keys import SigningKeys
from demo.agencies.teller import Teller
from tests.api.wishes import NOW

KEY = ECKey.generate_key("P-256", {"kid": "one", "use": "sig"})
KEYS = SigningKeys({"one": ECKey.import_key(KEY.as_dict(private=False))})
STANDING = {
    "version": "1.0",
    "id": "v-1",
    "kind": "pause",
    "reference": "2026-1",
    "state": "agreed",
    "at": "2026-11-21T09:00:00+01:00",
}


class Told:
    """What a teller heard back, try by try."""

    def __init__(self, address: str) -> None:
        self._heard: queue.Queue[int] = queue.Queue()
        self.tell = Teller("duo", address, KEY, lambda: NOW, lambda _, code: self._heard.put(code))

    def next(self) -> int:
        """The HTTP status of the next try; 0 when nobody answered."""
        return self._heard.get(timeout=8)


def test_what_it_tells_is_read_as_news_of_that_agency(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/v1/callbacks", method="POST").respond_with_data("", 204)
    told = Told(httpserver.url_for("/v1/callbacks"))

    told.tell(STANDING)

    assert told.next() == 204
    (asked, _) = httpserver.log[0]
    reader = SignedNews({"duo": KEYS}, lambda _message, _until: True)
    news = reader.read(asked.get_data(), asked.headers["JWS-Signature"], NOW)
    assert (news.agency, news.request_id, news.state) == ("duo", "v-1", "agreed")


def test_it_tells_again_when_the_portal_cannot_note_it(httpserver: HTTPServer) -> None:
    address = httpserver.url_for("/v1/callbacks")
    httpserver.expect_ordered_request("/v1/callbacks").respond_with_data("", 503)
    httpserver.expect_ordered_request("/v1/callbacks").respond_with_data("", 204)
    told = Told(address)

    told.tell(STANDING)

    assert [told.next(), told.next()] == [503, 204]
    first, second = (asked.headers["JWS-Signature"] for asked, _ in httpserver.log)
    assert first != second


@pytest.mark.parametrize("status", [401, 404])
def test_a_clear_no_is_not_asked_again(httpserver: HTTPServer, status: int) -> None:
    httpserver.expect_request("/v1/callbacks").respond_with_data("", status)
    told = Told(httpserver.url_for("/v1/callbacks"))

    told.tell(STANDING)
    assert told.next() == status
    told.tell(STANDING)
    assert told.next() == status
    assert len(httpserver.log) == 2
