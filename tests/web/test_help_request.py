"""Asking the municipality for help: a few steps, all of it shown, sent once, and followed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from portal.app import parts_of
from portal.services.ports import Connector
from tests.builders import a_debt, demanded, imposed
from tests.pages.house_rules import check_house_rules
from tests.pages.page import Page
from tests.pages.portal import ALICE, BOB, Clock, Portal
from tests.pages.visitor import Visitor
from tests.sending.asks import FakeChannel
from tests.web.asking import asked_by, work
from tests.web.offering import offers
from tests.web.sources import answering, failing

ASK = "/debt-help/ask"
AMSTERDAM, ROTTERDAM, UTRECHT = "GM0363", "GM0599", "GM0344"
OWED = (imposed("2026-09-01", 60000), demanded("2026-09-01", "2026-12-03", cents=60000))
MARK = re.compile(r'name="shown" value="([0-9a-f]+)"')
DETAILS = {"name": "A. Voorbeeld", "value": "06 12345678"}
Enter = Callable[..., Visitor]


@pytest.fixture
def enter(portal: Portal) -> Enter:
    """Logs a citizen in at a portal where Amsterdam has a desk."""

    def visitor(*connectors: Connector, language: str = "nl") -> Visitor:
        app = portal.app(*connectors, desk_municipalities=(AMSTERDAM,))
        one = Visitor(app, portal.settings.public_url, language=language)
        one.sign_in(ALICE)
        return one

    return visitor


@pytest.fixture
def alice(enter: Enter) -> Visitor:
    """She has one debt, and one source gave no answer."""
    return enter(answering("cjib", a_debt(*OWED)), failing("duo"))


def to_check(visitor: Visitor, code: str = AMSTERDAM, **told: str) -> str:
    """The address of the last page, after all steps."""
    answers = {"shares": "overview", "channel": "phone", **DETAILS, **told}
    step = visitor.post(ASK, {"municipality": code}).headers["Location"]
    for _ in range(4):
        step = visitor.post(step, answers).headers["Location"]
    return step


def send(visitor: Visitor, address: str, **changes: str) -> str:
    """Agree and send; where that leads."""
    shown = MARK.search(visitor.get(address).text)
    assert shown
    told = {"shown": shown[1], "consent": "1", **changes}
    return visitor.post(address, told).headers.get("Location", "")


def wish(visitor: Visitor) -> dict[str, object]:
    (asked,) = asked_by(visitor)
    told: dict[str, object] = asked.content["wish"]
    return told


def refused(visitor: Visitor, address: str, /, **told: str) -> Page:
    """The page with mistakes that comes back."""
    answer = visitor.post(address, told)
    assert answer.status_code == 422
    page = Page(answer)
    check_house_rules(page)
    return page


def test_from_the_first_step_to_a_request_that_lies_at_the_desk(alice: Visitor) -> None:
    place = send(alice, to_check(alice, reasons="eviction"))
    work_at_the_desk(alice)

    page = alice.visit(place)
    assert page.heading == "Hulp bij schulden: Gemeente Amsterdam"
    assert "Gemeente Amsterdam heeft uw verzoek." in page.text
    assert "Het eerste gesprek is uiterlijk op 25 november 2026." in page.text
    assert "Het besluit komt uiterlijk op 18 januari 2027." in page.text


def work_at_the_desk(visitor: Visitor) -> None:
    """Let a worker do all that is due."""
    while parts_of(visitor.app).sender.do_next():
        pass


@pytest.mark.parametrize("step", ["", "/urgent", "/share", "/contact", "/details"])
def test_every_step_is_a_page(alice: Visitor, step: str) -> None:
    to_check(alice)

    assert alice.visit(ASK + step).text


def test_all_that_is_sent_is_shown_before(alice: Visitor) -> None:
    page = alice.visit(
        to_check(
            alice, by="woman", language="ar", helper="1", times="morning", wishes="Graag een tolk.",
            reasons="health_insurance",
        )
    )  # fmt: skip

    for told in (
        "Hulp bij schulden: aan Gemeente Amsterdam",
        "Uw zorgverzekering stopt misschien",
        "Graag een tolk.",
        "CJIB € 600,00",
        "Hier weten wij niet alles van DUO",
        "A. Voorbeeld",
        "06 12345678",
        "In de ochtend",
        "Arabisch",
        "Met een vrouw",
        "Iemand die u helpt",
        "Ja, ik geef toestemming",
        "tot en met 21 mei 2027",
        "Uw burgerservicenummer sturen wij niet mee.",
    ):
        assert told in page.text
    assert '"bsn"' not in page.text


def test_what_was_shown_is_what_arrives(alice: Visitor) -> None:
    address = to_check(alice)
    shown = alice.visit(address)
    send(alice, address)

    (asked,) = asked_by(alice)
    for name, value in asked.content.items():
        assert f'"{name}"' in shown.text
        assert not isinstance(value, str) or value in shown.text


def test_nothing_is_shared_but_a_name_when_that_is_the_choice(alice: Visitor) -> None:
    send(alice, to_check(alice, shares="contact"))

    told = wish(alice)
    assert told.keys() == {"consent"}
    (given,) = parts_of(alice.app).consents.of(ALICE)
    assert given.fields == ("name", "phone")


def test_the_consent_names_what_is_shared_with_whom_and_until_when(alice: Visitor) -> None:
    send(alice, to_check(alice, reasons="eviction", wishes="Bel zacht."))

    (given,) = parts_of(alice.app).consents.of(ALICE)
    assert (given.receiver, given.text_version) == ("desk-gm0363", "debt-help-1")
    assert given.fields == ("name", "phone", "overview", "urgency", "wishes")
    page = alice.visit("/consents")
    assert "Gemeente Amsterdam" in page.text
    assert "Tot en met 21 mei 2027" in page.text


def test_before_it_is_sent_nothing_is_noted_and_after_it_nothing_is_kept(alice: Visitor) -> None:
    address = to_check(alice)
    alice.visit(address)
    assert asked_by(alice) == ()
    assert parts_of(alice.app).consents.of(ALICE) == ()

    send(alice, address)
    assert alice.get(f"{ASK}/details").headers["Location"] == ASK
    assert "A. Voorbeeld" not in alice.visit(ASK).html


def test_without_the_tick_nothing_is_sent_and_it_is_told_twice(alice: Visitor) -> None:
    address = to_check(alice)
    shown = MARK.search(alice.get(address).text)
    assert shown
    page = refused(alice, address, shown=shown[1])

    assert page.text.count("Zet een vinkje als u dit goed vindt.") == 2
    assert asked_by(alice) == ()


@pytest.mark.parametrize("consent", ["", "0", "ja"])
def test_only_the_tick_itself_is_a_consent(alice: Visitor, consent: str) -> None:
    assert send(alice, to_check(alice), consent=consent) == ""
    assert asked_by(alice) == ()


def test_a_page_that_was_changed_on_the_way_is_refused(alice: Visitor) -> None:
    address = to_check(alice)
    other = MARK.search(alice.get(to_check(alice, shares="contact")).text)
    assert other

    assert alice.post(address, {"shown": other[1], "consent": "1"}).status_code == 409
    assert alice.post(address, {"consent": "1"}).status_code == 409
    assert asked_by(alice) == ()


def test_fields_that_are_added_to_the_last_form_change_nothing(alice: Visitor) -> None:
    send(alice, to_check(alice, shares="contact"), shares="overview", value="0900 1234")

    assert "overview" not in wish(alice)
    assert asked_by(alice)[0].content["contact"]["value"] == "06 12345678"


def test_a_double_click_and_a_replay_are_one_request(alice: Visitor) -> None:
    address = to_check(alice)
    first = send(alice, address)
    again = {alice.post(address, {"consent": "1"}).headers["Location"] for _ in range(3)}

    assert again == {first}
    assert len(asked_by(alice)) == len(parts_of(alice.app).consents.of(ALICE)) == 1


def test_two_tabs_with_the_same_wish_are_one_request(alice: Visitor) -> None:
    one, other = to_check(alice), to_check(alice)

    assert send(alice, one) == send(alice, other)
    assert len(asked_by(alice)) == 1


def test_it_cannot_be_confirmed_where_nobody_agrees(alice: Visitor) -> None:
    token = to_check(alice).rpartition("/")[2]

    assert alice.post(f"/requests/confirm/{token}").status_code == 404
    assert asked_by(alice) == ()


def test_whoever_asked_already_comes_to_that_request(alice: Visitor) -> None:
    place = send(alice, to_check(alice))

    assert alice.post(ASK, {"municipality": AMSTERDAM}).headers["Location"] == place


def test_a_request_of_another_citizen_is_as_one_that_is_not_there(alice: Visitor) -> None:
    place, address = send(alice, to_check(alice)), to_check_again(alice)
    alice.sign_in(BOB)

    mine, none = alice.get(place), alice.get(f"{place[:-4]}AAAA")
    assert (mine.status_code, mine.text) == (none.status_code, none.text)
    assert alice.post(f"{place}/withdraw").status_code == 404
    assert alice.get(address).status_code == 404
    assert alice.post(address, {"consent": "1"}).status_code == 404


def to_check_again(visitor: Visitor) -> str:
    """Another page to confirm, for the same visit."""
    work_at_the_desk(visitor)
    (asked,) = asked_by(visitor)
    visitor.post(f"/requests/{asked.id}/withdraw")
    work_at_the_desk(visitor)
    return to_check(visitor)


@pytest.mark.parametrize("code", [ROTTERDAM, "GM0000", "desk-gm0599", "'", "../../help", "GM0363 "])
def test_a_municipality_that_cannot_be_asked_is_not_asked(alice: Visitor, code: str) -> None:
    answer = alice.post(ASK, {"municipality": code})

    assert answer.headers.get("Location", "") != f"{ASK}/urgent"
    assert alice.get(f"{ASK}/urgent").headers["Location"] == ASK


def test_a_municipality_without_desk_is_phoned_and_nothing_is_kept(alice: Visitor) -> None:
    page = alice.visit(alice.post(ASK, {"municipality": ROTTERDAM}).headers["Location"])

    assert page.heading == "Bel de gemeente Rotterdam"
    assert "Wij sturen niets en bewaren niets." in page.text
    assert "14 010" in page.text
    alice.visit(f"{ASK}/not-here?municipality={AMSTERDAM}", status=404)
    alice.visit(f"{ASK}/not-here", status=404)


@pytest.mark.parametrize(
    ("typed", "place"),
    [("amsterdam", f"{ASK}/urgent"), ("Amstelhoek", f"{ASK}/not-here?municipality=GM0736")],
)
def test_a_place_is_enough(alice: Visitor, typed: str, place: str) -> None:
    assert alice.post(ASK, {"place": typed}).headers["Location"] == place


def test_several_places_with_one_name_are_chosen_from(alice: Visitor) -> None:
    page = Page(alice.post(ASK, {"place": "Hengelo"}))

    check_house_rules(page)
    assert page.text.count("emeente") >= 2
    assert page.all("input", name="municipality")


@pytest.mark.parametrize(
    ("typed", "told"),
    [("", "Vul uw gemeente of woonplaats in."), ("zzzzzz", "Die gemeente kennen wij niet.")],
)
def test_a_place_that_is_none_is_told(alice: Visitor, typed: str, told: str) -> None:
    assert refused(alice, ASK, place=typed).text.count(told) == 2


def test_the_municipality_that_was_found_is_filled_in(alice: Visitor) -> None:
    page = alice.visit(f"{ASK}/in/{AMSTERDAM}")

    assert [box.get("value") for box in page.all("input", name="place")] == ["Amsterdam"]
    alice.visit(f"{ASK}/in/GM0000", status=404)


@pytest.mark.parametrize(
    ("told", "step", "words"),
    [
        ({"shares": ""}, "share", "Kies wat u wilt delen."),
        ({"shares": "everything"}, "share", "Kies wat u wilt delen."),
        ({"channel": "fax"}, "contact", "Kies hoe de gemeente u kan bereiken."),
        ({"channel": "letter"}, "contact", "Kies hoe de gemeente u kan bereiken."),
        ({"name": " "}, "details", "Vul uw naam in."),
        ({"value": ""}, "details", "Vul uw telefoonnummer in."),
        ({"value": "bel mij"}, "details", "Schrijf het nummer zo: 06 12345678."),
        ({"channel": "email", "value": "a@b"}, "details", "Schrijf uw e-mailadres zo:"),
        ({"channel": "home_visit", "value": ""}, "details", "Vul uw straat, huisnummer"),
        ({"channel": "desk", "value": "x"}, "details", "Vul een telefoonnummer of een e-mail"),
        ({"name": "a" * 121}, "details", "Gebruik hoogstens 120 tekens."),
        ({"wishes": "a" * 1501}, "details", "Gebruik hoogstens 1500 tekens."),
    ],
)
def test_what_is_wrong_stands_on_top_and_beside_the_question(
    alice: Visitor, told: dict[str, str], step: str, words: str
) -> None:
    answers = {"shares": "contact", "channel": "phone", **DETAILS, **told}
    alice.post(ASK, {"municipality": AMSTERDAM})
    for earlier in ("urgent", "share", "contact", "details"):
        if earlier == step:
            break
        alice.post(f"{ASK}/{earlier}", answers)

    assert refused(alice, f"{ASK}/{step}", **answers).text.count(words) == 2


def test_a_step_is_not_reached_before_the_one_that_it_needs(alice: Visitor) -> None:
    assert alice.get(f"{ASK}/details").headers["Location"] == ASK
    alice.post(ASK, {"municipality": AMSTERDAM})
    assert alice.post(f"{ASK}/details", DETAILS).headers["Location"] == f"{ASK}/urgent"


def test_the_text_of_a_citizen_is_text(alice: Visitor) -> None:
    page = alice.visit(to_check(alice, wishes="<b>Dag</b>", name="<script>"))

    assert "<b>Dag</b>" in page.text
    assert "<script>" in page.text


def test_a_municipality_with_a_system_of_its_own_gets_it_there(enter: Enter, clock: Clock) -> None:
    source = answering("gemeente-utrecht", a_debt(*OWED))
    source.agency = replace(source.agency, municipality=UTRECHT)
    visitor = enter(source)
    assert "not-here" in visitor.post(ASK, {"municipality": UTRECHT}).headers["Location"]
    offers(visitor, clock, ("debt_help",), "gemeente-utrecht")
    address = to_check(visitor, UTRECHT)
    assert "met uw burgerservicenummer erbij" in visitor.visit(address).text
    send(visitor, address)
    channel = FakeChannel()
    work(visitor, **{"gemeente-utrecht": channel})

    (arrived,) = channel.effects.values()
    assert arrived.kind == "debt_help"
    assert parts_of(visitor.app).consents.of(ALICE)[0].fields[-1] == "bsn"


def test_taking_it_back_keeps_what_was_sent_and_to_whom_in_view(alice: Visitor) -> None:
    place = send(alice, to_check(alice))
    work_at_the_desk(alice)
    alice.post(f"{place}/withdraw")
    work_at_the_desk(alice)

    page = alice.visit(place)
    assert "Teruggenomen" in page.text
    assert "CJIB € 600,00" in page.text
    assert "06 12345678" in page.text
    assert "Gestopt op 21 november 2026" in alice.visit("/consents").text


def test_stopping_the_consent_takes_the_request_back(alice: Visitor) -> None:
    place = send(alice, to_check(alice))
    work_at_the_desk(alice)
    (given,) = parts_of(alice.app).consents.of(ALICE)
    alice.post(f"/consents/{given.id}/withdraw")
    work_at_the_desk(alice)

    assert "Teruggenomen" in alice.visit(place).text


def test_a_desk_takes_no_messages(alice: Visitor) -> None:
    place = send(alice, to_check(alice))
    work_at_the_desk(alice)

    assert "Antwoord of verander iets" not in alice.visit(place).text


def test_thousands_of_debts_fit_one_request(enter: Enter) -> None:
    many = [a_debt(imposed("2026-09-01", 100), id=f"d{number}") for number in range(1200)]
    visitor = enter(answering("cjib", *many))
    send(visitor, to_check(visitor))

    overview = wish(visitor)["overview"]
    assert isinstance(overview, list)
    assert [one["outstanding_cents"] for one in overview] == [120_000]


def test_in_english_it_reads_english(enter: Enter) -> None:
    visitor = enter(answering("cjib", a_debt(*OWED)), language="en")
    page = visitor.visit(to_check(visitor))

    assert "Yes, I give my consent" in page.text
    send(visitor, page.response.request.path)
    assert asked_by(visitor)[0].content["wish"]["consent"]["language"] == "en"
