"""The overview says first what needs doing now."""

from __future__ import annotations

from portal.domain.debt import Debt
from portal.domain.event import EnforcementStarted
from tests.builders import a_debt, agreed, day, demanded, imposed, paused
from tests.pages.page import Page, words
from tests.pages.portal import ClientWith
from tests.web.sources import answering, due, overview_of


def tasks(page: Page) -> list[str]:
    return [words(task) for task in page.all("li", class_="task")]


def test_the_soonest_deadline_stands_first_and_overdue_before_all(client_with: ClientWith) -> None:
    page = overview_of(
        client_with,
        answering("cjib", due("late", "2026-11-10"), due("later", "2026-12-15")),
        answering("duo", due("soon", "2026-12-03", 16500)),
    )

    first, second, third = tasks(page)
    assert first.startswith("Te laat: dit moest uiterlijk dinsdag 10 november. CJIB")
    assert second.startswith("Uiterlijk donderdag 3 december DUO Verkeersboete")
    assert second.endswith("€ 165,00")
    assert third.startswith("Uiterlijk dinsdag 15 december CJIB")


def test_a_debt_to_be_paid_today_is_not_too_late(client_with: ClientWith) -> None:
    page = overview_of(client_with, answering("cjib", due("d", "2026-11-21")))

    assert tasks(page)[0].startswith("Vandaag, zaterdag 21 november")


def test_paused_and_settled_debts_and_taken_money_ask_for_nothing(client_with: ClientWith) -> None:
    taken = EnforcementStarted(
        id="w", at=day("2026-10-01"), measure="wage_seizure", monthly_cents=12000
    )
    asked = (imposed("2026-09-01", 100), demanded("2026-09-01", "2026-11-30"))
    page = overview_of(
        client_with,
        answering(
            "cjib",
            a_debt(*asked, paused("2026-11-01"), id="paused"),
            a_debt(*asked, taken, id="taken"),
        ),
    )

    assert tasks(page) == []
    assert "U hoeft nu niets te betalen" in page.text
    assert "Er gaat al € 120,00 per maand af." in page.text


def test_of_an_arrangement_only_the_next_part_is_asked(client_with: ClientWith) -> None:
    debt = a_debt(
        imposed("2026-09-01", 10000),
        agreed("2026-10-01", ("2026-12-01", 2500), ("2027-01-01", 7500)),
    )
    page = overview_of(client_with, answering("cjib", debt))

    assert tasks(page)[0].endswith("€ 25,00")
    assert page.total == "€ 100,00"


def test_what_has_time_is_counted(client_with: ClientWith) -> None:
    later = [due(f"d{month}", f"2027-0{month}-01") for month in (3, 4, 5)]
    page = overview_of(client_with, answering("cjib", due("now", "2026-11-30"), *later))

    assert len(tasks(page)) == 1
    assert "Dit heeft tijd: 3 andere schulden." in page.text


def test_three_tasks_are_shown_and_the_others_are_counted(client_with: ClientWith) -> None:
    many: list[Debt] = [due(f"d{n}", f"2026-11-2{n}") for n in range(2, 10)]
    page = overview_of(client_with, answering("cjib", *many))

    assert len(tasks(page)) == 3
    assert "Bij nog 5 schulden is de datum bijna of al voorbij." in page.text
