"""A municipality is found as people type it: any case, accent, mark or small slip."""

from __future__ import annotations

import pytest

from portal.places.register import municipalities
from portal.services.municipalities import MOST, Municipalities, slug_of

KNOWN = Municipalities(municipalities())


def found(text: str) -> list[str]:
    return [one.municipality.name for one in KNOWN.search(text)]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Utrecht", "Utrecht"),
        ("  UTRECHT ", "Utrecht"),
        ("'s-Gravenhage", "Den Haag"),
        ("’s Gravenhage", "Den Haag"),
        ("den haag", "Den Haag"),
        ("The Hague", "Den Haag"),
        ("Den Bosch", "'s-Hertogenbosch"),
        ("s-hertogenbosch", "'s-Hertogenbosch"),
        ("sudwest fryslan", "Súdwest-Fryslân"),
        ("Tietjerksteradeel", "Tytsjerksteradiel"),
        ("IJmuiden", "Velsen"),
        ("ijmuiden", "Velsen"),
        ("St. Anthonis", "Land van Cuijk"),
        ("Drachten", "Smallingerland"),
    ],
)
def test_a_name_or_place_is_found_for_sure(typed: str, name: str) -> None:
    only = KNOWN.search(typed)

    assert [(one.municipality.name, one.sure) for one in only] == [(name, True)]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Utrcht", "Utrecht"),
        ("Eindhovn", "Eindhoven"),
        ("Amsterdm", "Amsterdam"),
        ("Gravenhage", "Den Haag"),
        ("Alphen a/d Rijn", "Alphen aan den Rijn"),
        ("Capelle", "Capelle aan den IJssel"),
        ("rotterdam zuid", "Rotterdam"),
    ],
)
def test_a_slip_or_half_a_name_is_a_guess_and_never_sure(typed: str, name: str) -> None:
    first = KNOWN.search(typed)[0]

    assert (first.municipality.name, first.sure) == (name, False)


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Bergen", {"Bergen (Limburg)", "Bergen (Noord-Holland)"}),
        ("Hengelo", {"Hengelo (Overijssel)", "Bronckhorst"}),
        ("Elst", {"Rhenen", "Overbetuwe"}),
    ],
)
def test_a_name_that_several_have_is_a_choice(typed: str, names: set[str]) -> None:
    assert names <= set(found(typed))


def test_a_place_is_told_with_its_municipality() -> None:
    places = {one.municipality.name: one.place for one in KNOWN.search("Hengelo")}

    assert places == {"Hengelo (Overijssel)": None, "Bronckhorst": "Hengelo (Gld)"}


@pytest.mark.parametrize("typed", ["", "   ", "?!", "zzzzqqqq", "\u202e", "9" * 5_000])
def test_nonsense_finds_nothing(typed: str) -> None:
    assert KNOWN.search(typed) == ()


def test_of_half_a_name_municipalities_come_before_places() -> None:
    assert found("aal")[:2] == ["Aalsmeer", "Aalten"]


def test_never_more_choices_than_one_can_oversee() -> None:
    assert len(found("oude")) == MOST


def test_every_municipality_is_found_by_name_code_and_address() -> None:
    for one in KNOWN:
        assert KNOWN.get(one.code) is KNOWN.named(slug_of(one)) is one
        assert one in [each.municipality for each in KNOWN.search(one.official_name)]


def test_every_place_leads_to_its_municipality() -> None:
    for one in KNOWN:
        for place in one.places:
            names = [each.municipality.code for each in KNOWN.search(place)]
            assert one.code in names or len(names) == MOST, place


def test_an_unknown_code_is_none() -> None:
    assert KNOWN.get("GM9999") is None
    assert KNOWN.named("atlantis") is None
