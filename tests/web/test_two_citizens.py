"""Citizens who are there at the same time never see each other's data."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier

from portal.domain.overview import SourceAnswer
from portal.domain.person import Bsn, InvalidBsn
from tests.fakes import FakeConnector, fake_agency, fake_debt
from tests.pages.portal import Portal
from tests.pages.visitor import Visitor

MANY = 20
ROUNDS = 4
SOURCES = ("cjib", "duo")


def _people(count: int) -> list[Bsn]:
    found: list[Bsn] = []
    number = 999990000
    while len(found) < count:
        with suppress(InvalidBsn):
            found.append(Bsn(str(number)))
        number += 1
    return found


def _cents(index: int) -> int:
    return 100_000 + 1_111 * index


def _source(agency: str, people: list[Bsn]) -> FakeConnector:
    answers = {
        person: SourceAnswer(
            source=agency,
            status="answered",
            debts=(fake_debt(agency, f"debt-of-{index}", _cents(index)),),
        )
        for index, person in enumerate(people)
    }
    return FakeConnector(agency=fake_agency(agency), answers=answers)


def _seen(visitor: Visitor) -> tuple[str, frozenset[str]]:
    """The total on the overview, and the ids and amounts in the export."""
    total = visitor.visit("/overview").total
    export = visitor.get("/export.json").get_json()
    return total, frozenset(f"{d['outstanding_cents']}" for d in export["debts"])


def test_twenty_citizens_at_once_each_see_only_their_own_debts(portal: Portal) -> None:
    people = _people(MANY)
    app = portal.app(*(_source(agency, people) for agency in SOURCES))
    together = Barrier(MANY)

    def visit(index: int) -> list[tuple[str, frozenset[str]]]:
        visitor = Visitor(app, portal.settings.public_url)
        together.wait(30)
        visitor.sign_in(people[index])
        return [_seen(visitor) for _ in range(ROUNDS)]

    with ThreadPoolExecutor(MANY) as threads:
        seen = list(threads.map(visit, range(MANY)))

    for index, visits in enumerate(seen):
        cents = 2 * _cents(index)
        euros = f"€ {cents // 100:,}".replace(",", ".") + f",{cents % 100:02}"
        assert set(visits) == {(euros, frozenset({str(_cents(index))}))}


def test_a_citizen_cannot_open_the_debt_of_another(portal: Portal) -> None:
    people = _people(2)
    app = portal.app(_source("cjib", people))
    alice, bob = (Visitor(app, portal.settings.public_url) for _ in people)
    alice.sign_in(people[0])
    bob.sign_in(people[1])
    hers = [to for to in alice.visit("/overview").links().values() if to.startswith("/debts/")]

    for path in hers:
        alice.visit(path)
        bob.visit(path, status=404)

    assert hers


def test_on_one_browser_the_next_citizen_finds_nothing_of_the_one_before(portal: Portal) -> None:
    people = _people(2)
    app = portal.app(_source("cjib", people[:1]))
    visitor = Visitor(app, portal.settings.public_url)
    visitor.sign_in(people[0])
    visitor.visit("/overview")
    visitor.sign_in(people[1])

    export = visitor.get("/export.json").get_json()

    assert export["debts"] == []
