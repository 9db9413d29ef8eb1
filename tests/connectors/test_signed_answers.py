"""What an agency that signs did not sign, freshly and for this question, is not shown."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from connectors.agency_api import AgencyApi
from connectors.signature import HEADER
from portal.services.ports import SourceFault
from tests.connectors.answers import facts, fcid, standard
from tests.connectors.people import OTHER, PERSON
from tests.connectors.signing import NOW, Answering, new_key, signing, write_keys
from tests.connectors.source import Source, says, unknown_person

KEY = new_key()


def debts(_: Request) -> Response:
    return says(standard(PERSON, [500]))


def nothing_known(_: Request) -> Response:
    return unknown_person()


@pytest.fixture
def source(httpserver: HTTPServer) -> Source:
    source = Source(httpserver)
    source.answering = signing(debts, KEY)
    return source


@pytest.fixture
def connector(source: Source, tmp_path: Path) -> AgencyApi:
    """A connector to an agency that always signs."""
    keys = write_keys(tmp_path, KEY)
    return source.connector(facts("standard", signed_answers=True), JWKS_FILE=keys)


def outcome(connector: AgencyApi) -> str:
    """The status of the answer, or the reason why there is none."""
    try:
        return connector.ask(PERSON, NOW).status
    except SourceFault as fault:
        return fault.reason


def test_a_signed_answer_is_shown(connector: AgencyApi) -> None:
    assert outcome(connector) == "answered"


def test_a_signed_answer_in_the_national_format_is_shown(source: Source, tmp_path: Path) -> None:
    source.answering = signing(lambda _: says(fcid(PERSON, [500])), KEY)
    keys = write_keys(tmp_path, KEY)
    signs = source.connector(facts("fcid", signed_answers=True), JWKS_FILE=keys)
    assert outcome(signs) == "answered"


def test_an_unsigned_answer_is_refused(source: Source, connector: AgencyApi) -> None:
    source.answering = debts
    with pytest.raises(SourceFault, match="not_signed") as caught:
        connector.ask(PERSON, NOW)
    assert caught.value.rejected


def test_an_answer_that_was_changed_on_the_way_is_refused(
    source: Source, connector: AgencyApi
) -> None:
    def changed(request: Request) -> Response:
        reply = signing(debts, KEY)(request)
        reply.set_data(reply.get_data().replace(b"500", b"501"))
        return reply

    source.answering = changed
    assert outcome(connector) == "bad_signature"


def test_an_answer_signed_by_someone_else_is_refused(source: Source, connector: AgencyApi) -> None:
    source.answering = signing(debts, new_key())
    assert outcome(connector) == "bad_signature"


def test_an_answer_that_someone_kept_and_sends_again_is_refused(
    source: Source, connector: AgencyApi
) -> None:
    kept: list[Response] = []

    def again(request: Request) -> Response:
        kept.append(signing(debts, KEY)(request))
        return kept[0]

    source.answering = again
    assert [outcome(connector), outcome(connector)] == ["answered", "replayed"]


def test_an_answer_of_another_signing_agency_is_refused(
    source: Source, connector: AgencyApi
) -> None:
    source.answering = signing(debts, KEY, agency="duo")
    assert outcome(connector) == "wrong_agency"


def test_a_signature_does_not_make_another_persons_answer_right(
    source: Source, connector: AgencyApi
) -> None:
    source.answering = signing(lambda _: says(standard(OTHER, [500])), KEY)
    assert outcome(connector) == "wrong_person"


def test_not_knowing_someone_must_be_signed_too(source: Source, connector: AgencyApi) -> None:
    source.answering = signing(nothing_known, KEY)
    assert outcome(connector) == "unknown_person"
    source.answering = nothing_known
    assert outcome(connector) == "http_error"


ALLOWED: dict[str, tuple[Answering, str]] = {
    "unsigned": (debts, "answered"),
    "signed": (signing(debts, KEY), "answered"),
    "signed by another": (signing(debts, new_key()), "bad_signature"),
}


@pytest.mark.parametrize(("answer", "expected"), ALLOWED.values(), ids=ALLOWED.keys())
def test_who_may_sign_may_leave_it_but_not_do_it_wrong(
    source: Source, tmp_path: Path, answer: Answering, expected: str
) -> None:
    source.answering = answer
    assert outcome(source.connector(facts("standard"), JWKS_FILE=write_keys(tmp_path, KEY))) == (
        expected
    )


def test_a_signature_holds_over_the_bytes_before_they_were_packed(
    source: Source, connector: AgencyApi
) -> None:
    def packed(request: Request) -> Response:
        reply = signing(debts, KEY)(request)
        reply.set_data(gzip.compress(reply.get_data()))
        reply.headers["Content-Encoding"] = "gzip"
        return reply

    source.answering = packed
    assert outcome(connector) == "answered"


def test_two_signatures_are_none(source: Source, connector: AgencyApi) -> None:
    def twice(request: Request) -> Response:
        reply = signing(debts, KEY)(request)
        reply.headers.add(HEADER, reply.headers[HEADER])
        return reply

    source.answering = twice
    assert outcome(connector) == "bad_signature"


def test_every_question_has_an_id_of_its_own(source: Source, connector: AgencyApi) -> None:
    outcome(connector)
    outcome(connector)
    ids = [request.headers["Request-Id"] for request in source.asked]
    assert len(set(ids)) == 2
    assert all(PERSON.reveal() not in told for told in ids)


def test_a_source_whose_signatures_keep_failing_gets_rest(
    source: Source, connector: AgencyApi
) -> None:
    source.answering = debts
    assert [outcome(connector) for _ in range(4)] == ["not_signed"] * 3 + ["paused"]
