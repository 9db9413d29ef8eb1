"""One pause for all debts: asked of all creditors at once, and shown wherever it matters."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import pytest

from portal.app import parts_of
from portal.domain.request_status import RequestStatus
from portal.services.requests_port import RequestRefused
from portal.services.written_request import WrittenRequest
from portal.storage.source_states import SourceStates
from tests.builders import paused
from tests.pages.portal import ALICE, BOB, ClientWith, Clock, Portal
from tests.pages.visitor import Visitor
from tests.sending.asks import FakeChannel
from tests.web.asking import asked_by, work
from tests.web.offering import offers
from tests.web.sources import answering, due

REASON = {"reason": "request", "agree": "1"}
UNTIL = date(2027, 2, 1)


@dataclass
class Says(FakeChannel):
    """An agency that decides at once."""

    paused_until: date | None = None
    reason: str | None = None

    def _said(self, number: str, request: WrittenRequest) -> RequestStatus:
        said = super()._said(number, request)
        return replace(said, paused_until=self.paused_until, reason=self.reason)  # type: ignore[arg-type]


@pytest.fixture
def alice(client_with: ClientWith, clock: Clock) -> Visitor:
    """Alice owes four agencies; three take a pause."""
    visitor = client_with(
        answering("cjib", due("c1", "2026-12-03")),
        answering("duo", due("d1", "2026-12-10"), due("d2", "2026-12-20")),
        answering("uwv", due("u1", "2026-12-12")),
        answering("lbio", due("l1", "2026-12-13")),
    )
    offers(visitor, clock, ("pause",), "cjib", "duo", "uwv")
    return visitor


def choices(visitor: Visitor) -> dict[str, str]:
    """All debts that can be chosen, as the page sends them."""
    ticks = visitor.visit("/pause").all("input", type="checkbox")
    return {one.get("name", ""): "1" for one in ticks if one.get("name", "").startswith("debt-")}


def filled(visitor: Visitor, **values: str) -> str:
    """Where the filled in form leads: the page to confirm."""
    answer = visitor.post("/pause", {**choices(visitor), **REASON, **values})
    assert answer.status_code == 303, answer.text
    return answer.headers["Location"]


def sent(visitor: Visitor, **values: str) -> str:
    """A pause of all debts is asked; where the citizen comes then."""
    return visitor.post(filled(visitor, **values)).headers["Location"]


def test_the_page_says_what_a_pause_is_and_is_not(alice: Visitor) -> None:
    page = alice.visit("/pause")
    assert "Elke organisatie beslist zelf." in page.text
    assert "De schuld gaat niet weg." in page.text
    assert "Zolang u geen ja heeft, blijven uw betaaldatums gelden." in page.text


def test_who_takes_no_pause_here_is_to_be_called(alice: Visitor) -> None:
    page = alice.visit("/pause")
    assert "Deze organisatie neemt dit hier niet aan." in page.text
    assert len(choices(alice)) == 4


def test_exactly_what_is_sent_to_each_is_shown_first(alice: Visitor) -> None:
    page = alice.visit(filled(alice, until="2027-02-01", explanation="Ik zoek werk."))
    for told in (
        "aan CJIB",
        "aan DUO",
        "aan UWV",
        '"c1"',
        '"d2"',
        "1 februari 2027",
        "Ik zoek werk.",
    ):
        assert told in page.text
    assert ALICE.reveal() not in page.html
    assert asked_by(alice) == ()


def test_one_action_asks_all_creditors_at_once(alice: Visitor) -> None:
    assert sent(alice) == "/pause/answers"
    assert {one.source: one.content["wish"]["debts"] for one in asked_by(alice)} == {
        "cjib": ["c1"],
        "duo": ["d1", "d2"],
        "uwv": ["u1"],
    }


def test_some_debts_can_be_chosen(alice: Visitor) -> None:
    first = dict([next(iter(choices(alice).items()))])
    alice.post(alice.post("/pause", {**first, **REASON}).headers["Location"])
    assert [one.source for one in asked_by(alice)] == ["cjib"]


def test_each_creditor_has_its_own_outcome(alice: Visitor) -> None:
    sent(alice)
    work(
        alice,
        cjib=Says(state="agreed", paused_until=UNTIL),
        duo=Says(state="refused", reason="not_at_this_stage"),
        uwv=Says(state="in_consideration", until=date(2026, 12, 5)),
    )

    page = alice.visit("/pause/answers")
    for told in (
        "Pauze tot en met 1 februari 2027",
        "De reden: U vraagt om rust.",
        "Geen pauze",
        "Dit kan niet meer, omdat de schuld al verder is.",
        "Betaal in delen: Verkeersboete",
        "U krijgt uiterlijk op 5 december 2026 antwoord van UWV.",
        "Bij deze organisaties kunnen wij het niet voor u vragen.",
        "LBIO",
    ):
        assert told in page.text, told


def test_what_could_not_be_sent_is_told_with_what_to_do(alice: Visitor) -> None:
    sent(alice)
    work(
        alice,
        cjib=FakeChannel(faults=[RequestRefused("not_offered")]),
        duo=FakeChannel(),
        uwv=FakeChannel(),
    )
    page = alice.visit("/pause/answers")
    assert "De organisatie neemt dit verzoek hier niet aan." in page.text
    assert "Niet verstuurd" in page.text


def test_the_overview_and_the_debt_tell_it(alice: Visitor) -> None:
    assert "Pauze gevraagd" not in alice.visit("/overview").text
    sent(alice)
    alice.visit("/pause/answers")
    overview = alice.visit("/overview")
    assert overview.text.count("Pauze gevraagd") == 4
    debt = alice.visit(overview.all("a", class_="debt__link")[0].get("href", ""))
    assert "Uw pauze" in debt.text
    assert "Pauze gevraagd" in debt.text


def test_the_overview_tells_an_answer_within_a_minute(alice: Visitor, clock: Clock) -> None:
    sent(alice)
    alice.visit("/overview")
    work(alice, cjib=Says(state="agreed", paused_until=UNTIL), duo=Says(), uwv=Says())
    clock.forward(seconds=61)
    assert "Pauze tot en met 1 februari 2027" in alice.visit("/overview").text


def test_a_pause_that_is_over_is_told_no_more(alice: Visitor, clock: Clock) -> None:
    sent(alice)
    work(alice, cjib=Says(state="agreed", paused_until=date(2026, 11, 25)), duo=Says(), uwv=Says())
    clock.forward(hours=24 * 5)
    alice.sign_in(ALICE)
    assert "25 november 2026" not in alice.visit("/pause/answers").text


def test_a_pause_that_the_source_tells_itself_is_shown(client_with: ClientWith) -> None:
    debt = due("c1", "2026-12-03")
    held = replace(debt, events=(*debt.events, paused("2026-11-01", "2027-01-15", "debt_help")))
    page = client_with(answering("cjib", held)).visit("/pause/answers")
    assert "Pauze tot en met 15 januari 2027" in page.text
    assert "CJIB vertelt dit zelf." in page.text
    assert "De reden: U krijgt hulp bij schulden." in page.text


def test_the_municipality_is_told_only_with_consent(alice: Visitor) -> None:
    told = {"reason": "debt_help", "municipality": "Utrecht", "reference": "SHV-1"}
    assert alice.post("/pause", {**choices(alice), **REASON, **told}).status_code == 422
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
