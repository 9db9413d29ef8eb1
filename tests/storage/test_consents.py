"""Consents: noted with the access log, shown to who gave them, withdrawn once, kept half a year."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from portal.domain.consent import ConsentTerms
from portal.storage.access_log import SealedAccessLog
from portal.storage.consents import KEPT, Consents, purge_consents
from portal.storage.database import Database
from portal.storage.server_keys import ServerKeys
from portal.storage.tables import consent as table
from tests.storage.conftest import Clock
from tests.storage.samples import OTHER, PERSON

TERMS = ConsentTerms(
    purpose="debt_help",
    receiver="gemeente-utrecht",
    text_version="2026-11",
    language="nl",
    fields=("agency", "outstanding"),
    ends_on=date(2027, 5, 21),
)


@pytest.fixture
def consents(database: Database, keys: ServerKeys, log: SealedAccessLog) -> Consents:
    return Consents(database, keys, log)


def test_a_citizen_sees_what_they_agreed_to(consents: Consents, clock: Clock) -> None:
    made = consents.give(PERSON, TERMS, clock())

    (given,) = consents.of(PERSON)

    assert (given.id, given.given_at, given.withdrawn_at) == (made, clock(), None)
    shown = {name: getattr(given, name) for name in ConsentTerms.__slots__}
    assert shown == {name: getattr(TERMS, name) for name in ConsentTerms.__slots__}


def test_another_citizen_neither_sees_nor_withdraws_it(consents: Consents, clock: Clock) -> None:
    made = consents.give(PERSON, TERMS, clock())

    assert consents.of(OTHER) == ()
    assert consents.find(OTHER, made) is None
    assert consents.withdraw(OTHER, made, clock()) is None
    assert consents.withdraw(PERSON, "none-of-ours", clock()) is None
    (given,) = consents.of(PERSON)
    assert given.holds(clock().date())


def test_giving_and_withdrawing_are_in_the_access_log_once(
    consents: Consents, log: SealedAccessLog, clock: Clock
) -> None:
    made = consents.give(PERSON, TERMS, clock())
    withdrawn = consents.withdraw(PERSON, made, clock.move(hours=1))
    again = consents.withdraw(PERSON, made, clock.move(hours=1))

    rows = [(r.actor, r.action, r.subject, r.reason, r.result) for r in log.read_for(PERSON)]
    about = ("citizen", "consent", "gemeente-utrecht", "debt_help")
    assert rows == [(*about, "withdrawn"), (*about, "given")]
    assert withdrawn == again


def test_a_consent_holds_until_it_is_withdrawn_or_ends(consents: Consents, clock: Clock) -> None:
    made = consents.give(PERSON, TERMS, clock())
    (given,) = consents.of(PERSON)

    assert given.holds(date(2027, 5, 20))
    assert not given.holds(date(2027, 5, 21))
    withdrawn = consents.withdraw(PERSON, made, clock())
    assert withdrawn is not None
    assert not withdrawn.holds(clock().date())


def test_the_database_does_not_show_who_agreed_to_what(
    consents: Consents, database: Database, clock: Clock
) -> None:
    consents.give(PERSON, TERMS, clock())
    with database.reading() as connection:
        row = connection.execute(select(table)).one()

    shown = b"".join(value for value in row if isinstance(value, bytes))
    for told in (b"debt_help", b"gemeente", b"outstanding", PERSON.reveal().encode()):
        assert told not in shown


def test_an_older_secret_still_finds_a_consent(
    consents: Consents, database: Database, log: SealedAccessLog, clock: Clock
) -> None:
    made = consents.give(PERSON, TERMS, clock())
    newer = ServerKeys(b"a newer secret of the server, 32.", [b"a secret of the server, 32 bytes."])

    found = Consents(database, newer, log).find(PERSON, made)

    assert found is not None
    assert found.receiver == "gemeente-utrecht"


@pytest.mark.parametrize("withdrawn", [True, False])
def test_half_a_year_after_its_end_a_consent_is_gone(
    consents: Consents, database: Database, clock: Clock, *, withdrawn: bool
) -> None:
    made = consents.give(PERSON, TERMS, clock())
    if withdrawn:
        consents.withdraw(PERSON, made, clock())
    else:
        clock.now = clock.now.replace(year=2027, month=5, day=21)

    assert purge_consents(database, clock() + KEPT - timedelta(days=1)) == 0
    assert purge_consents(database, clock() + KEPT) == 1
    assert consents.of(PERSON) == ()
