"""Mandates: in the log, readable for nobody else, wiped when they are over."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from portal.services.helping import new_code
from portal.storage.access_log import SealedAccessLog
from portal.storage.database import Database
from portal.storage.helping_tables import mandate as table
from portal.storage.helping_tables import mandate_try
from portal.storage.mandate_watch import KEPT, MandateDesk, end_mandates
from portal.storage.mandates import Mandates
from portal.storage.server_keys import ServerKeys
from tests.storage.conftest import Clock
from tests.storage.mandates import BY_COURT, GRANTED, HELPER, STRANGER, begun
from tests.storage.samples import PERSON


@pytest.mark.parametrize("way", ["end", "term"])
def test_when_it_is_over_the_number_of_the_citizen_is_gone(
    book: Mandates,
    clock: Clock,
    database: Database,
    keys: ServerKeys,
    log: SealedAccessLog,
    way: str,
) -> None:
    mandate = begun(book, clock)
    if way == "end":
        book.end(PERSON, mandate.id, "citizen", clock())
    else:
        clock.now = clock.now.replace(year=2027, month=2, day=22)
        assert end_mandates(database, keys, log, clock()) == 1

    with database.reading() as connection:
        row = connection.execute(select(table)).one()
    assert (row.state, row.person, row.code) == ("ended", None, None)


def test_half_a_year_after_its_end_nothing_is_left(
    book: Mandates, clock: Clock, database: Database, keys: ServerKeys, log: SealedAccessLog
) -> None:
    mandate = begun(book, clock)
    book.accept(STRANGER, new_code(), clock())
    book.end(PERSON, mandate.id, "citizen", clock())

    assert end_mandates(database, keys, log, clock() + KEPT - timedelta(days=1)) == 0
    assert end_mandates(database, keys, log, clock() + KEPT) == 1
    with database.reading() as connection:
        left = [
            connection.execute(select(func.count()).select_from(one)).scalar_one()
            for one in (table, mandate_try)
        ]
    assert left == [0, 0]


def test_an_invitation_that_nobody_used_ends_by_itself(
    book: Mandates, clock: Clock, database: Database, keys: ServerKeys, log: SealedAccessLog
) -> None:
    book.invite(PERSON, GRANTED, new_code(), clock())

    assert end_mandates(database, keys, log, clock.move(hours=23)) == 0
    assert end_mandates(database, keys, log, clock.move(hours=1)) == 1
    assert book.of(PERSON)[0].ended_by == "term"


def test_what_a_court_decided_holds_after_an_operator_looked_in_the_register(
    book: Mandates, desk: MandateDesk, clock: Clock
) -> None:
    mandate = begun(book, clock, BY_COURT)
    assert book.held(HELPER, mandate.id, clock()) is None
    (waiting,) = desk.waiting()
    assert (waiting.id, waiting.decision) == (mandate.id, BY_COURT.decision)

    assert desk.confirm(mandate.id, clock())

    assert book.held(HELPER, mandate.id, clock()) is not None
    assert not desk.confirm(mandate.id, clock())
    assert desk.waiting() == []


def test_an_operator_ends_a_mandate(book: Mandates, desk: MandateDesk, clock: Clock) -> None:
    mandate = begun(book, clock)

    assert desk.end(mandate.id, clock())
    assert not desk.end("none-of-ours", clock())
    assert book.held(HELPER, mandate.id, clock()) is None


def test_each_step_is_in_the_log_of_the_citizen_and_of_nobody_else(
    book: Mandates, log: SealedAccessLog, clock: Clock
) -> None:
    mandate = begun(book, clock)
    held = book.held(HELPER, mandate.id, clock())
    assert held is not None
    book.note(held, "helper_saw_debt", "cjib", "ok", clock())
    book.end(HELPER, mandate.id, "helper", clock())

    rows = [(r.actor, r.action, r.subject, r.result) for r in reversed(log.read_for(PERSON))]
    assert rows == [
        ("citizen", "helper_invited", "portal", "ok"),
        ("helper:Mijn zus", "helper_accepted", "portal", "ok"),
        ("helper:Mijn zus", "helper_saw_debt", "cjib", "ok"),
        ("helper:Mijn zus", "helper_ended", "portal", "ok"),
    ]
    assert log.read_for(HELPER) == ()


def test_both_see_what_the_helper_did_and_others_see_nothing(book: Mandates, clock: Clock) -> None:
    mandate = begun(book, clock)
    held = book.held(HELPER, mandate.id, clock())
    assert held is not None
    book.note(held, "helper_saw_debt", "cjib", "ok", clock())

    for person in (PERSON, HELPER):
        deeds = book.deeds(person, mandate.id)
        assert [one.action for one in deeds] == ["helper_saw_debt", "helper_accepted"]
    assert book.deeds(STRANGER, mandate.id) == ()
    book.end(PERSON, mandate.id, "citizen", clock())
    assert book.deeds(HELPER, mandate.id) == ()
    assert book.deeds(PERSON, mandate.id) != ()


def test_the_database_does_not_show_who_helps_whom(
    book: Mandates, database: Database, clock: Clock
) -> None:
    begun(book, clock)
    with database.reading() as connection:
        row = connection.execute(select(table)).one()

    shown = b"".join(value for value in row if isinstance(value, bytes))
    for told in (b"zus", b"Anna", b"cjib", PERSON.reveal().encode(), HELPER.reveal().encode()):
        assert told not in shown


def test_an_older_secret_still_finds_a_mandate_and_its_code(
    book: Mandates, database: Database, log: SealedAccessLog, clock: Clock
) -> None:
    code = new_code()
    book.invite(PERSON, GRANTED, code, clock())
    newer = ServerKeys(b"a newer secret of the server, 32.", [b"a secret of the server, 32 bytes."])

    later = Mandates(database, newer, log)

    mandate = later.accept(HELPER, code, clock())
    assert mandate is not None
    assert later.held(HELPER, mandate.id, clock()) is not None
