"""A complete overview is written once and kept, sealed; never longer than it is true."""

from __future__ import annotations

from pathlib import Path

from portal.settings import Settings
from tests.pages.portal import ALICE, ClientWith, Clock
from tests.pages.visitor import Visitor
from tests.web.sources import answering, due, failing


def lines_of(visitor: Visitor, path: str = "/overview") -> list[str]:
    return visitor.visit(path).text.split()


def test_the_second_time_the_overview_says_the_same(client_with: ClientWith) -> None:
    visitor = client_with(answering("cjib", due("a", "2026-12-03")))

    assert lines_of(visitor) == lines_of(visitor)


def test_after_midnight_the_overview_is_worked_out_anew(
    client_with: ClientWith, clock: Clock
) -> None:
    clock.forward(hours=3, minutes=50)
    visitor = client_with(answering("cjib", due("a", "2026-11-21")))
    assert "Vandaag, zaterdag 21 november" in visitor.visit("/overview").text

    clock.forward(minutes=10)

    assert "Te laat: dit moest uiterlijk zaterdag 21 november." in visitor.visit("/overview").text


def test_in_another_language_the_overview_is_worked_out_anew(client_with: ClientWith) -> None:
    visitor = client_with(answering("cjib", due("a", "2026-12-03")))
    assert "3 december 2026" in visitor.visit("/overview").text

    visitor.get("/language/en?back=/overview")

    assert "December 3, 2026" in visitor.visit("/overview").text


def test_a_source_that_is_asked_again_tells_its_new_answer(client_with: ClientWith) -> None:
    source = answering("cjib", due("a", "2026-12-03", 500))
    visitor = client_with(source)
    assert visitor.visit("/overview").total == "€ 5,00"

    source.answers = {ALICE: answering("cjib", due("a", "2026-12-03", 700)).answers[ALICE]}
    visitor.post("/overview/retry/cjib")

    assert visitor.visit("/overview").total == "€ 7,00"


def test_an_overview_with_a_gap_is_not_kept(client_with: ClientWith) -> None:
    source = failing("duo")
    visitor = client_with(source)
    visitor.visit("/overview")
    source.fault = ""
    visitor.post("/overview/retry/duo")

    assert "Van DUO kregen wij geen antwoord." not in visitor.visit("/overview").text


def test_what_is_kept_lies_sealed(client_with: ClientWith, settings: Settings) -> None:
    visitor = client_with(answering("cjib", due("a", "2026-12-03", description="Heel bijzonder")))
    assert "Heel bijzonder" in visitor.visit("/overview").text

    database = Path(settings.database_url.removeprefix("sqlite:///"))
    stored = b"".join(file.read_bytes() for file in database.parent.glob(f"{database.name}*"))
    assert stored
    assert b"bijzonder" not in stored
