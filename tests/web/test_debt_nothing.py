"""The page of a debt says what comes when nothing is done, until the end of the ladder."""

from __future__ import annotations

from portal.domain.debt import Decision
from portal.domain.event import OtherEvent
from tests.builders import a_debt, agreed, day, demanded, enforced, imposed, paid, paused, withdrawn
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
ASKED = (imposed("2026-10-22", 50000), demanded("2026-10-22", "2026-12-03"))


def debt_page(client_with: ClientWith, *history: object, **facts: object) -> Page:
    debt = a_debt(*history, **facts)  # type: ignore[arg-type]
    return first_debt(client_with(answering("cjib", debt)))


def coming(page: Page) -> list[str]:
    return [words(step) for step in page.all("li", class_="coming__step")]


def out_of_sight(page: Page) -> list[str]:
    hidden = [one for one in page.all("details") if one.find(".//ol[@class='coming']") is not None]
    return [words(step) for one in hidden for step in one.iter("li")]


def test_the_next_step_tells_its_day_its_cost_and_the_total(client_with: ClientWith) -> None:
    first = coming(debt_page(client_with, *REMINDED))[0]

    assert first.startswith("Tweede herinnering (tweede aanmaning)")
    assert "Op zijn vroegst op 4 december 2026. Er komt € 156,00 bij." in first
    assert "Samen is dat € 321,00." in first


def test_what_is_not_known_is_said(client_with: ClientWith) -> None:
    second = coming(debt_page(client_with, *REMINDED))[1]

    assert "Wanneer, weten wij niet." in second
    assert "Er kunnen kosten bij komen. Hoeveel, weten wij niet." in second
    assert "Hierna kunt u niet meer standaard in delen betalen." in second


def test_every_step_is_told_until_the_end_of_the_ladder(client_with: ClientWith) -> None:
    page = debt_page(client_with, *REMINDED)

    assert len(coming(page)) == 5
    assert coming(page)[-1].startswith("Inname van uw rijbewijs")
    assert out_of_sight(page) == coming(page)[2:]


def test_what_can_go_by_is_told_only_while_it_is_there(client_with: ClientWith) -> None:
    lost = "Hierna kunt u niet meer zeggen dat u het niet eens bent met de beslissing."
    old = (imposed("2026-06-01", 50000), demanded("2026-06-01", "2026-12-03"))

    assert lost in coming(debt_page(client_with, *ASKED, regime="tax"))[0]
    assert lost not in coming(debt_page(client_with, *old, regime="tax"))[0]


def test_interest_is_told_with_its_rate_or_as_unknown(client_with: ClientWith) -> None:
    tax = debt_page(client_with, *ASKED, regime="tax")
    awb = debt_page(client_with, *ASKED, regime="awb")

    assert "Dan komt er ook 4,3% rente per jaar bij." in tax.text
    assert "Dan komt er ook rente bij. Hoeveel, weten wij niet." in awb.text


def test_a_step_on_law_that_was_not_read_is_to_be_checked(client_with: ClientWith) -> None:
    check = "Controleer dit bij de organisatie."

    assert check in coming(debt_page(client_with, *ASKED, regime="water_tax"))[0]
    assert check not in coming(debt_page(client_with, *ASKED, regime="tax"))[0]


def test_a_pause_and_an_arrangement_keep_the_steps_out_of_sight(client_with: ClientWith) -> None:
    parts = agreed("2026-11-01", ("2026-12-28", 25000), ("2027-01-28", 25000))
    for event in (paused("2026-11-10", "2027-02-01"), parts, enforced("2026-11-10")):
        page = debt_page(client_with, *ASKED, event, regime="tax")

        assert coming(page) == out_of_sight(page)
        assert "Betaalt u niet en belt u niet?" not in page.text


def test_a_paid_debt_has_nothing_to_fear(client_with: ClientWith) -> None:
    page = debt_page(client_with, *REMINDED, paid("2026-11-10", 16500))

    assert "Doet u niets?" not in page.text


def test_the_day_on_which_a_debt_is_too_old_is_told(client_with: ClientWith) -> None:
    page = debt_page(client_with, *ASKED, regime="tax", limitation_date=day("2031-12-03"))

    assert "Na 3 december 2031 is deze schuld te oud" in page.text


def test_the_creditors_own_day_holds_and_a_difference_is_told(client_with: ClientWith) -> None:
    decision = Decision(dated=day("2026-10-22"), announced=day("2026-10-23"))
    page = debt_page(client_with, *ASKED, regime="awb", decision=decision)

    assert "vraagt u om uiterlijk op 3 december 2026 te betalen. Die dag geldt." in page.text
    assert "Tellen wij zelf, dan is het 4 december 2026." in page.text


def test_a_payment_on_its_way_is_not_asked_again(client_with: ClientWith) -> None:
    sent = OtherEvent(id="a", at=day("2026-11-15"), told="payment_announced")
    page = debt_page(client_with, *ASKED, sent, regime="tax")

    assert "U betaalde op 15 november 2026. Dat is nog niet verwerkt." in page.text
    assert "Betaal niet twee keer." in page.text
    assert coming(page) == out_of_sight(page)
