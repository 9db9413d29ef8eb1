"""What staff of a desk sees and does."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desk.app import parts_of
from portal.domain.desk_work import Take, Talk
from portal.domain.request import SharedLetter
from portal.storage.access_log import SealedAccessLog
from portal.storage.desk import DeskItems
from tests.desk.conftest import ClerkOf
from tests.desk.requests import ALICE, BOB, CONTACT, ESTHER, NOON, OVERVIEW, sent
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
