"""Why a debt exists and how to prevent the next one, for every kind we have a word for."""

from __future__ import annotations

from datetime import date

import pytest

from portal.web.i18n import LANGUAGES
from portal.web.words.good_to_know import FACTS, good_to_know
from portal.web.words.kinds import GROUPS, KINDS
from portal.web.words.prevent import PREVENT
from portal.web.words.why import WHY
from tests.builders import a_debt, demanded, imposed
from tests.pages.page import words
from tests.pages.portal import ClientWith, Portal
from tests.web.sources import answering, first_debt

OWED = (imposed("2026-10-01", 10000), demanded("2026-10-01", "2026-11-12"))


def test_every_kind_is_explained_and_can_be_prevented() -> None:
    assert set(WHY) == set(KINDS)
    assert set(PREVENT) == set(KINDS)


def test_what_the_law_says_is_told_of_kinds_that_exist() -> None:
    assert set(FACTS) <= set(KINDS)


def test_every_kind_is_in_one_group() -> None:
    listed = [kind for _, kinds in GROUPS for kind in kinds]
    assert sorted(listed) == sorted(KINDS)


@pytest.mark.parametrize("language", [language.code for language in LANGUAGES])
def test_every_kind_has_a_page_for_everyone(portal: Portal, language: str) -> None:
    visitor = portal.visitor(language=language)
    links = visitor.visit("/why").links()

    for kind in KINDS:
        assert len(visitor.visit(f"/why/{kind}").all("li", class_="utrecht-unordered-list__item"))
    assert {f"/why/{kind}" for kind in KINDS} >= {
        href for href in links.values() if href.startswith("/why/")
    }


@pytest.mark.parametrize("path", ["/why", "/why/rent_benefit"])
def test_reading_why_stores_nothing(portal: Portal, path: str) -> None:
    assert "Set-Cookie" not in portal.visitor().get(path).headers


@pytest.mark.parametrize("kind", ["zzz", "__class__", "traffic-fine"])
def test_a_kind_we_do_not_know_has_no_page(portal: Portal, kind: str) -> None:
    portal.visitor().visit(f"/why/{kind}", status=404)


def test_a_small_allowance_is_not_asked_back(portal: Portal) -> None:
    text = portal.visitor().visit("/why/rent_benefit").text.replace("\xa0", " ")

    assert "Gaat het om € 121,00 of minder? Dan vraagt Dienst Toeslagen het niet terug." in text


def test_what_we_are_not_sure_of_is_to_be_checked() -> None:
    told = good_to_know("health_premium", date(2026, 11, 21))

    assert [fact.check for fact in told] == [False, False, False, True]


def test_a_law_that_we_do_not_know_yet_is_not_told() -> None:
    assert good_to_know("rent_benefit", date(2025, 12, 31)) == ()


def test_a_debt_tells_why_it_is_there(client_with: ClientWith) -> None:
    page = first_debt(client_with(answering("cjib", a_debt(*OWED))))

    assert "Met een voertuig op uw naam is een verkeersregel niet gevolgd." in page.text
    assert [words(e) for e in page.all("summary")].count("Zo voorkomt u de volgende") == 1


def test_a_debt_of_a_kind_we_do_not_know_still_helps_next_time(client_with: ClientWith) -> None:
    page = first_debt(client_with(answering("cjib", a_debt(*OWED, kind="zzz"))))

    assert "Waarom is er deze schuld?" not in page.text
    assert "Zet de dag waarop u moet betalen in uw agenda." in page.text
