"""What needs doing, where it stands, what happened, how far we are."""

from __future__ import annotations

from datetime import date

from tests.components.conftest import Show

STEPS = [
    {"name": "Boete", "state": "done", "note": None},
    {"name": "Aanmaning", "state": "current", "note": "Betaal voor 3 december"},
    {"name": "Deurwaarder", "state": "next", "note": None},
]


def test_a_ladder_says_in_words_where_you_are(show: Show) -> None:
    part = show("ladder", STEPS, "Waar staat deze schuld?")
    current = [li for li in part.all("li") if li.get("aria-current") == "step"]
    assert len(current) == 1
    assert "Aanmaning (hier bent u nu) Betaal voor 3 december" in part.text


def test_a_timeline_is_a_list_in_order(show: Show) -> None:
    assert show("timeline", body="<li>Boete</li>").one("ol").find("li") is not None


def test_an_event_has_a_day_a_title_and_an_amount(show: Show) -> None:
    part = show("timeline", date(2026, 9, 1), "Boete", macro="timeline_event", amount=10400)
    assert part.one("time").get("datetime") == "2026-09-01"
    assert part.text == "1 september 2026 Boete € 104,00"


def test_tasks_are_numbered_because_the_first_comes_first(show: Show) -> None:
    assert show("task_list", body="<li>CJIB</li>").all("ol")


def test_a_task_that_is_late_says_so_with_an_icon_and_in_words(show: Show) -> None:
    part = show(
        "task_list", "CJIB", "/debts/1", macro="task", when="U bent te laat", late=True, amount=5000
    )
    assert part.one("svg").get("aria-hidden") == "true"
    assert part.text == "U bent te laat CJIB € 50,00"
    assert part.one("a").get("href") == "/debts/1"


def test_progress_tells_how_many_have_answered(show: Show) -> None:
    part = show("progress", 7, 11)
    assert part.one("progress").get("value") == "7"
    assert part.one("label").text == "7 van 11 organisaties hebben antwoord gegeven."


def test_one_page_needs_no_pagination(show: Show) -> None:
    assert show("pagination", 1, 1, "list").text == ""


def test_pagination_leads_to_the_neighbours(show: Show) -> None:
    links = {a.get("rel"): a.get("href") for a in show("pagination", 2, 3, "list").all("a")}
    assert links == {"prev": "/list?page=1", "next": "/list?page=3"}
