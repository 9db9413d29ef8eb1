"""The overview says what doing nothing costs, and what acting this week saves."""

from __future__ import annotations

from portal.domain.event import OtherEvent
from tests.builders import a_debt, agreed, day, demanded, imposed
from tests.pages.page import Page, words
from tests.pages.portal import ClientWith
from tests.web.sources import answering, due, overview_of

SVG = "{http://www.w3.org/2000/svg}"


def months(page: Page) -> list[str]:
    return [" ".join(words(cell) for cell in row) for row in page.all("tr")[1:]]


def first_task(page: Page) -> str:
    return words(page.all("li", class_="task")[0])


def test_a_task_says_what_doing_nothing_adds(client_with: ClientWith) -> None:
    page = overview_of(client_with, answering("cjib", due("fine", "2026-12-03", 10400)))

    assert "Doet u niets? Dan komt er € 52,00 bij." in first_task(page)


def test_a_task_says_when_costs_can_come_that_we_do_not_know(client_with: ClientWith) -> None:
    loan = due("loan", "2026-12-03", regime="student_loan")

    page = overview_of(client_with, answering("duo", loan))

    assert "Doet u niets? Dan kunnen er kosten bij komen." in first_task(page)
    assert "Wat bespaart u" not in page.text


def test_acting_this_week_saves_all_known_costs_of_a_year(client_with: ClientWith) -> None:
    page = overview_of(
        client_with,
        answering("cjib", due("fine", "2026-12-03", 10400)),
        answering("belastingdienst", due("tax", "2026-12-03", 50000, regime="tax")),
    )

    assert "Dan bespaart u minstens € 336,00." in page.text  # 52 + 156, and 22 + 106
    assert "Dan wordt € 604,00 in een jaar € 940,00." in page.text
    assert "Er kunnen nog meer kosten bij komen. Hoeveel, weten wij niet." in page.text


def test_the_picture_says_the_same_in_words_and_in_a_table(client_with: ClientWith) -> None:
    page = overview_of(client_with, answering("cjib", due("fine", "2026-12-03", 10400)))

    said = page.all(f"{SVG}svg", role="img")[0].get("aria-label", "").replace("\xa0", " ")
    assert said == "Doet u niets? Dan wordt € 104,00 in een jaar € 312,00."
    assert len(months(page)) == 13
    assert months(page)[:3] == [
        "21 november 2026 € 104,00",
        "21 december 2026 € 156,00",
        "21 januari 2027 € 312,00",
    ]


def test_a_bar_is_as_high_as_its_amount(client_with: ClientWith) -> None:
    page = overview_of(client_with, answering("cjib", due("fine", "2026-12-03", 10400)))

    now = {rect.get("height") for rect in page.all(f"{SVG}rect", class_="curve__now")}
    added = [int(rect.get("height", "")) for rect in page.all(f"{SVG}rect", class_="curve__added")]
    assert (now, added) == ({"66"}, [33] + [133] * 11)


def test_costs_on_law_that_was_not_read_are_to_be_checked(client_with: ClientWith) -> None:
    bill = due("bill", "2026-12-03", 50000, regime="water_tax")

    page = overview_of(client_with, answering("waterschap-hdsr", bill))

    assert "Niet elk bedrag is zeker. Controleer dit bij de organisatie." in page.text


def test_who_pays_in_parts_on_time_is_not_told_of_costs(client_with: ClientWith) -> None:
    debt = a_debt(
        imposed("2026-09-01", 10000),
        demanded("2026-09-01", "2026-10-27"),
        agreed("2026-10-01", ("2026-12-01", 2500), ("2027-01-01", 7500)),
    )

    page = overview_of(client_with, answering("cjib", debt))

    assert "Doet u niets?" not in page.text
    assert not page.all("figure", class_="curve")


def test_who_paid_already_is_not_led_to_pay_again(client_with: ClientWith) -> None:
    sent = OtherEvent(id="a", at=day("2026-11-15"), told="payment_announced")
    debt = a_debt(imposed("2026-09-01", 10000), demanded("2026-09-01", "2026-11-30"), sent)

    page = overview_of(client_with, answering("cjib", debt))

    told = "U betaalde op 15 november 2026. Dat is nog niet verwerkt: betaal niet twee keer."
    assert told in first_task(page)
    assert told in words(page.all("p", class_="debt__note")[0])
    assert "Doet u niets?" not in page.text
