"""What a source writes is shown as its words: it changes nothing on the page but words."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any
from xml.etree.ElementTree import Element

from tests.connectors.people import PERSON
from tests.hostile.body import joined, with_all
from tests.hostile.case import Case, corpus
from tests.hostile.playing import QUICK, hostile
from tests.hostile.source import HostileSource
from tests.pages.page import Page
from tests.pages.portal import ClientWith

Told = dict[str, Any]


def _by_lure() -> dict[str, Told]:
    """Per lure, the places where it stands and what stands there."""
    found: dict[str, Told] = defaultdict(dict)
    for case in corpus():
        if case.lure and case.put:
            name = case.name.rpartition(", ")[2]
            found[name][case.put[0]] = json.loads(joined(case.put[1]))
    return {name: told for name, told in found.items() if any(told.values())}


LURES = _by_lure()
PLAIN = {name: dict.fromkeys(told, "Woord") for name, told in LURES.items()}


def pages_of(
    told: dict[str, Told], source: HostileSource, client_with: ClientWith
) -> dict[str, Page]:
    """The overview, the page of the source, and the page of a debt for each lure."""
    debts = [{**with_all(one)["debts"][0], "id": f"L-{n}"} for n, one in enumerate(told.values())]
    answer = with_all({"debts": debts})
    with hostile(source, QUICK) as connector, source.playing(_saying(answer)):
        visitor = client_with(connector, person=PERSON)
    pages = {
        "overview": Page(visitor.get("/overview")),
        "source": Page(visitor.get("/sources/cjib")),
    }
    links = [link.get("href", "") for link in pages["source"].all("a", class_="debt__link")]
    return pages | {name: Page(visitor.get(link)) for name, link in zip(told, links, strict=True)}


def _saying(answer: Any) -> Case:
    return Case(name="lures", expect="fine", body=json.dumps(answer))


def built_of(page: Page) -> list[tuple[str, list[str], list[str]]]:
    """The elements of a page, their attributes, and where they lead."""
    return [(element.tag, sorted(element.keys()), _leads_to(element)) for element in page.elements]


def _leads_to(element: Element) -> list[str]:
    """Where an element leads; the key of a debt differs each time."""
    places = (element.get(name, "") for name in ("href", "src", "action", "srcset"))
    return [place for place in places if "/debts/" not in place and "/paper/" not in place]


def test_a_lure_changes_nothing_but_words(source: HostileSource, client_with: ClientWith) -> None:
    lured = pages_of(LURES, source, client_with)
    plain = pages_of(PLAIN, source, client_with)
    assert {name: page.status for name, page in lured.items()} == dict.fromkeys(lured, 200)
    assert len(lured) == len(LURES) + 2
    for name, page in lured.items():
        assert built_of(page) == built_of(plain[name]), name


def test_a_lure_is_shown_as_it_was_written(source: HostileSource, client_with: ClientWith) -> None:
    lured = pages_of(LURES, source, client_with)
    for name, told in LURES.items():
        assert " ".join(told["debts.0.description"].split()) in lured[name].text, name
