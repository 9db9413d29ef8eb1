"""The list of municipalities is whole, dated, and fits what is kept by hand beside it."""

from __future__ import annotations

import json
import re
from collections import Counter

import pytest

from portal.law import loader
from portal.places.register import CONTACTS, HERE, list_in_use, municipalities
from portal.services.municipalities import slug_of

ALL = municipalities()
CODES = {one.code for one in ALL}
PROVINCES = {
    "Groningen": 10, "Fryslân": 18, "Drenthe": 12, "Overijssel": 25, "Flevoland": 6,
    "Gelderland": 51, "Utrecht": 26, "Noord-Holland": 44, "Zuid-Holland": 50, "Zeeland": 13,
    "Noord-Brabant": 56, "Limburg": 31,
}  # fmt: skip
REACH = loader.read_file(HERE.joinpath("reach.yaml"))


def test_there_are_342_municipalities_in_twelve_provinces() -> None:
    assert Counter(one.province for one in ALL) == PROVINCES
    assert len(CODES) == len(ALL) == 342


def test_each_municipality_has_a_code_a_name_and_places() -> None:
    for one in ALL:
        assert re.fullmatch(r"GM\d{4}", one.code)
        assert one.name and one.places


def test_each_has_an_address_of_its_own() -> None:
    assert len({slug_of(one) for one in ALL}) == len(ALL)


def test_the_list_says_whose_and_of_which_year_it_is() -> None:
    assert (list_in_use().publisher, list_in_use().year >= 2024) == ("CBS", True)


def test_an_area_code_is_one_and_belongs_to_a_municipality_of_the_list() -> None:
    codes = [code for listed in REACH["area_codes"].values() for code in listed]

    assert len(codes) == len(set(codes))
    assert set(codes) <= CODES
    assert all(re.fullmatch(r"0[1-57]\d{1,2}", area) for area in REACH["area_codes"])


@pytest.mark.parametrize("kind", ["told_short_number", "shown", "other_names", "desks"])
def test_what_is_kept_by_hand_is_about_municipalities_of_the_list(kind: str) -> None:
    assert set(REACH[kind]) <= CODES


def test_a_number_of_the_register_is_of_a_municipality_of_the_list_and_dated() -> None:
    general = [one.general for one in ALL if one.general]

    assert len(json.loads(CONTACTS.read_text())) == len(general) > 0
    assert all(one.phone and one.checked_on.year >= 2026 for one in general)


def test_who_told_a_short_number_has_an_area_code() -> None:
    assert all(one.area_code for one in ALL if one.told_short_number)


def test_a_desk_says_where_it_was_read_and_when() -> None:
    desks = [one.desk for one in ALL if one.desk]

    assert desks
    for desk in desks:
        assert desk.source.startswith("https://")
        assert desk.name or desk.phone or desk.website
        assert desk.read_on.year >= 2026


def test_the_number_of_a_municipality_is_14_and_its_area_code() -> None:
    numbers = {one.name: one.short_number for one in ALL}

    assert (numbers["Utrecht"], numbers["Aa en Hunze"]) == ("14 030", "14 0592")
    assert numbers["Hollands Kroon"] is None
