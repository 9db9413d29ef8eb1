"""The agencies answer over real HTTP as real ones would: to who may ask, about that person only."""

from __future__ import annotations

import gzip
import time
from typing import Any

import pytest
import requests

from connectors.exchange import Limits
from demo.agencies.many import generated_total
from portal.domain.tally import amounts_of
from portal.services.ports import SourceFault
from tests.agencies.conftest import Running

SOON = 10


def token(running: Running, source: str = "uwv", **changed: str) -> requests.Response:
    start = f"SOURCE_{source.upper().replace('-', '_')}_"
    given = {"id": running.env[f"{start}CLIENT_ID"], "secret": running.env[f"{start}SECRET"]}
    given |= changed
    return requests.post(
        f"{running.address}/{source}/oauth2/token",
        data={"grant_type": "client_credentials"},
        auth=(given["id"], given["secret"]),
        timeout=SOON,
    )


def query(running: Running, source: str, given: str, question: Any) -> requests.Response:
    return requests.post(
        f"{running.address}/{source}/v1/debts/query",
        json=question,
        headers={"Authorization": f"Bearer {given}"},
        timeout=SOON,
    )


def about(running: Running, citizen: str) -> dict[str, str]:
    return {"version": "1.0", "bsn": running.citizens[citizen].person.reveal()}


def test_without_a_token_nothing_is_told(running: Running) -> None:
    reply = query(running, "uwv", "guessed", about(running, "bezwaar"))
    assert (reply.status_code, reply.json().keys()) == (401, {"type", "title", "status"})


def test_a_token_of_one_agency_opens_no_other(running: Running) -> None:
    given = token(running, "uwv").json()["access_token"]
    assert query(running, "svb", given, about(running, "bezwaar")).status_code == 401


def test_a_wrong_secret_gives_no_token(running: Running) -> None:
    assert token(running, secret="wrong").status_code == 401


def test_an_unknown_person_gets_the_problem_of_the_contract(running: Running) -> None:
    given = token(running, "lbio").json()["access_token"]
    reply = query(running, "lbio", given, about(running, "geen-schuld"))
    assert reply.status_code == 404
    assert reply.headers["Content-Type"] == "application/problem+json"
    assert reply.json()["type"].endswith("/unknown-person")


@pytest.mark.parametrize("question", [[], {}, {"bsn": "123"}, {"bsn": ["9"]}], ids=str)
def test_a_question_without_a_person_is_refused(running: Running, question: Any) -> None:
    given = token(running).json()["access_token"]
    assert query(running, "uwv", given, question).status_code == 400


def test_two_citizens_never_see_each_others_debts(running: Running) -> None:
    one, other = running.ask("uwv", "bezwaar"), running.ask("uwv", "saldo-klopt-niet")
    assert {debt.id for debt in one.debts} & {debt.id for debt in other.debts} == set()


def test_ten_thousand_debts_stay_small_and_exact(running: Running) -> None:
    answer = running.ask("bghu", "tienduizend")
    told = sum(amounts_of(debt.events).outstanding_cents for debt in answer.debts)
    assert (len(answer.debts), told) == (10_000, generated_total(10_000))


def test_the_biggest_answer_stays_under_the_limits_with_room_to_spare(running: Running) -> None:
    given = token(running, "bghu").json()["access_token"]
    reply = requests.post(
        f"{running.address}/bghu/v1/debts/query",
        json=about(running, "tienduizend"),
        headers={"Authorization": f"Bearer {given}", "Accept-Encoding": "gzip"},
        timeout=SOON,
        stream=True,
    )
    packed = reply.raw.read(decode_content=False)
    assert len(packed) < Limits().wire_bytes / 2
    assert len(gzip.decompress(packed)) < Limits().unpacked_bytes * 0.9


def test_whoever_takes_no_gzip_gets_the_same_answer_plain(running: Running) -> None:
    given = token(running, "svb").json()["access_token"]
    reply = requests.post(
        f"{running.address}/svb/v1/debts/query",
        json=about(running, "betaald-niet-geboekt"),
        headers={"Authorization": f"Bearer {given}", "Accept-Encoding": "identity"},
        timeout=SOON,
    )
    assert "Content-Encoding" not in reply.headers
    assert [debt["id"] for debt in reply.json()["debts"]] == ["AKW-771903"]


@pytest.mark.parametrize(
    ("source", "citizen"),
    [("duo", "bron-uitval"), ("uwv", "bron-uitval"), ("cak", "onleesbaar"), ("bghu", "onleesbaar")],
)
def test_a_source_in_trouble_fails_as_the_citizens_file_says(
    running: Running, source: str, citizen: str
) -> None:
    started = time.monotonic()
    with pytest.raises(SourceFault) as fault:
        running.ask(source, citizen)
    status = "rejected" if fault.value.rejected else "failed"
    expected = running.citizens[citizen].expected_status(source)
    assert ((status, fault.value.reason)) == expected
    assert time.monotonic() - started < 6


def test_a_source_in_trouble_for_one_citizen_works_for_another(running: Running) -> None:
    assert running.ask("cak", "broninhouding").status == "answered"


def test_a_payment_that_is_not_booked_is_told_and_does_not_count(running: Running) -> None:
    (debt,) = running.ask("svb", "betaald-niet-geboekt").debts
    assert debt.events[-1].type == "other"
    assert amounts_of(debt.events).outstanding_cents == 29_147


def test_nothing_is_served_outside_the_two_addresses(running: Running) -> None:
    paths = ("/", "/uwv/", "/nobody/oauth2/token", "/zorginstituut/v1/debts/query")
    replies = [requests.post(running.address + path, timeout=SOON) for path in paths]
    assert [reply.status_code for reply in replies] == [404] * 4
