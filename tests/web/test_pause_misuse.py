"""A pause is refused what it should not do: no consent, another's debts, twice, without a login."""

from __future__ import annotations

import pytest

from portal.app import parts_of
from portal.storage.source_states import SourceStates
from tests.pages.portal import ALICE, BOB, ClientWith, Clock, Portal
from tests.pages.visitor import Visitor
from tests.web.asking import asked_by
from tests.web.pausing import REASON, choices, filled, owing_four, sent
from tests.web.sources import answering


@pytest.fixture
def alice(client_with: ClientWith, clock: Clock) -> Visitor:
    return owing_four(client_with, clock)


def test_the_municipality_is_told_only_with_consent(alice: Visitor) -> None:
    told = {"reason": "debt_help", "municipality": "Utrecht", "reference": "SHV-1"}
    assert alice.post("/pause", {**choices(alice), **REASON, **told}).status_code == 422
    shown = alice.visit(filled(alice, **told, share="1"))
    assert "Uw gemeente" in shown.text
    assert "SHV-1" in shown.text
    sent(alice, **told, share="1")
    wish = asked_by(alice)[0].content["wish"]
    helped = {"municipality": "Utrecht", "message": "hold_asked", "reference": "SHV-1"}
    assert wish["helped_by"] == helped
    assert wish["consent"]["text_version"] == "pause-1"
    assert set(wish["consent"]["fields"]) == {"debts", "reason", "municipality", "reference"}


def test_the_municipality_is_not_told_for_another_reason(alice: Visitor) -> None:
    sent(alice, municipality="Utrecht", share="1")
    assert "helped_by" not in asked_by(alice)[0].content["wish"]


def test_a_consent_is_noted_for_each_creditor(alice: Visitor) -> None:
    sent(alice)
    found = parts_of(alice.app).requests.requests_of(ALICE)
    assert all(one.consent for one in found)
    assert "Een pauze voor al uw schulden" in alice.visit("/consents").text


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"agree": ""}, "Zonder uw toestemming sturen wij niets."),
        ({"reason": ""}, "Kies waarom u een pauze vraagt."),
        ({"reason": "moratorium"}, "Kies waarom u een pauze vraagt."),
        ({"until": "2026-11-21"}, "Kies een dag na vandaag."),
        ({"until": "morgen"}, "Kies een dag na vandaag."),
        ({"until": "2028-01-01"}, "Kies een dag tot en met 21-11-2027."),
        ({"explanation": "x" * 1501}, "Dit is te lang."),
        ({"reason": "debt_help", "reference": "1"}, "Vul de naam van uw gemeente in."),
        ({"reason": "debt_help", "municipality": "x" * 101, "share": "1"}, "Dit is te lang."),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_sent(
    alice: Visitor, values: dict[str, str], told: str
) -> None:
    answer = alice.post("/pause", {**choices(alice), **REASON, **values})
    assert answer.status_code == 422
    assert told in answer.text
    assert asked_by(alice) == ()


def test_no_debt_chosen_is_told(alice: Visitor) -> None:
    answer = alice.post("/pause", REASON)
    assert answer.status_code == 422
    assert "Kies minstens één schuld." in answer.text


def test_the_debt_of_another_cannot_be_chosen(alice: Visitor) -> None:
    for key in ("x" * 20, "c1", "../c1", ""):
        answer = alice.post("/pause", {f"debt-{key}": "1", **REASON})
        assert answer.status_code == 422
    other = Visitor(alice.app, "https://schuldoverzicht.example")
    other.sign_in(BOB)
    assert other.post("/pause", {**choices(alice), **REASON}).status_code == 422
    assert asked_by(alice, BOB) == ()


def test_another_citizen_cannot_confirm_it(alice: Visitor) -> None:
    address = filled(alice)
    other = Visitor(alice.app, "https://schuldoverzicht.example")
    other.sign_in(BOB)
    assert other.post(address).status_code == 404
    assert asked_by(alice) == asked_by(alice, BOB) == ()


def test_two_clicks_ask_it_once(alice: Visitor) -> None:
    address = filled(alice)
    for _ in range(2):
        assert alice.post(address).headers["Location"] == "/pause/answers"
    assert len(asked_by(alice)) == 3


def test_without_the_token_of_the_form_nothing_happens(alice: Visitor) -> None:
    answer = alice.open("POST", "/pause", data={**choices(alice), **REASON})
    assert answer.status_code in (400, 403)


@pytest.mark.parametrize("path", ["/pause", "/pause/answers"])
def test_nobody_comes_here_without_a_login(portal: Portal, path: str) -> None:
    assert portal.visitor(answering("cjib")).get(path).status_code in (302, 303)


def test_a_source_in_quarantine_is_not_asked(alice: Visitor, clock: Clock) -> None:
    parts = parts_of(alice.app)
    address = choices(alice)
    SourceStates(parts.database).quarantine("cjib", "wrong amounts", clock())
    parts.watch.exchange()
    alice.post(alice.post("/pause", {**address, **REASON}).headers["Location"])
    assert {one.source for one in asked_by(alice)} == {"duo", "uwv"}


def test_the_law_is_explained_to_everyone(portal: Portal) -> None:
    page = portal.visitor(answering("cjib")).visit("/debt-help/pause-law")
    broad, _, narrow = page.text.partition("Rust als er iets ergs dreigt")
    assert "breed moratorium" in broad
    assert "hoogstens 6 maanden" in broad
    assert "Dit kan wel doorgaan" in broad
    assert "U uit uw huis zetten" in broad.partition("Dit kan wel doorgaan")[2]
    assert "moratorium bij bedreigende situatie" in narrow
    assert "Dit kan wel doorgaan" not in narrow
    assert "U uit uw huis zetten" in narrow
