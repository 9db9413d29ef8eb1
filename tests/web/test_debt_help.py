"""Finding the debt help of one's municipality: without a login, with the days of the law."""

from __future__ import annotations

import pytest

from portal.domain.municipality import Municipality
from portal.places.register import municipalities
from portal.services.municipalities import slug_of
from portal.web.i18n import LANGUAGES
from tests.pages.house_rules import check_house_rules
from tests.pages.page import Page
from tests.pages.portal import ALICE, Portal
from tests.pages.visitor import Visitor


def search(visitor: Visitor, place: str, status: int = 200) -> Page:
    """What a visitor sees after searching for a place."""
    response = visitor.open("POST", "/debt-help", data={"place": place})
    if response.status_code == 303:
        return visitor.visit(response.headers["Location"], status)
    page = Page(response)
    assert page.status == status
    check_house_rules(page)
    return page


@pytest.fixture
def visitor(portal: Portal) -> Visitor:
    return portal.visitor()


@pytest.mark.parametrize("language", [language.code for language in LANGUAGES])
@pytest.mark.parametrize(
    "path", ["/debt-help", "/debt-help/utrecht", "/debt-help/GM1911", "/debt-help/urgent"]
)
def test_every_page_keeps_the_house_rules_and_stores_nothing(
    portal: Portal, path: str, language: str
) -> None:
    visitor = portal.visitor(language=language)

    assert visitor.visit(path).root.get("lang") == language
    assert "Set-Cookie" not in visitor.get(path).headers


def test_a_place_leads_to_its_municipality(visitor: Visitor) -> None:
    assert search(visitor, "ijmuiden").heading == "Hulp bij schulden in Velsen"


@pytest.mark.parametrize("typed", ["den haag", "'s-Gravenhage", "DEN  HAAG"])
def test_a_city_is_found_by_either_name(visitor: Visitor, typed: str) -> None:
    assert search(visitor, typed).heading == "Hulp bij schulden in Den Haag"


def test_of_a_name_that_several_have_the_citizen_chooses(visitor: Visitor) -> None:
    links = search(visitor, "Hengelo").links()

    assert links["Hengelo (Overijssel)"] == "/debt-help/hengelo-overijssel"
    assert links["Hengelo (Gld), gemeente Bronckhorst"] == "/debt-help/bronckhorst"


def test_a_guess_is_asked_and_never_taken_for_granted(visitor: Visitor) -> None:
    page = search(visitor, "Utrcht")

    assert "Welke bedoelt u?" in page.text
    assert page.links()["Utrecht"] == "/debt-help/utrecht"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "Vul uw gemeente of woonplaats in."),
        ("Atlantis aan Zee Zee", "Wij vonden deze plaats niet."),
        ("<script>alert(1)</script>", "Wij vonden deze plaats niet."),
        ("3511 AB", "Met een postcode kunnen wij niet zoeken. Vul uw woonplaats in."),
    ],
)
def test_what_is_not_found_is_said_with_a_way_on(visitor: Visitor, typed: str, told: str) -> None:
    assert told in search(visitor, typed, 422).text


def test_a_page_that_was_not_found_by_its_name_is_no_page(visitor: Visitor) -> None:
    visitor.visit("/debt-help/atlantis", 404)


def test_what_was_typed_stands_in_no_address(visitor: Visitor) -> None:
    answer = visitor.open("POST", "/debt-help", data={"place": "IJmuiden"})

    assert answer.headers["Location"] == "/debt-help/velsen"


def test_the_phone_number_can_be_called_and_says_what_to_say(visitor: Visitor) -> None:
    page = visitor.visit("/debt-help/utrecht")

    assert page.links()["14 030"] == "tel:14030"
    assert "Zeg: ik wil hulp bij mijn schulden." in page.text
    assert "Werkt het nummer niet? Bel 1400." in page.text


