"""Questions that are not as agreed."""

from __future__ import annotations

from connectors.agency_api import QUERY_PATH
from connectors.http import Question
from connectors.kit.problem import code_of
from connectors.kit.promise import Broken, Promise
from connectors.kit.talk import JSON, Talk

NONSENSE = {
    "a list": b"[]",
    "no version and no bsn": b"{}",
    "JSON that breaks off": b'{"version":"1.0","bsn":12',
    "a bsn that fails the 11-test": b'{"version":"1.0","bsn":"100000000"}',
}
"""What cannot be read, by its name: which one was refused wrongly is said in the report."""


def only_post(talk: Talk) -> None:
    """A person is asked about in a body; GET gives nothing."""
    came = talk.ask(Question("GET", QUERY_PATH, b"", {}))
    if came.status not in (404, 405):
        raise Broken("GET must be answered with 405: a person may never be in an address.")


def refuses_nonsense(talk: Talk) -> None:
    """What cannot be read is the fault of who sent it, and no crash."""
    for name, body in NONSENSE.items():
        came = talk.ask(Question("POST", QUERY_PATH, body, JSON), f"with nonsense: {name}")
        if came.status != 400 or code_of(came) != "bad-request":
            raise Broken("Nonsense must be 400, application/problem+json, type …/bad-request.")


PROMISES = (
    Promise("only-post", only_post, ("gives-a-token",)),
    Promise("refuses-nonsense", refuses_nonsense, ("strict-json",)),
)
