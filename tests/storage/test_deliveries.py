"""What agencies deliver is held sealed, wholly replaced, and dropped at its term."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update

from portal.domain.person import Bsn
from portal.services.deliveries import Delivery, DeliveryBroken
from portal.storage.database import Database, open_database
from portal.storage.deliveries import Deliveries
from portal.storage.server_keys import ServerKeys
from portal.storage.tables import delivered_debts
from tests.connectors.people import PEOPLE
from tests.storage.conftest import Clock

ANNA, BAS, CEES = PEOPLE[:3]


@pytest.fixture
def deliveries(database: Database, keys: ServerKeys) -> Deliveries:
    return Deliveries(database, keys)


def delivery(now: datetime, people: dict[Bsn, bytes], source: str = "hdsr") -> Delivery:
    return Delivery(
        source=source,
        as_of=now,
        drop_at=now + timedelta(days=35),
        fingerprint=b"f",
        people=people,
    )


def told(deliveries: Deliveries, person: Bsn, source: str = "hdsr") -> bytes | None:
    held = deliveries.find(source, person)
    assert held
    return held.told


def test_what_is_told_of_a_person_is_found_again(deliveries: Deliveries, clock: Clock) -> None:
    deliveries.replace(delivery(clock(), {ANNA: b"one", BAS: b"two"}))
    assert [told(deliveries, person) for person in (ANNA, BAS, CEES)] == [b"one", b"two", None]


def test_without_a_delivery_nothing_is_known(deliveries: Deliveries) -> None:
    assert deliveries.find("hdsr", ANNA) is None
    assert deliveries.latest("hdsr") is None


def test_a_new_delivery_takes_the_place_of_the_whole_one_before(
    deliveries: Deliveries, clock: Clock
) -> None:
    deliveries.replace(delivery(clock(), {ANNA: b"one", BAS: b"two"}))
    deliveries.replace(delivery(clock.move(days=1), {ANNA: b"new"}))
    assert [told(deliveries, person) for person in (ANNA, BAS)] == [b"new", None]
    latest = deliveries.latest("hdsr")
    assert latest
    assert (latest.as_of, latest.people) == (clock(), 1)


def test_sources_do_not_touch_each_other(deliveries: Deliveries, clock: Clock) -> None:
    deliveries.replace(delivery(clock(), {ANNA: b"water"}))
    deliveries.replace(delivery(clock(), {ANNA: b"city"}, "bghu"))
    assert [told(deliveries, ANNA, source) for source in ("hdsr", "bghu")] == [b"water", b"city"]


def test_one_person_has_another_name_at_each_source(
    deliveries: Deliveries, database: Database, keys: ServerKeys, clock: Clock
) -> None:
    deliveries.replace(delivery(clock(), {ANNA: b"water"}))
    deliveries.replace(delivery(clock(), {ANNA: b"city"}, "bghu"))
    with database.reading() as connection:
        names = set(connection.execute(select(delivered_debts.c.person)).scalars())
    assert len(names | {keys.pseudonym(ANNA)}) == 3


def test_after_its_term_a_delivery_is_dropped(deliveries: Deliveries, clock: Clock) -> None:
    deliveries.replace(delivery(clock(), {ANNA: b"one"}))
    assert deliveries.purge(clock.move(days=34)) == 0
    assert deliveries.purge(clock.move(days=1)) == 1
    assert deliveries.find("hdsr", ANNA) is None


def test_a_row_that_is_moved_to_another_person_does_not_open(
    deliveries: Deliveries, database: Database, keys: ServerKeys, clock: Clock
) -> None:
    deliveries.replace(delivery(clock(), {ANNA: b"one"}))
    with database.writing() as connection:
        stolen = keys.names_at("hdsr", BAS)[0]
        connection.execute(update(delivered_debts).values(person=stolen))
    with pytest.raises(DeliveryBroken):
        deliveries.find("hdsr", BAS)


def test_after_a_change_of_secret_the_delivery_can_still_be_read(
    database: Database, keys: ServerKeys, clock: Clock
) -> None:
    Deliveries(database, keys).replace(delivery(clock(), {ANNA: b"one"}))
    newer = ServerKeys(b"b" * 32, [b"a secret of the server, 32 bytes."])
    assert told(Deliveries(database, newer), ANNA) == b"one"


def test_no_file_of_sqlite_shows_anything_of_a_delivery_or_of_the_one_before(
    sqlite_url: str, keys: ServerKeys, clock: Clock
) -> None:
    opened = open_database(sqlite_url)
    deliveries = Deliveries(opened, keys)
    deliveries.replace(delivery(clock(), {ANNA: b"KENMERK-4711", BAS: b"owes 7340219"}))
    with opened.reading() as connection:
        sealed = set(connection.execute(select(delivered_debts.c.sealed)).scalars())
    folder = Path(sqlite_url.removeprefix("sqlite:///")).parent
    on_disk = b"".join(file.read_bytes() for file in folder.iterdir())
    for secret in (ANNA.reveal().encode(), b"KENMERK-4711", b"7340219"):
        assert secret not in on_disk
    deliveries.replace(delivery(clock(), {}))
    on_disk = b"".join(file.read_bytes() for file in folder.iterdir())
    assert [row for row in sealed if row in on_disk] == []
    opened.close()
