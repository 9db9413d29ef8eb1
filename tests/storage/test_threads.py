"""Twenty citizens at once: nobody sees anything of another."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

from portal.storage.access_log import SealedAccessLog
from portal.storage.database import Database, open_database
from portal.storage.log_check import check_log
from portal.storage.server_keys import ServerKeys
from portal.storage.sessions import SessionStore
from tests.storage.samples import answered, entry, summary_of

CITIZENS = 20
SOURCES = ("cjib", "duo", "svb", "uwv")


def now() -> datetime:
    return datetime.now(UTC)


def test_twenty_visits_at_once_never_mix(database: Database, keys: ServerKeys) -> None:
    store = SessionStore(database, keys, now)

    def one_visit(citizen: int) -> list[tuple[object, object]]:
        session = store.create(now())
        session.values["citizen"] = citizen
        store.save(session, now())
        session.answers.begin(SOURCES, now())
        for source in SOURCES:
            answer = answered(source, 1000 + citizen, asked_at=now())
            session.answers.put(answer, summary_of(answer))
        loaded = store.load(session.token, now())
        assert loaded is not None
        amounts = {summary.total_cents for summary in loaded.answers.summaries().values()}
        return [(loaded.values, {"citizen": citizen}), (amounts, {1000 + citizen})]

    with ThreadPoolExecutor(CITIZENS) as pool:
        for seen in pool.map(one_visit, range(CITIZENS)):
            for found, own in seen:
                assert found == own


def test_all_sources_may_answer_one_visit_at_once(database: Database, keys: ServerKeys) -> None:
    session = SessionStore(database, keys, now).create(now())
    sources = [f"source-{number}" for number in range(CITIZENS)]
    session.answers.begin(sources, now())

    def arrive(source: str) -> None:
        answer = answered(source, 1, asked_at=now())
        session.answers.put(answer, summary_of(answer))

    with ThreadPoolExecutor(CITIZENS) as pool:
        list(pool.map(arrive, sources))
    summaries = session.answers.summaries()
    assert {source: summary.total_cents for source, summary in summaries.items()} == dict.fromkeys(
        sources, 1
    )


def test_the_log_stays_one_chain_when_many_write_at_once(
    database: Database, keys: ServerKeys
) -> None:
    log = SealedAccessLog(database, keys)
    with ThreadPoolExecutor(CITIZENS) as pool:
        list(pool.map(lambda _: log.record([entry("ask"), entry("answer")]), range(60)))
    found = check_log(database, keys)
    assert (found.rows, found.broken) == (120, None)


def test_the_log_stays_one_chain_when_two_processes_write(
    database: Database, database_url: str, keys: ServerKeys
) -> None:
    """Two opened databases stand in no common line, as two processes do."""
    other = open_database(database_url)
    logs = [SealedAccessLog(database, keys), SealedAccessLog(other, keys)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: logs[number % 2].record([entry()]), range(60)))
    found = check_log(database, keys)
    assert (found.rows, found.broken) == (60, None)
    other.close()
