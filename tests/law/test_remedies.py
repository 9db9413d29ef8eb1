"""The data of the remedies is complete: each has a way, an article, a source, and known terms."""

from typing import get_args

import pytest

from portal.domain.debt import Regime
from portal.domain.vocabulary import Measure
from portal.law import loader
from portal.law.deadlines import rules
from portal.law.rights import RightId, right

REMEDIES = loader.read("remedies")
SOURCES = loader.read("sources")
ENTRIES = [entry for entries in REMEDIES.values() for entry in entries]


def test_every_regime_has_remedies():
    assert set(REMEDIES) == set(get_args(Regime))
    assert all(REMEDIES.values())


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry['kind']}-{entry['article']}")
def test_a_remedy_says_how_where_and_by_which_article(entry):
    known = {rule.id for rule in rules()}
    assert entry["form"] in ("letter", "summons", "court")
    assert entry["stops"] in ("yes", "no", "ask")
    assert entry["body"]
    assert entry["article"]
    assert entry["sources"]
    assert set(entry["sources"]) <= SOURCES.keys()
    assert {entry[name] for name in ("rule", "decides") if name in entry} <= known
    assert set(entry.get("measures", ())) <= set(get_args(Measure))
    assert set(entry.get("rights", ())) <= set(get_args(RightId))


@pytest.mark.parametrize("right_id", get_args(RightId))
def test_a_right_has_its_article_and_source(right_id):
    assert right(right_id).article
    assert set(loader.read("rights")[right_id]["sources"]) <= SOURCES.keys()


@pytest.mark.parametrize("kind", ["correction", "complaint"])
def test_what_is_always_possible_has_its_article_and_source(kind):
    entry = loader.read("always")[kind]
    assert entry["article"]
    assert set(entry["sources"]) <= SOURCES.keys()
