"""The two kinds of rest that a court can give are not one thing."""

from __future__ import annotations

from datetime import date

from portal.law import loader
from portal.law.moratoria import Moratorium, moratoria
from portal.law.values import value_on

TODAY = date(2026, 11, 22)


def of(name: str) -> Moratorium:
    return next(one for one in moratoria() if one.id == name)


def stopped_by(name: str) -> dict[str, bool]:
    return {effect.id: effect.stops for effect in of(name).effects}


def test_only_the_narrow_one_stops_eviction_and_cutting_off() -> None:
    assert stopped_by("broad") == {"recovery": True, "eviction": False, "supply": False}
    assert stopped_by("narrow") == {"eviction": True, "supply": True, "insurance": True}


def test_each_lasts_half_a_year_at_most() -> None:
    for one in moratoria():
        assert (value_on(one.longest, TODAY).whole, value_on(one.longest, TODAY).unit) == (
            6,
            "months",
        )


def test_the_municipality_asks_the_broad_one_for_who_it_admitted() -> None:
    assert (of("broad").asks, of("broad").only_for) == ("municipality", "admitted")
    assert (of("narrow").asks, of("narrow").only_for) == ("citizen", "restructuring")


def test_what_is_not_read_in_the_law_itself_is_not_told_as_sure() -> None:
    assert not of("broad").sure
    assert of("narrow").sure


def test_each_source_is_known() -> None:
    known = loader.read("sources").keys()
    for entry in loader.read("moratoria").values():
        told = [entry, *entry["effects"].values()]
        assert all(set(one["sources"]) <= known for one in told)
