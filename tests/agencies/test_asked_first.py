"""Agencies that want to be asked first, and sign what they say, keep to it in the demo."""

from __future__ import annotations

from typing import Any

import pytest
import requests

from connectors.endpoint import endpoint_of
from connectors.person import echo_of
from connectors.registry import AGENCIES, load_agencies, read_agency
from connectors.signature import HEADER, REQUEST_ID, answering, verify
from tests.agencies.conftest import NOW, Running
from tests.agencies.test_asking import SOON, token

FIRST = ["svb", "uwv"]


def known(running: Running, source: str, person: Any) -> requests.Response:
    return requests.post(
        f"{running.address}/{source}/v1/persons/known",
        json={"version": "1.0", "person": person},
        headers={
            "Authorization": f"Bearer {token(running, source).json()['access_token']}",
            REQUEST_ID: "question-1",
        },
        timeout=SOON,
    )


def hash_of(running: Running, source: str, citizen: str) -> str:
    key = endpoint_of(source, running.env).person_key
    return echo_of(running.citizens[citizen].person, key)


def test_two_agencies_sign_and_want_to_be_asked_first() -> None:
    facts = [read_agency(AGENCIES / agency.id) for agency in load_agencies()]
    assert [each.id for each in facts if each.ask_before_telling] == FIRST
    assert [each.id for each in facts if each.signed_answers] == FIRST


@pytest.mark.parametrize(("citizen", "expected"), [("bezwaar", True), ("water-en-gemeente", False)])
def test_it_says_by_hash_whom_it_knows(running: Running, citizen: str, expected: bool) -> None:
    asked = hash_of(running, "uwv", citizen)
    told = known(running, "uwv", asked).json()
    assert told == {"version": "1.0", "agency": "uwv", "person": asked, "known": expected}


def test_the_hash_for_one_agency_says_nothing_to_another(running: Running) -> None:
    asked = hash_of(running, "svb", "bezwaar")
    assert known(running, "uwv", asked).json()["known"] is False


@pytest.mark.parametrize("person", [None, "", "999900006", ["x"], "x" * 44], ids=str)
def test_what_is_no_hash_is_refused(running: Running, person: Any) -> None:
    assert known(running, "uwv", person).status_code == 400


def test_an_agency_that_is_told_at_once_does_not_offer_it(running: Running) -> None:
    reply = known(running, "cak", hash_of(running, "cak", "bezwaar"))
    assert (reply.status_code, HEADER in reply.headers) == (422, False)


def test_its_no_is_signed_as_the_answer_to_that_question(running: Running) -> None:
    reply = known(running, "uwv", hash_of(running, "uwv", "water-en-gemeente"))
    keys = endpoint_of("uwv", running.env).signing_keys
    assert keys
    signature, is_new = reply.headers[HEADER], answering("question-1")
    verify(reply.content, signature, keys, issuer="uwv", now=NOW, is_new=is_new)


@pytest.mark.parametrize("source", FIRST)
def test_it_says_so_among_what_it_offers(running: Running, source: str) -> None:
    given = token(running, source).json()["access_token"]
    offered = requests.get(
        f"{running.address}/{source}/v1/capabilities",
        headers={"Authorization": f"Bearer {given}"},
        timeout=SOON,
    ).json()
    assert (offered["ask_before_telling"], offered["signed_answers"]) == (True, True)
