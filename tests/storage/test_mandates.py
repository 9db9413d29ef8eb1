"""Mandates: granted and used once, held by one helper, ended at once, wiped when over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select

from portal.domain.mandate import CourtDecision, Invitation, Mandate
from portal.domain.person import Bsn
from portal.services.helping import TooManyHelpers, TooManyTries, new_code
from portal.storage.access_log import SealedAccessLog
from portal.storage.database import Database
from portal.storage.helping_tables import mandate as table
from portal.storage.helping_tables import mandate_try
from portal.storage.mandate_watch import KEPT, MandateDesk, end_mandates
from portal.storage.mandates import Mandates
from portal.storage.server_keys import ServerKeys
from tests.storage.conftest import Clock
from tests.storage.samples import OTHER, PERSON

HELPER, STRANGER = OTHER, Bsn("999900006")
GRANTED = Invitation(
    role="helper",
    sources=("cjib", "duo"),
    until=date(2027, 2, 21),
    helper_name="Mijn zus",
    citizen_name="Anna",
)
BY_COURT = replace(
    GRANTED,
    role="administrator",
    decision=CourtDecision(number="C/16/123456", decided_on=date(2026, 3, 2)),
)


@pytest.fixture
def book(database: Database, keys: ServerKeys, log: SealedAccessLog) -> Mandates:
    return Mandates(database, keys, log)


@pytest.fixture
def desk(database: Database, keys: ServerKeys, log: SealedAccessLog) -> MandateDesk:
    return MandateDesk(database, keys, log)


def begun(book: Mandates, clock: Clock, granted: Invitation = GRANTED) -> Mandate:
    """A mandate that the helper accepted."""
    code = new_code()
    book.invite(PERSON, granted, code, clock())
    mandate = book.accept(HELPER, code, clock())
    assert mandate is not None
    return mandate


def test_who_has_the_code_may_look_at_what_was_granted(book: Mandates, clock: Clock) -> None:
    mandate = begun(book, clock)

    held = book.held(HELPER, mandate.id, clock())

    assert held is not None
    assert (held.person, held.mandate.granted) == (PERSON, GRANTED)
    assert [one.id for one in book.of(PERSON)] == [one.id for one in book.helped_by(HELPER)]


def used(book: Mandates, code: str, clock: Clock) -> str:
    book.accept(STRANGER, code, clock())
    return code


def too_late(book: Mandates, code: str, clock: Clock) -> str:
    clock.move(hours=24)
    return code


def stopped(book: Mandates, code: str, clock: Clock) -> str:
    book.end(PERSON, book.of(PERSON)[0].id, "citizen", clock())
    return code


def other(book: Mandates, code: str, clock: Clock) -> str:
    return new_code()


def past_its_last_day(book: Mandates, code: str, clock: Clock) -> str:
    book.end(PERSON, book.of(PERSON)[0].id, "citizen", clock())
    short = new_code()
    book.invite(PERSON, replace(GRANTED, until=clock().date()), short, clock())
    clock.move(hours=12)
    return short


@pytest.mark.parametrize("spoilt", [used, too_late, stopped, other, past_its_last_day])
def test_a_code_that_does_not_work_gets_the_same_answer_for_each_reason(
    book: Mandates, clock: Clock, spoilt: Callable[[Mandates, str, Clock], str]
) -> None:
    code = new_code()
    book.invite(PERSON, GRANTED, code, clock())

    assert book.accept(HELPER, spoilt(book, code, clock), clock()) is None
    assert book.helped_by(HELPER) == ()


def test_nobody_is_their_own_helper(book: Mandates, clock: Clock) -> None:
    code = new_code()
    book.invite(PERSON, GRANTED, code, clock())

    assert book.accept(PERSON, code, clock()) is None
    assert book.accept(HELPER, code, clock()) is not None


def test_after_five_wrong_codes_a_good_one_does_not_work_for_an_hour(
    book: Mandates, clock: Clock
) -> None:
    code = new_code()
    book.invite(PERSON, GRANTED, code, clock())
    for _ in range(5):
        assert book.accept(HELPER, new_code(), clock()) is None

    with pytest.raises(TooManyTries):
        book.accept(HELPER, code, clock.move(minutes=59))

    assert book.accept(HELPER, code, clock.move(minutes=1)) is not None


def test_another_helper_may_still_try(book: Mandates, clock: Clock) -> None:
    for _ in range(5):
        book.accept(HELPER, new_code(), clock())

    assert book.accept(STRANGER, new_code(), clock()) is None


def test_a_mandate_is_held_by_its_own_helper_only(book: Mandates, clock: Clock) -> None:
    mandate = begun(book, clock)

    for person in (PERSON, STRANGER):
        assert book.held(person, mandate.id, clock()) is None
    assert book.held(HELPER, "none-of-ours", clock()) is None


@pytest.mark.parametrize(("person", "by"), [(PERSON, "citizen"), (HELPER, "helper")])
def test_either_side_ends_it_at_once(book: Mandates, clock: Clock, person: Bsn, by: str) -> None:
    mandate = begun(book, clock)

    assert book.end(person, mandate.id, by, clock())  # type: ignore[arg-type]

    assert book.held(HELPER, mandate.id, clock()) is None
    (over,) = book.of(PERSON)
    assert (over.state, over.ended_by) == ("ended", by)


@pytest.mark.parametrize("by", ["citizen", "helper"])
def test_somebody_else_ends_nothing(book: Mandates, clock: Clock, by: str) -> None:
    mandate = begun(book, clock)

    assert not book.end(STRANGER, mandate.id, by, clock())  # type: ignore[arg-type]
    assert book.held(HELPER, mandate.id, clock()) is not None


def test_it_holds_to_its_last_day_and_no_longer(book: Mandates, clock: Clock) -> None:
    mandate = begun(book, clock)

    clock.now = clock.now.replace(year=2027, month=2, day=21, hour=22)
    assert book.held(HELPER, mandate.id, clock()) is not None
    assert book.held(HELPER, mandate.id, clock.move(hours=1)) is None


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


def test_a_citizen_has_five_helpers_at_most(book: Mandates, clock: Clock) -> None:
    for _ in range(5):
        book.invite(PERSON, GRANTED, new_code(), clock())

    with pytest.raises(TooManyHelpers):
        book.invite(PERSON, GRANTED, new_code(), clock())

    book.end(PERSON, book.of(PERSON)[0].id, "citizen", clock())
    book.invite(PERSON, GRANTED, new_code(), clock())


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
