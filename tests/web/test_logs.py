"""The belt of the logs: what must never be there is taken out."""

from __future__ import annotations

import logging
from io import StringIO

import pytest

from portal.web.logs import scrubbed
from tests.web.test_privacy import logs

__all__ = ["logs"]


@pytest.mark.parametrize(
    "secret",
    [
        "999990019",
        "€ 1.250,00",
        "EUR 12.50",
        "192.0.2.17",
        "oXZp3rV2l0kq9wN7tYbEaA.r2Zk1mN8pQs4tUv6wXy0zAbCdEfGhIjKlMnOpQrStUv",
    ],
)
def test_what_looks_like_a_citizens_data_is_hidden(secret: str) -> None:
    assert scrubbed(f"before {secret} after") == "before [hidden] after"


@pytest.mark.parametrize("plain", ["route overview.show", "status 404", "took 12.5 ms", "e1"])
def test_plain_words_stay(plain: str) -> None:
    assert scrubbed(plain) == plain


def test_an_exception_is_logged_without_its_message(logs: StringIO) -> None:
    try:
        raise ValueError("the citizen is called Fatima")
    except ValueError:
        logging.getLogger("somewhere").exception("failed")

    line = logs.getvalue()
    assert '"fault": "ValueError"' in line
    assert "test_logs.py" in line
    assert "Fatima" not in line


def test_libraries_that_log_addresses_are_silent(logs: StringIO) -> None:
    for name in ("httpx2", "urllib3.connectionpool"):
        logging.getLogger(name).info("GET https://source.example/person/999990019")

    assert logs.getvalue() == ""
