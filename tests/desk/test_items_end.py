"""What was withdrawn or is past its term is gone, and what is there is sealed."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, update

from portal.domain.desk import DeskItem
from portal.domain.desk_work import (
    Close,
    Meanwhile,
    Take,
    Talk,
)
from portal.storage.database import Database
from portal.storage.desk import DeskItems
from portal.storage.desk_purge import KEPT, LONGEST, purge_desk
from portal.storage.desk_tables import desk_item, desk_step
from portal.storage.errors import SealBroken
from tests.desk.requests import ALICE, BOB, ESTHER, NOON, OVERVIEW, sent

KEY = "a-key-of-a-confirmation"
TALK = Talk(at=NOON + timedelta(days=2), place="Stadsdeel Noord, balie 3")


@pytest.fixture
def put(items: DeskItems) -> str:
    return items.put(sent(shared_overview=OVERVIEW), ALICE, KEY, NOON)


def looked(items: DeskItems, reference: str, now: datetime = NOON) -> DeskItem:
    found = items.look(ESTHER, reference, now)
    assert found
    return found


def test_what_is_withdrawn_is_wiped_at_once(items: DeskItems, put: str, database: Database) -> None:
    items.step(ESTHER, put, Take(), 0, NOON)
    items.step(ESTHER, put, TALK, 1, NOON)
    news = items.withdraw(put, NOON)
    assert news
    assert (news.state, news.talk) == ("withdrawn", None)
    found = looked(items, put)
    assert (found.request, found.history, found.line.taken_by) == (None, (), None)
    with database.reading() as connection:
        assert connection.execute(select(desk_item.c.sealed, desk_item.c.standing)).one() == (
            None,
            None,
        )
        assert set(connection.execute(select(desk_step.c.sealed)).scalars()) == {None}


def test_the_list_tells_of_what_is_withdrawn_no_more_than_that(items: DeskItems, put: str) -> None:
    items.step(ESTHER, put, Take(), 0, NOON)
    items.step(ESTHER, put, TALK, 1, NOON)
    items.withdraw(put, NOON)
    (line,) = items.of_municipality("GM0363")
    assert (line.state, line.taken_by, line.talk_at) == ("withdrawn", None, None)


def test_what_is_withdrawn_does_not_come_back(items: DeskItems, put: str) -> None:
    items.withdraw(put, NOON)
    assert items.put(sent(shared_overview=OVERVIEW), ALICE, KEY, NOON) == put
    assert items.withdraw(put, NOON + timedelta(days=1)) == items.state_of(put)
    with pytest.raises(Meanwhile):
        items.step(ESTHER, put, Take(), 0, NOON)
    assert looked(items, put).request is None


def test_what_is_not_there_cannot_be_withdrawn(items: DeskItems, put: str) -> None:
    assert items.withdraw("BBBBB-BBBBB", NOON) is None


def test_what_was_closed_and_is_withdrawn_stays_closed_and_is_wiped(
    items: DeskItems, put: str
) -> None:
    items.step(ESTHER, put, Take(), 0, NOON)
    items.step(ESTHER, put, Close(reason="not_wanted"), 1, NOON)
    news = items.withdraw(put, NOON)
    assert news
    assert news.state == "closed"
    assert looked(items, put).request is None


def test_the_database_holds_nothing_readable(
    items: DeskItems, put: str, database: Database
) -> None:
    items.step(ESTHER, put, Take(), 0, NOON)
    items.step(ESTHER, put, TALK, 1, NOON)
    with database.reading() as connection:
        rows = [*connection.execute(select(desk_item)), *connection.execute(select(desk_step))]
    told = repr(rows)
    for secret in ("Willem", "12345678", "Esther", "Stadsdeel", "999990019", "cjib"):
        assert secret not in told


def test_what_is_moved_to_another_row_does_not_open(
    items: DeskItems, put: str, database: Database
) -> None:
    other = items.put(sent(), BOB, "another-key-of-a-page", NOON)
    with database.writing() as connection:
        of_alice = select(desk_item.c.sealed).where(desk_item.c.reference == put)
        sealed = connection.execute(of_alice).scalar_one()
        to_bob = update(desk_item).where(desk_item.c.reference == other)
        connection.execute(to_bob.values(sealed=sealed))
    with pytest.raises(SealBroken):
        items.look(ESTHER, other, NOON)


def test_what_is_closed_goes_after_its_term(items: DeskItems, put: str, database: Database) -> None:
    items.withdraw(put, NOON)
    assert purge_desk(database, NOON + KEPT - timedelta(seconds=1)) == 0
    assert purge_desk(database, NOON + KEPT) == 1
    assert items.state_of(put) is None


def test_what_nobody_closed_goes_after_two_years(
    items: DeskItems, put: str, database: Database
) -> None:
    assert purge_desk(database, NOON + LONGEST - timedelta(seconds=1)) == 0
    assert purge_desk(database, NOON + LONGEST) == 1
