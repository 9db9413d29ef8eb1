"""The paper of a visit: sealed, one at a time, and gone with the session."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import func, select, update

from portal.services.paper import LONGEST, Paper
from portal.storage.database import Database
from portal.storage.session import Session
from portal.storage.sessions import SessionStore
from portal.storage.tables import session_paper as table
from tests.storage.conftest import Clock

PDF = b"%PDF-1.7 Nog te betalen: 113,00\n%%EOF"


@pytest.fixture
def visit(sessions: SessionStore, clock: Clock) -> Session:
    """A visit."""
    return sessions.create(clock())


@pytest.fixture
def begun(visit: Session, clock: Clock) -> Paper:
    """A paper of the overview that is being made in the visit."""
    paper = Paper(of="overview", asked_at=clock())
    visit.paper.begin(paper)
    return paper


def ready(paper: Paper) -> Paper:
    """The same paper, made."""
    return replace(paper, state="ready", pdf=PDF)


def test_a_paper_that_was_begun_is_being_made(visit: Session, begun: Paper) -> None:
    assert visit.paper.read() == begun


def test_what_came_of_it_is_read_in_another_request(
    sessions: SessionStore, clock: Clock, visit: Session, begun: Paper
) -> None:
    visit.paper.finish(ready(begun))

    again = sessions.load(visit.token, clock())

    assert again is not None
    assert again.paper.read() == ready(begun)


def test_an_older_paper_does_not_replace_a_newer(
    visit: Session, begun: Paper, clock: Clock
) -> None:
    newer = Paper(of="a-debt", asked_at=clock())
    visit.paper.begin(newer)
    visit.paper.finish(ready(begun))

    assert visit.paper.read() == newer


def test_a_paper_that_comes_after_the_visit_is_kept_nowhere(
    sessions: SessionStore, visit: Session, begun: Paper, database: Database
) -> None:
    sessions.end(visit)
    visit.paper.finish(ready(begun))
    visit.paper.begin(begun)

    assert visit.paper.read() is None
    assert _rows(database) == 0


def test_the_paper_cannot_be_read_in_the_database(
    visit: Session, begun: Paper, database: Database
) -> None:
    visit.paper.finish(ready(begun))
    with database.reading() as connection:
        sealed = connection.execute(select(table.c.sealed)).scalar_one()

    assert b"113,00" not in sealed
    assert b"overview" not in sealed


def test_a_paper_that_was_changed_counts_as_none(
    visit: Session, begun: Paper, database: Database
) -> None:
    with database.writing() as connection:
        connection.execute(update(table).values(sealed=b"\x01" + bytes(100)))

    assert visit.paper.read() is None


def test_what_takes_too_long_has_failed(begun: Paper) -> None:
    assert begun.on(begun.asked_at + LONGEST).state == "making"
    assert begun.on(begun.asked_at + LONGEST * 2).state == "failed"
    assert ready(begun).on(begun.asked_at + LONGEST * 2).state == "ready"


def _rows(database: Database) -> int:
    with database.reading() as connection:
        return int(connection.execute(select(func.count()).select_from(table)).scalar_one())
