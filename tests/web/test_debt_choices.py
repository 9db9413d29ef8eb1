"""The page of a debt sets the choices side by side, each with what it costs."""

from __future__ import annotations

from tests.builders import a_debt, agreed, demanded, enforced, imposed, paid, transferred
from tests.pages.page import Page, words
from tests.pages.portal import ClientWith
from tests.web.sources import answering, first_debt

ASKED = (imposed("2026-11-01", 50000), demanded("2026-11-01", "2026-12-13"))


def choices(client_with: ClientWith, *history: object, **facts: object) -> dict[str, str]:
    debt = a_debt(*history, **facts)  # type: ignore[arg-type]
    return told(first_debt(client_with(answering("belastingdienst", debt))))


def told(page: Page) -> dict[str, str]:
    cards = page.all("li", class_="choice")
    return {words(card[0]): words(card) for card in cards}


def test_four_choices_stand_beside_each_other(client_with: ClientWith) -> None:
    found = choices(client_with, *ASKED, regime="tax")

    assert list(found) == ["Nu betalen", "In delen betalen", "Later betalen", "Niet eens"]
    assert "Kost niets extra U betaalt € 500,00." in found["Nu betalen"]


def test_paying_in_parts_tells_its_months_its_part_and_its_interest(
    client_with: ClientWith,
) -> None:
    found = choices(client_with, *ASKED, regime="tax")["In delen betalen"]

    assert "Ongeveer € 10,26 rente (4,3% per jaar)" in found
    assert "U krijgt hoogstens 1 jaar de tijd. U betaalt dan ongeveer € 41,67 per maand." in found
    assert "U vraagt dit met een formulier of met een brief." in found
    assert "Controleer dit bij de organisatie." in found


def test_paying_later_tells_what_happens_meanwhile(client_with: ClientWith) -> None:
    found = choices(client_with, *ASKED, regime="tax")["Later betalen"]

    assert "U krijgt hoogstens 4 maanden de tijd." in found
    assert "Er komt in die tijd geen nieuwe brief en geen beslag." in found


def test_not_agreeing_with_a_tax_does_not_put_off_paying(client_with: ClientWith) -> None:
    found = choices(client_with, *ASKED, regime="tax")["Niet eens"]

    assert "Dat kan tot en met 14 december 2026." in found
    assert "Moet u nu betalen? Ja." in found


def test_what_cannot_be_chosen_says_why(client_with: ClientWith) -> None:
    small = choices(client_with, imposed("2026-11-01", 5000), ASKED[1])
    runs = choices(client_with, *ASKED, agreed("2026-11-05", ("2026-12-05", 50000)))
    gone = choices(client_with, *ASKED, transferred("2026-11-05"))
    taken = choices(client_with, *ASKED, enforced("2026-11-05"))

    assert "Dit kan pas vanaf € 75,00." in small["In delen betalen"]
    assert "U betaalt al in delen." in runs["In delen betalen"]
    assert "Vraag dit aan de deurwaarder." in gone["In delen betalen"]
    assert "Bel voordat u zelf iets betaalt." in taken["Nu betalen"]


def test_where_we_know_too_little_the_citizen_is_told_to_ask(client_with: ClientWith) -> None:
    found = choices(client_with, *ASKED, regime="care_contribution")

    assert "Wij weten niet of dit hier kan. Bel en vraag het." in found["Later betalen"]


def test_each_choice_leads_to_its_place_on_the_page(client_with: ClientWith) -> None:
    page = first_debt(client_with(answering("cjib", a_debt(*ASKED))))

    ids = {element.get("id") for element in page.elements}
    places = [a.get("href", "") for card in page.all("li", class_="choice") for a in card.iter("a")]
    assert len(places) == 4
    here = {place.removeprefix("#") for place in places if place.startswith("#")}
    assert here <= ids
    assert [place.rpartition("/")[2] for place in places if place not in here][1:3] == [
        "arrangement",
        "arrangement#pause",
    ]


def test_a_paid_debt_leaves_nothing_to_choose(client_with: ClientWith) -> None:
    assert choices(client_with, *ASKED, paid("2026-11-02", 50000)) == {}
