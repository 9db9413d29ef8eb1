"""How collecting goes, step by step, for everyone: by the law of today, and honest about gaps."""

from __future__ import annotations

from typing import get_args

import pytest

from portal.domain.debt import Regime
from portal.law.costs import FORMULAS
from portal.law.procedure import procedure_of
from portal.web.i18n import LANGUAGES
from portal.web.words.costs import TEXTS
from portal.web.words.procedures import CAN, ENDS, LOSES
from tests.pages.page import Page, words
from tests.pages.portal import Clock, Portal

REGIMES = get_args(Regime)


def steps(page: Page) -> list[str]:
    return [words(step) for step in page.all("li", class_="road__step")]


@pytest.mark.parametrize("language", [language.code for language in LANGUAGES])
@pytest.mark.parametrize("regime", REGIMES)
def test_each_procedure_has_a_page_without_login(
    portal: Portal, regime: Regime, language: str
) -> None:
    page = portal.visitor(language=language).visit(f"/procedures/{regime}")

    assert len(steps(page)) == len(procedure_of(regime).steps)


def test_all_procedures_stand_in_one_list(portal: Portal) -> None:
    links = portal.visitor().visit("/procedures").links().values()

    assert {f"/procedures/{regime}" for regime in REGIMES} <= set(links)


def test_what_is_no_procedure_has_no_page(portal: Portal) -> None:
    portal.visitor().visit("/procedures/unknown", status=404)


def test_reading_a_procedure_stores_nothing(portal: Portal) -> None:
    assert "Set-Cookie" not in portal.visitor().get("/procedures/wahv").headers


def test_a_step_tells_its_term_its_increase_and_what_can_be_done(portal: Portal) -> None:
    first, second = steps(portal.visitor().visit("/procedures/wahv"))[:2]

    assert "U heeft 8 weken." in first
    assert "Hierna kunt u de officier niet meer vragen om mee te kijken." in first
    assert "U heeft 4 weken." in second
    assert "Er komt 50% van de boete bij." in second
    assert "alles betalen, vragen om in delen te betalen, een noodstop vragen" in second


def test_an_example_grows_along_the_steps(portal: Portal) -> None:
    page = portal.visitor().visit("/procedures/wahv")

    told = [words(one) for one in page.all("p", class_="road__fact--example")]
    assert told == [
        "Voorbeeld: u moet € 100,00 betalen.",
        "Voorbeeld: € 100,00 is nu € 150,00.",
        "Voorbeeld: € 100,00 is nu € 300,00.",
    ]


def test_the_costs_are_those_of_the_law_of_today(portal: Portal, clock: Clock) -> None:
    assert "Er komt € 56,00 bij." in portal.visitor().visit("/procedures/tax").text

    clock.forward(days=-360)

    page = portal.visitor().visit("/procedures/tax")
    assert "Er komen kosten bij. Hoeveel dat nu is, weten wij niet." in page.text
    assert "Voorbeeld" not in page.text


def test_a_transfer_and_a_notice_beforehand_are_told(portal: Portal) -> None:
    _, _, writ, income, *_ = steps(portal.visitor().visit("/procedures/tax"))

    assert "Een deurwaarder of een andere organisatie kan het innen overnemen." in writ
    assert "U krijgt 4 weken van tevoren bericht." in income
    assert "Er kunnen kosten bij komen. Hoeveel, weten wij niet." in income


def test_law_that_was_not_read_is_marked_as_assumed(portal: Portal) -> None:
    water, town = (portal.visitor().visit(f"/procedures/{one}_tax") for one in ("water", "local"))

    assert "Wij nemen aan dat het gaat zoals bij de gemeente." in water.text
    assert all("Controleer dit bij de organisatie." in step for step in steps(water))
    assert "Controleer dit bij de organisatie." not in town.text


def test_how_it_ends_is_told_with_the_time_it_takes(portal: Portal) -> None:
    page = portal.visitor().visit("/procedures/tax")

    assert "De schuld is te oud. U hoeft haar niet meer te betalen. Dat is na 5 jaar." in page.text


def test_the_articles_stand_in_the_annex_only(portal: Portal) -> None:
    page = portal.visitor().visit("/procedures/tax")

    assert "Kostenwet art. 2" in words(page.all("p", class_="annex__text")[0])
    assert not [step for step in steps(page) if "art." in step]


def test_every_word_of_the_law_data_has_a_text() -> None:
    found = [procedure_of(regime) for regime in REGIMES]
    assert {word for one in found for step in one.steps for word in step.can} == CAN.keys()
    assert {word for one in found for step in one.steps for word in step.loses} == LOSES.keys()
    assert {end.how for one in found for end in one.ends} == ENDS.keys()
    assert TEXTS.keys() == FORMULAS.keys()
