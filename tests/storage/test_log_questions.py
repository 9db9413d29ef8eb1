"""Questions about the access log: sealed, answered once, and opened only in sight."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select, text, update

from portal.services.looked import LogRecord, TooManyQuestions
from portal.storage.access_log import SealedAccessLog
from portal.storage.database import Database
from portal.storage.errors import StorageUnavailable
from portal.storage.log_check import LogCheck, check_log
from portal.storage.log_checked import LogChecks, note_check
from portal.storage.log_questions import KEPT, LONGEST, LogQuestions, purge_questions
from portal.storage.looking_tables import access_log_check, log_question
from portal.storage.server_keys import ServerKeys
from tests.storage.samples import NOON, OTHER, PERSON, entry

SECRET = "Waarom keek u op 3 mei?"


@pytest.fixture
def book(database: Database, keys: ServerKeys, log: SealedAccessLog) -> LogQuestions:
    return LogQuestions(database, keys, log)


@pytest.fixture
def row(log: SealedAccessLog) -> LogRecord:
    """The row that is asked about."""
    log.record([entry()])
    return log.read_for(PERSON)[0]


def actions(log: SealedAccessLog) -> list[tuple[str, str]]:
    return [(one.actor, one.action) for one in log.read_for(PERSON)]


def test_a_question_comes_back_with_the_row_it_is_about(book: LogQuestions, row: LogRecord) -> None:
    made = book.ask(PERSON, row, "complaint", SECRET, NOON)
    (found,) = book.of(PERSON)
    assert (found.id, found.kind, found.about, found.text) == (made, "complaint", row, SECRET)
    assert (found.answer, found.answered_at) == (None, None)


def test_another_citizen_has_no_part_in_it(book: LogQuestions, row: LogRecord) -> None:
    book.ask(PERSON, row, "question", SECRET, NOON)
    assert book.of(OTHER) == ()


def test_the_database_holds_neither_words_nor_number(
    book: LogQuestions, row: LogRecord, database: Database
) -> None:
    book.ask(PERSON, row, "question", SECRET, NOON)
    with database.reading() as connection:
        (kept,) = connection.execute(select(log_question)).all()
    whole = b"".join(part for part in kept if isinstance(part, bytes))
    assert SECRET.encode() not in whole
    assert PERSON.reveal().encode() not in whole


def test_the_same_question_waits_once(book: LogQuestions, row: LogRecord) -> None:
    first = book.ask(PERSON, row, "question", SECRET, NOON)
    assert book.ask(PERSON, row, "question", SECRET, NOON) == first
    assert len(book.of(PERSON)) == 1


def test_no_more_than_twenty_wait(book: LogQuestions, row: LogRecord) -> None:
    for number in range(20):
        book.ask(PERSON, row, "question", str(number), NOON)
    with pytest.raises(TooManyQuestions):
        book.ask(PERSON, row, "question", "nog een", NOON)
    book.ask(OTHER, row, "question", "van een ander", NOON)


def test_opening_and_answering_stand_in_the_log_of_the_citizen(
    book: LogQuestions, row: LogRecord, log: SealedAccessLog
) -> None:
    made = book.ask(PERSON, row, "question", SECRET, NOON)
    book.read(made, NOON)
    book.answer(made, "Dat was onze controle.", NOON)
    assert actions(log)[:3] == [
        ("operator", "answer_question"),
        ("operator", "read_question"),
        ("citizen", "ask_about_log"),
    ]
    assert book.of(PERSON)[0].answer == "Dat was onze controle."


def test_a_question_is_answered_once(book: LogQuestions, row: LogRecord) -> None:
    made = book.ask(PERSON, row, "question", SECRET, NOON)
    assert book.answer(made, "Eerste", NOON)
    assert not book.answer(made, "Tweede", NOON)
    assert book.of(PERSON)[0].answer == "Eerste"
    assert book.waiting() == []


@pytest.mark.parametrize("unknown", ["", "x", "!!", "AAAAAAAAAAAAAAAAAAAAAA"])
def test_a_question_that_is_not_there_is_not_opened(book: LogQuestions, unknown: str) -> None:
    assert book.read(unknown, NOON) is None
    assert not book.answer(unknown, "Iets", NOON)


def test_no_look_without_a_row_in_the_log(
    book: LogQuestions, row: LogRecord, database: Database
) -> None:
    made = book.ask(PERSON, row, "question", SECRET, NOON)
    with database.writing() as connection:
        connection.execute(text("ALTER TABLE access_log RENAME TO gone"))
    with pytest.raises(StorageUnavailable):
        book.read(made, NOON)
    with pytest.raises(StorageUnavailable):
        book.answer(made, "Iets", NOON)


def test_a_question_goes_half_a_year_after_its_answer(
    book: LogQuestions, row: LogRecord, database: Database
) -> None:
    made = book.ask(PERSON, row, "question", SECRET, NOON)
    book.answer(made, "Daarom.", NOON)
    assert purge_questions(database, NOON + KEPT - timedelta(seconds=1)) == 0
    assert purge_questions(database, NOON + KEPT) == 1
    assert book.of(PERSON) == ()


def test_a_question_without_an_answer_goes_after_two_years(
    book: LogQuestions, row: LogRecord, database: Database
) -> None:
    book.ask(PERSON, row, "question", SECRET, NOON)
    assert purge_questions(database, NOON + LONGEST - timedelta(seconds=1)) == 0
    assert purge_questions(database, NOON + LONGEST) == 1


def test_the_last_check_is_told(row: LogRecord, database: Database, keys: ServerKeys) -> None:
    assert LogChecks(database, keys).last() is None
    note_check(database, keys, check_log(database, keys), NOON)
    later = NOON + timedelta(days=1)
    broken = LogCheck(0, check_log(database, keys).end, broken=1, why="a row was changed")
    note_check(database, keys, broken, later)
    found = LogChecks(database, keys).last()
    assert found is not None
    assert (found.at, found.whole) == (later, False)


def test_a_good_check_cannot_be_forged(
    row: LogRecord, database: Database, keys: ServerKeys
) -> None:
    broken = LogCheck(0, check_log(database, keys).end, broken=1, why="a row was changed")
    note_check(database, keys, broken, NOON)
    with database.writing() as connection:
        connection.execute(update(access_log_check).values(whole=True))
    assert LogChecks(database, keys).last() is None