def test_a_number_that_is_not_certain_is_said_to_be_so(visitor: Visitor) -> None:
    doubt = "Veel gemeenten hebben zo’n nummer, maar niet allemaal."

    assert doubt in visitor.visit("/debt-help/winterswijk").text
    assert doubt not in visitor.visit("/debt-help/utrecht").text


def test_a_number_that_the_municipality_gave_itself_says_when_it_was_checked(
    visitor: Visitor,
) -> None:
    page = visitor.visit("/debt-help/aalten")

    assert page.links()["(0543) 49 33 33"] == "tel:0543493333"
    assert "Zij keek het na op 22 maart 2026." in page.text
    assert page.links()["Naar de website van Aalten"] == "https://www.aalten.nl"


def test_without_any_number_the_government_knows_it(visitor: Visitor) -> None:
    assert visitor.visit("/debt-help/hollands-kroon").links()["1400"] == "tel:1400"


def test_a_desk_that_was_read_somewhere_says_where_and_when(visitor: Visitor) -> None:
    page = visitor.visit("/debt-help/tynaarlo")

    assert page.links()["0592 26 67 37"] == "tel:0592266737"
    assert "Daar heet het loket: Sociaal Team." in page.text
    assert "Wij lazen dit op 22 november 2026." in page.text


def test_the_days_of_the_law_are_told_with_their_article(visitor: Visitor) -> None:
    text = visitor.visit("/debt-help/utrecht").text

    assert "U praat met iemand, uiterlijk maandag 21 december." in text
    assert "Dat is binnen 4 weken. (Wgs art. 4 lid 1)" in text
    assert "uiterlijk 18 januari 2027." in text
    assert "(Wgs art. 4a)" in text


def test_nothing_is_promised_about_the_costs(visitor: Visitor) -> None:
    for path in ("/debt-help", "/debt-help/utrecht"):
        assert "Wij vonden geen wet die zegt dat alle hulp overal gratis is." in (
            visitor.visit(path).text
        )


def test_the_national_ways_in_are_there_for_everyone(visitor: Visitor) -> None:
    page = visitor.visit("/debt-help")

    assert page.links()["0800-8115"] == "tel:08008115"
    assert "SchuldHulpMaatje" in page.text
    assert "De hulp van de gemeente is er ook voor ondernemers." in page.text


def test_the_year_of_the_list_is_told(visitor: Visitor) -> None:
    assert "is van het CBS, over 2024." in visitor.visit("/debt-help").text


def test_the_page_of_help_leads_here(visitor: Visitor) -> None:
    links = visitor.visit("/help").links()

    assert links["Zoek mijn gemeente"] == "/debt-help"
    assert links["Kijk wat u nu kunt doen"] == "/debt-help/urgent"


@pytest.mark.parametrize("one", municipalities()[::23], ids=lambda one: one.code)
def test_a_municipality_has_a_page_with_a_number(visitor: Visitor, one: Municipality) -> None:
    page = visitor.visit(f"/debt-help/{slug_of(one)}")

    assert one.name in page.heading
    assert any(link.startswith("tel:") for link in page.links().values())


def test_help_is_asked_here_only_where_the_municipality_takes_it(portal: Portal) -> None:
    app = portal.app(desk_municipalities=("GM0344",))
    visitor = Visitor(app, portal.settings.public_url)

    links = visitor.visit("/debt-help/utrecht").links()
    assert links["Log in en vraag hulp"] == "/login?next=/debt-help/ask/in/GM0344"
    assert "Log in en vraag hulp" not in visitor.visit("/debt-help/aalten").links()


def test_who_is_logged_in_asks_at_once(portal: Portal) -> None:
    visitor = Visitor(portal.app(desk_municipalities=("GM0344",)), portal.settings.public_url)
    visitor.sign_in(ALICE)

    links = visitor.visit("/debt-help/utrecht").links()
    assert links["Vraag hulp"] == "/debt-help/ask?municipality=GM0344"
