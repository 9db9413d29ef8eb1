"""A complete overview is written once and kept, sealed; never longer than it is true."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from portal.app import parts_of
from portal.settings import Settings
from portal.storage.tables import session_page
from tests.pages.portal import ALICE, BOB, ClientWith, Clock
from tests.pages.visitor import TOKEN, Visitor
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

    assert "3 December 2026" in visitor.visit("/overview").text


def test_a_source_that_is_asked_again_tells_its_new_answer(client_with: ClientWith) -> None:
    source = answering("cjib", due("a", "2026-12-03", 500))
    visitor = client_with(source)
    assert visitor.visit("/overview").total == "€ 5,00"

    source.answers = {ALICE: answering("cjib", due("a", "2026-12-03", 700)).answers[ALICE]}
    visitor.post("/overview/retry/cjib")

    assert visitor.visit("/overview").total == "€ 7,00"


def test_a_gap_is_filled_when_its_source_answers_at_last(client_with: ClientWith) -> None:
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


def test_while_nothing_changes_it_is_not_worked_out_again(client_with: ClientWith) -> None:
    visitor = client_with(answering("cjib", due("a", "2026-12-03")), failing("duo"))
    visitor.visit("/overview")
    first = kept_by(visitor)

    visitor.visit("/overview")
    assert [first] == [kept_by(visitor)]

    visitor.post("/overview/retry/duo")
    visitor.visit("/overview")  # waits for the answer; what is written meanwhile is not kept
    visitor.visit("/overview")
    assert kept_by(visitor) != first


def test_the_time_that_is_left_is_never_kept(client_with: ClientWith, clock: Clock) -> None:
    visitor = client_with(answering("cjib", due("a", "2026-12-03")))
    assert 'data-left="7200"' in visitor.get("/overview").text

    clock.forward(minutes=10)

    assert 'data-left="6600"' in visitor.get("/overview").text


def test_the_forms_on_a_kept_overview_work(client_with: ClientWith) -> None:
    visitor = client_with(answering("cjib", due("a", "2026-12-03")))
    visitor.get("/overview")
    token = TOKEN.search(visitor.get("/overview").text)
    assert token

    answer = visitor.open("POST", "/session/extend", data={"csrf_token": token[1]})

    assert answer.status_code == 204


def test_the_choice_of_language_leads_back_to_the_address_that_was_asked(
    client_with: ClientWith,
) -> None:
    visitor = client_with(answering("cjib", due("a", "2026-12-03")))
    visitor.get("/overview?from=elsewhere")

    assert "elsewhere" not in visitor.get("/overview").text


def test_another_citizen_gets_their_own_overview(client_with: ClientWith) -> None:
    alice = client_with(answering("cjib", due("a", "2026-12-03")))
    alice.visit("/overview")
    bob = Visitor(alice.app, "https://schuldoverzicht.example")
    bob.sign_in(BOB)

    for _ in range(2):
        assert "100,00" not in bob.visit("/overview").text
        assert "100,00" in alice.visit("/overview").text


def test_a_page_that_was_written_for_another_login_does_not_return(
    client_with: ClientWith,
) -> None:
    visitor = client_with(answering("cjib", due("a", "2026-12-03")))
    visitor.visit("/overview")

    visitor.sign_in(BOB)

    assert "100,00" not in visitor.visit("/overview").text


def kept_by(visitor: Visitor) -> bytes:
    """The sealed page: another one whenever it was written anew."""
    with parts_of(visitor.app).database.reading() as connection:
        return bytes(connection.execute(select(session_page.c.sealed)).scalar_one())
