from __future__ import annotations

import time

import pytest
from sqlalchemy import event, update

from portal.domain.overview import SourceAnswer
from portal.storage.answers import SealedAnswers
from portal.storage.database import Database
from portal.storage.sessions import SessionStore
from portal.storage.tables import session_answer as table
from tests.storage.conftest import Clock
from tests.storage.samples import answered, summary_of


@pytest.fixture
def answers(sessions: SessionStore, clock: Clock) -> SealedAnswers:
    return sessions.create(clock()).answers


def kept(answers: SealedAnswers, answer: SourceAnswer) -> None:
    """Put an answer with its summary."""
    answers.put(answer, summary_of(answer))


def test_an_answer_and_its_summary_come_back(answers: SealedAnswers) -> None:
    answer = answered("cjib", 10400, 900)
    kept(answers, answer)
    assert answers.answer("cjib") == answer
    assert answers.summaries() == {"cjib": summary_of(answer)}


def test_a_source_that_was_not_asked_has_no_answer(answers: SealedAnswers) -> None:
    assert answers.answer("cjib") is None
    assert answers.summaries() == {}


def test_a_source_is_asking_until_it_answers(answers: SealedAnswers, clock: Clock) -> None:
    answers.begin(["cjib", "duo"], clock())
    kept(answers, answered("duo", 5))
    statuses = {source: summary.status for source, summary in answers.summaries().items()}
    assert statuses == {"cjib": "asking", "duo": "answered"}
    waiting = answers.answer("cjib")
    assert waiting is not None
    assert waiting.status == "asking"


def test_a_question_that_stays_open_has_failed_after_ten_seconds(
    answers: SealedAnswers, clock: Clock
) -> None:
    answers.begin(["cjib"], clock())
    clock.move(seconds=10)
    assert answers.summaries()["cjib"].status == "asking"
    clock.move(seconds=1)
    summary, answer = answers.summaries()["cjib"], answers.answer("cjib")
    assert (summary.status, summary.reason) == ("failed", "timeout")
    assert answer is not None
    assert (answer.status, answer.reason) == ("failed", "timeout")


def test_asking_again_forgets_the_earlier_answer(answers: SealedAnswers, clock: Clock) -> None:
    kept(answers, answered("cjib", 100))
    kept(answers, answered("duo", 100))
    answers.begin(["cjib"], clock.move(minutes=1))
    assert answers.summaries()["cjib"].lines == ()
    assert answers.summaries()["duo"].total_cents == 100


def test_a_late_answer_to_an_earlier_question_is_ignored(
    answers: SealedAnswers, clock: Clock
) -> None:
    late = answered("cjib", 100, asked_at=clock())
    answers.begin(["cjib"], clock.move(seconds=20))
    newer = answered("cjib", 200, asked_at=clock())
    kept(answers, newer)
    kept(answers, late)
    assert answers.answer("cjib") == newer


def test_the_overview_is_read_with_one_query(answers: SealedAnswers, database: Database) -> None:
    for source in ("cjib", "duo", "svb"):
        kept(answers, answered(source, 100))
    statements: list[str] = []
    event.listen(database.reads, "before_cursor_execute", lambda *told: statements.append(told[2]))
    answers.summaries()
    assert len(statements) == 1
    assert "session_answer.answer" not in statements[0]


@pytest.mark.parametrize("column", ["summary", "answer"])
def test_a_row_that_was_swapped_is_a_gap_and_never_shown(
    answers: SealedAnswers, database: Database, column: str
) -> None:
    kept(answers, answered("cjib", 100))
    kept(answers, answered("duo", 200))
    with database.writing() as connection:
        duo = connection.execute(table.select().where(table.c.source == "duo")).one()
        swapped = update(table).where(table.c.source == "cjib")
        connection.execute(swapped.values({column: getattr(duo, column)}))
    shown = answers.summaries()["cjib"] if column == "summary" else answers.answer("cjib")
    assert shown is not None
    assert (shown.status, shown.reason) == ("failed", "internal")
    assert answers.summaries()["duo"].total_cents == 200


def test_ten_thousand_debts_are_kept_and_read_within_two_seconds(answers: SealedAnswers) -> None:
    answer = answered("cjib", *range(1, 10_001))
    summary = summary_of(answer)
    began = time.process_time()
    answers.put(answer, summary)
    assert answers.summaries()["cjib"].total_cents == sum(range(1, 10_001))
    assert answers.answer("cjib") == answer
    assert time.process_time() - began < 2
