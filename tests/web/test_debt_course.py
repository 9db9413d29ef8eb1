"""The page of a debt: its place on the ladder, its build-up and its timeline."""

from __future__ import annotations

from tests.builders import a_debt, demanded, enforced, imposed, paid, reduced, withdrawn
from tests.pages.page import Page, words
from tests.pages.portal import ClientWith
from tests.web.sources import answering, first_debt

REMINDED = (
    imposed("2026-09-01", 10400),
    imposed("2026-09-01", 900, "administration"),
    demanded("2026-09-01", "2026-10-27", cents=11300, id="e3"),
    imposed("2026-11-05", 5200, "increase"),
    withdrawn("2026-11-05", "e3"),
    demanded("2026-11-05", "2026-12-03", "reminder", 16500),
)


def debt_page(client_with: ClientWith, *history: object, **facts: object) -> Page:
    debt = a_debt(*history, **facts)  # type: ignore[arg-type]
    return first_debt(client_with(answering("cjib", debt)))


def rungs(page: Page) -> list[str]:
    return [words(step) for step in page.all("li", class_="ladder__step")]


def build_up(page: Page) -> list[str]:
    return [" ".join(words(cell) for cell in row) for row in page.all("tr")[1:]]


def test_the_ladder_shows_where_the_debt_stands(client_with: ClientWith) -> None:
    page = debt_page(client_with, *REMINDED)

    assert rungs(page)[:3] == [
        "De boete (geweest)",
        "Eerste herinnering (hier bent u nu) In de brief staat: eerste aanmaning.",
        "Tweede herinnering (komt misschien nog) In de brief staat: tweede aanmaning.",
    ]
    assert len(page.all("li", aria_current="step")) == 1


def test_far_away_steps_stand_on_no_ladder(client_with: ClientWith) -> None:
    page = debt_page(client_with, *REMINDED)

    assert not [rung for rung in rungs(page) if "vast komt te zitten" in rung]


def test_a_measure_that_was_not_taken_is_not_called_past(client_with: ClientWith) -> None:
    page = debt_page(client_with, *REMINDED, enforced("2026-11-10", "goods_seizure"))

    assert not [name for name in rungs(page) if name.startswith("Geld gaat") and "geweest" in name]


def test_a_letter_that_never_came_is_not_called_past(client_with: ClientWith) -> None:
    history = (imposed("2026-05-01", 1000), demanded("2026-05-01", "2026-06-15"))
    page = debt_page(client_with, *history, enforced("2026-07-01", "set_off"), regime="benefits")

    assert [name for name in rungs(page) if "geweest" in name] == ["De beslissing (geweest)"]


def test_a_settled_debt_shows_only_the_steps_it_went_through(client_with: ClientWith) -> None:
    page = debt_page(client_with, *REMINDED, paid("2026-11-10", 16500))

    assert rungs(page) == ["De boete (geweest)", "Eerste herinnering (geweest)"]
    assert "Doet u niets?" not in page.text


def test_the_build_up_adds_up_to_what_is_left(client_with: ClientWith) -> None:
    page = debt_page(client_with, *REMINDED, paid("2026-11-10", 5000), reduced("2026-11-11", 500))

    assert build_up(page) == [
        "Bedrag waarmee het begon € 104,00",
        "Kosten voor de administratie € 9,00",
        "Verhoging € 52,00",
        "Hoeft u niet meer te betalen € -5,00",
        "Heeft u al betaald € -50,00",
        "Nog te betalen € 110,00",
    ]


def test_what_was_paid_too_much_stands_in_the_build_up(client_with: ClientWith) -> None:
    page = debt_page(client_with, imposed("2026-09-01", 5000), paid("2026-10-01", 6000))

    assert build_up(page)[-2:] == ["Te veel betaald € 10,00", "Nog te betalen € 0,00"]


def test_the_timeline_tells_all_that_happened_newest_first(client_with: ClientWith) -> None:
    page = debt_page(client_with, *REMINDED)

    told = [words(event) for event in page.all("li", class_="timeline__event")]
    assert len(told) == len(REMINDED)
    assert told[0] == (
        "5 november 2026 U kreeg een herinnering: betaal € 165,00, uiterlijk op 3 december 2026. "
        "(eerste aanmaning)"
    )
    assert told[-1] == "1 september 2026 Er is bepaald dat u € 104,00 moet betalen."


def test_a_debt_without_any_event_is_a_page_too(client_with: ClientWith) -> None:
    page = debt_page(client_with)

    assert "De organisatie liet nog geen bedragen weten." in page.text
    assert "Er is nog niets gebeurd." in page.text
