"""An agency that does not know a person never learns from us that they looked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from connectors.agency_api import AgencyApi
from connectors.exchange import Limits
from connectors.person import echo_of
from portal.services.ports import SourceFault
from tests.connectors.answers import KEY, facts, fcid, standard
from tests.connectors.people import OTHER, PERSON
from tests.connectors.signing import NOW, Answering, new_key, signing, write_keys
from tests.connectors.source import Source, says

HASH = echo_of(PERSON, KEY)


def knows(known: Any = True, **changes: Any) -> Answering:
    """The answer to "do you know this person?", with these changes."""
    told = {"version": "1.0", "agency": "cjib", "person": HASH, "known": known} | changes
    return lambda _: says({name: value for name, value in told.items() if value is not None})


@pytest.fixture
def source(httpserver: HTTPServer) -> Source:
    source = Source(httpserver)
    source.knowing = knows(known=True)
    source.answering = lambda _: says(standard(PERSON, [500]))
    return source


@pytest.fixture
def connector(source: Source) -> AgencyApi:
    return source.connector(facts("standard", ask_before_telling=True))


def all_heard(server: HTTPServer) -> list[str]:
    """All that the agency was sent: addresses, headers and bodies, in order."""
    return [
        f"{request.url} {request.headers} {request.get_data(as_text=True)}"
        for request, _ in server.log
    ]


def fault(connector: AgencyApi) -> str:
    with pytest.raises(SourceFault) as caught:
        connector.ask(PERSON, NOW)
    return caught.value.reason


def test_an_agency_that_knows_a_person_is_told_who_it_is_and_answers(
    httpserver: HTTPServer, connector: AgencyApi
) -> None:
    assert len(connector.ask(PERSON, NOW).debts) == 1
    paths = [request.path for request, _ in httpserver.log]
    assert paths == ["/cjib/oauth2/token", "/cjib/v1/persons/known", "/cjib/v1/debts/query"]


def test_an_agency_that_does_not_know_a_person_never_hears_the_number(
    httpserver: HTTPServer, source: Source, connector: AgencyApi
) -> None:
    source.knowing = knows(known=False)
    assert connector.ask(PERSON, NOW).status == "unknown_person"
    assert source.asked == []
    assert not any(PERSON.reveal() in told for told in all_heard(httpserver))


def test_the_first_question_holds_the_keyed_hash_and_nothing_more(
    source: Source, connector: AgencyApi
) -> None:
    told: list[Any] = []

    def keep(request: Request) -> Response:
        told.append(request.get_json())
        return knows(known=False)(request)

    source.knowing = keep
    connector.ask(PERSON, NOW)
    assert told == [{"version": "1.0", "person": HASH}]


STRANGE: dict[str, tuple[Answering, str]] = {
    "about someone else": (knows(person=echo_of(OTHER, KEY)), "wrong_person"),
    "no to someone else": (knows(known=False, person=echo_of(OTHER, KEY)), "wrong_person"),
    "about nobody": (knows(person=None), "wrong_person"),
    "of another agency": (knows(agency="duo"), "wrong_agency"),
    "of another version": (knows(version="2.0"), "unknown_version"),
    "neither yes nor no": (knows(known=None), "bad_structure"),
    "yes in words": (knows(known="true"), "bad_structure"),
    "a number": (knows(known=1), "bad_structure"),
    "a list": (lambda _: says([True]), "bad_structure"),
    "no such address": (lambda _: Response("", 404), "http_error"),
    "a page": (lambda _: Response("<html>", 200, content_type="text/html"), "not_json"),
    "an error": (lambda _: Response("", 500), "http_error"),
    "elsewhere": (lambda _: Response("", 307, {"Location": "/cjib/v1/debts/query"}), "redirect"),
}


@pytest.mark.parametrize(("answer", "reason"), STRANGE.values(), ids=STRANGE.keys())
def test_whatever_is_not_a_clear_yes_ends_without_telling(
    httpserver: HTTPServer, source: Source, connector: AgencyApi, answer: Answering, reason: str
) -> None:
    source.knowing = answer
    assert fault(connector) == reason
    assert not any(PERSON.reveal() in told for told in all_heard(httpserver))


def test_both_questions_together_keep_to_the_time(source: Source) -> None:
    quick = source.connector(facts("standard", ask_before_telling=True), Limits(seconds=0.5))
    source.knowing = lambda _: Response("", 503, {"Retry-After": "60"})
    assert fault(quick) == "busy"


def test_it_works_for_the_national_format_too(source: Source) -> None:
    source.answering = lambda _: says(fcid(PERSON, [500]))
    first = source.connector(facts("fcid", ask_before_telling=True))
    assert len(first.ask(PERSON, NOW).debts) == 1


def test_of_an_agency_that_signs_a_no_must_be_signed(source: Source, tmp_path: Path) -> None:
    key = new_key()
    both = facts("standard", ask_before_telling=True, signed_answers=True)
    careful = source.connector(both, JWKS_FILE=write_keys(tmp_path, key))
    source.knowing = signing(knows(known=False), key)
    assert careful.ask(PERSON, NOW).status == "unknown_person"
    source.knowing = knows(known=False)
    assert fault(careful) == "not_signed"
