"""What staff of a desk sees and does."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desk.app import parts_of
from portal.domain.desk_work import Take, Talk
from portal.domain.request import SharedLetter
from portal.storage.access_log import SealedAccessLog
from portal.storage.desk import DeskItems
from tests.desk.conftest import ClerkOf, Clock
from tests.desk.requests import ALICE, BOB, CONTACT, ESTHER, NOON, OMAR, OVERVIEW, sent
from tests.desk.visiting import Clerk

TALK = {"day": "2026-11-18", "time": "14:30", "place": "Stadsdeel Noord, balie 3"}


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """Pages do not differ by database."""
    return sqlite_url


def done(esther: Clerk, reference: str, *acts: tuple[str, dict[str, str]]) -> None:
    for kind, fields in acts:
        assert esther.act(reference, kind, **fields).status_code == 303


def test_who_is_not_logged_in_may_log_in(clerk: ClerkOf) -> None:
    assert "Inloggen bij mijn gemeente" in clerk().visit("/").text


def test_urgent_requests_come_first_and_then_the_oldest(esther: Clerk, items: DeskItems) -> None:
    old = items.put(sent(), ALICE, "key-of-the-old-one", NOON - timedelta(days=2))
    new = items.put(sent(), BOB, "key-of-the-new-one", NOON)
    urgent = items.put(sent(urgent=True, reasons=("eviction",)), BOB, "key-of-the-urgent", NOON)
    text = esther.visit("/requests").text
    assert text.index(urgent) < text.index(old) < text.index(new)


def test_the_list_shows_nothing_that_the_citizen_wrote(esther: Clerk, asked: str) -> None:
    page = esther.visit("/requests")
    assert asked in page.text
    assert "Willem" not in page.text
    assert "12345678" not in page.text


def test_looking_at_the_list_is_no_look_at_a_person(
    esther: Clerk, asked: str, log: SealedAccessLog
) -> None:
    esther.visit("/requests")
    assert log.read_for(ALICE) == ()


@pytest.mark.parametrize(
    ("urgent", "days", "word", "until"),
    [
        (False, 0, "Op tijd", "14 december"),
        (True, 0, "Op tijd", "19 november"),
        (True, 2, "Bijna", "19 november"),
        (True, 3, "Vandaag", "19 november"),
        (True, 4, "Te laat", "19 november"),
        (False, 21, "Bijna", "14 december"),
        (False, 29, "Te laat", "14 december"),
    ],
)
def test_the_clock_of_the_first_talk_runs(esther, items, clock, urgent, days, word, until) -> None:
    items.put(sent(urgent=urgent), ALICE, "a-key-of-a-confirmation", NOON)
    clock.move(days=days)
    again = Clerk(esther.app).log_in(ESTHER, "desk")
    text = again.visit("/requests").text
    assert word in text
    assert until in text


def test_once_a_talk_is_planned_the_clock_of_the_decision_runs(
    esther: Clerk, asked: str, items: DeskItems
) -> None:
    items.step(ESTHER, asked, Take(), 0, NOON)
    items.step(ESTHER, asked, Talk(at=NOON + timedelta(days=2), place="Noord"), 1, NOON)
    assert "Beslissing uiterlijk maandag 11 januari" in esther.visit("/requests").text


def test_a_talk_after_its_last_day_is_told(esther: Clerk, items: DeskItems) -> None:
    late = items.put(sent(urgent=True), ALICE, "a-key-of-a-confirmation", NOON)
    done(esther, late, ("take", {}), ("talk", TALK | {"day": "2026-11-25"}))
    assert "Het gesprek is later dan mag." in esther.visit(f"/requests/{late}").text


def test_the_page_shows_what_the_citizen_chose_to_share(esther: Clerk, items: DeskItems) -> None:
    letter = SharedLetter(to="CJIB", subject="Niet mijn boete", paragraphs=("Ik reed niet.",))
    shared = sent(
        shared_overview=OVERVIEW,
        overview_lacks=("duo",),
        letters=(letter,),
        wishes="Bel na vijf uur.",
        urgent=True,
        reasons=("eviction",),
    )
    reference = items.put(shared, ALICE, "a-key-of-a-confirmation", NOON)
    text = esther.visit(f"/requests/{reference}").text
    for told in (
        "Willem Jansen",
        "06 12345678",
        "in de ochtend",
        "€ 123,45",
        "Bel na vijf uur.",
        "Ik reed niet.",
        "Dreigt het huis kwijt te raken",
    ):
        assert told in text, told


def test_who_shares_no_debts_is_asked_in_the_talk(esther: Clerk, asked: str) -> None:
    assert "De inwoner deelt geen schulden." in esther.visit(f"/requests/{asked}").text


def test_what_a_citizen_writes_is_never_markup(esther: Clerk, items: DeskItems) -> None:
    evil = sent(wishes="<script>alert(1)</script>", contact=CONTACT)
    reference = items.put(evil, ALICE, "a-key-of-a-confirmation", NOON)
    assert b"<script>alert" not in esther.get(f"/requests/{reference}").data


def test_each_look_at_the_page_is_in_the_log_of_the_citizen(
    esther: Clerk, asked: str, log: SealedAccessLog
) -> None:
    esther.visit(f"/requests/{asked}")
    esther.visit(f"/requests/{asked}")
    assert [(row.actor, row.action) for row in log.read_for(ALICE)] == [
        ("desk:GM0363", "desk_looked")
    ] * 2


def test_without_the_log_the_page_shows_nothing(esther: Clerk, asked: str) -> None:
    with parts_of(esther.app).database.writing() as connection:
        connection.exec_driver_sql("ALTER TABLE access_log RENAME TO gone")
    page = esther.visit(f"/requests/{asked}", status=503)
    assert "Willem" not in page.text


def test_the_whole_way_to_a_plan(esther: Clerk, asked: str, items: DeskItems) -> None:
    done(
        esther,
        asked,
        ("take", {}),
        ("contact", {"channel": "phone", "outcome": "reached"}),
        ("talk", TALK),
        ("plan", {"plan_text": "Budgetcoach."}),
        ("close", {"closing": "done"}),
    )
    text = esther.visit(f"/requests/{asked}").text
    assert "Bellen: Gesproken" in text
    assert "18 november 2026 om 14:30 uur, Stadsdeel Noord, balie 3" in text
    assert "Budgetcoach." in text
    news = items.state_of(asked)
    assert news
    assert news.state == "closed"


def test_a_refusal_needs_a_reason_in_words(esther: Clerk, asked: str) -> None:
    done(esther, asked, ("take", {}))
    page = esther.followed(esther.act(asked, "refuse", reason="not_ours"), 422)
    assert "Leg in gewone woorden uit waarom." in page.text
    assert esther.act(asked, "refuse", reason="not_ours", refusal_text="U woont in Utrecht.")


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"day": ""}, "Vul de datum van het gesprek in."),
        ({"day": "18-11-2026"}, "Vul de datum van het gesprek in."),
        ({"day": "2026-11-15"}, "Kies een moment dat nog komt, binnen een jaar."),
        ({"day": "2031-01-01"}, "Kies een moment dat nog komt, binnen een jaar."),
        ({"time": "half drie"}, "Vul de tijd in, zoals 14:30."),
        ({"day": "2027-03-28", "time": "02:30"}, "Deze tijd bestaat niet"),
        ({"place": " "}, "Vul in waar het gesprek is."),
        ({"place": "x" * 201}, "Maak dit korter."),
    ],
)
def test_a_mistake_in_a_talk_is_told_and_nothing_is_kept(
    esther, asked, items, changed, told
) -> None:
    done(esther, asked, ("take", {}))
    page = esther.followed(esther.act(asked, "talk", **(TALK | changed)), 422)
    assert told in page.text
    assert items.state_of(asked).state == "taken"


def test_what_was_filled_in_stays_after_a_mistake(esther: Clerk, asked: str) -> None:
    done(esther, asked, ("take", {}))
    html = esther.act(asked, "talk", **(TALK | {"time": "x"})).text
    assert 'value="Stadsdeel Noord, balie 3"' in html


def test_who_is_second_hears_who_was_first(esther: Clerk, clerk: ClerkOf, asked: str) -> None:
    omar = clerk(OMAR, "desk")
    done(omar, asked, ("take", {}))
    page = esther.followed(esther.act(asked, "take", seen=0), 409)
    assert "Omar Haddad deed dit al: In behandeling genomen." in page.text


def test_a_colleague_may_take_it_over(esther: Clerk, clerk: ClerkOf, asked: str) -> None:
    done(clerk(OMAR, "desk"), asked, ("take", {}))
    page = esther.visit(f"/requests/{asked}")
    assert "Omar Haddad heeft deze aanvraag." in page.text
    assert "Eerste gesprek plannen" not in page.text
    done(esther, asked, ("take", {}))
    assert "Eerste gesprek plannen" in esther.visit(f"/requests/{asked}").text


def test_what_is_withdrawn_shows_only_that(esther: Clerk, asked: str, items: DeskItems) -> None:
    done(esther, asked, ("take", {}), ("talk", TALK))
    items.withdraw(asked, NOON)
    text = esther.visit(f"/requests/{asked}").text
    assert "De inwoner heeft deze aanvraag ingetrokken." in text
    for gone in ("Willem", "Esther de Boer)", "Stadsdeel", "Wat u nu kunt doen"):
        assert gone not in text


def test_a_step_on_what_was_withdrawn_meanwhile_says_so(
    esther: Clerk, asked: str, items: DeskItems
) -> None:
    done(esther, asked, ("take", {}))
    items.withdraw(asked, NOON)
    page = esther.followed(esther.act(asked, "talk", seen=1, **TALK), 409)
    assert "De inwoner heeft de aanvraag ingetrokken." in page.text


def test_the_pages_are_there_in_english(clerk: ClerkOf, asked: str) -> None:
    page = clerk(ESTHER, "desk", language="en").visit("/requests")
    assert page.root.get("lang") == "en"
    assert "Requests for help" in page.text


def test_after_fifteen_minutes_without_a_click_the_visit_is_over(
    esther: Clerk, asked: str, clock: Clock
) -> None:
    clock.move(minutes=15)
    assert esther.get("/requests").headers["Location"] == "/session-ended"
