"""What staff does with a request, on its page."""

from __future__ import annotations

import pytest

from portal.storage.desk import DeskItems
from tests.desk.conftest import ClerkOf, Clock
from tests.desk.requests import ESTHER, NOON, OMAR
from tests.desk.visiting import Clerk

TALK = {"day": "2026-11-18", "time": "14:30", "place": "Stadsdeel Noord, balie 3"}


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """Pages do not differ by database."""
    return sqlite_url


def done(esther: Clerk, reference: str, *acts: tuple[str, dict[str, str]]) -> None:
    for kind, fields in acts:
        assert esther.act(reference, kind, **fields).status_code == 303


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
    page = esther.followed(esther.act(asked, "take", seen="0"), 409)
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
    page = esther.followed(esther.act(asked, "talk", seen="1", **TALK), 409)
    assert "De inwoner heeft de aanvraag ingetrokken." in page.text


def test_the_page_of_a_request_is_there_in_english(clerk: ClerkOf, asked: str) -> None:
    english = clerk(ESTHER, "desk", language="en")
    done(english, asked, ("take", {}))
    text = english.visit(f"/requests/{asked}").text
    for told in ("First talk by", "How the resident wants to be reached", "Plan the first talk"):
        assert told in text, told


def test_the_pages_are_there_in_english(clerk: ClerkOf, asked: str) -> None:
    page = clerk(ESTHER, "desk", language="en").visit("/requests")
    assert page.root.get("lang") == "en"
    assert "Requests for help" in page.text


def test_after_fifteen_minutes_without_a_click_the_visit_is_over(
    esther: Clerk, asked: str, clock: Clock
) -> None:
    clock.move(minutes=15)
    assert esther.get("/requests").headers["Location"] == "/session-ended"
