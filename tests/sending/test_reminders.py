"""Reminders: one e-mail for each day, nothing left after it, and nothing without consent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from sqlalchemy import func, select

from portal.domain.reminder import mail_instant
from portal.services.reminding import MailRefused, MailUnavailable
from portal.storage.database import Database
from portal.storage.reminders import purge_reminders
from portal.storage.tables import reminder, reminder_day
from tests.sending.asks import ALICE, BOB, Clock
from tests.sending.mails import ADDRESS, TERMS, WISH, FakeMailer, PostOffice

FIRST, SECOND = date(2026, 12, 1), date(2026, 12, 15)


class Post(PostOffice):
    """A post office where Alice asked to be reminded on two days."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self.database, self.clock, self.mailer = database, clock, FakeMailer()
        super().__init__(database, self.mailer, clock)
        self.reminders.begin(ALICE, WISH, TERMS, (FIRST, SECOND), clock())

    def at(self, day: date) -> datetime:
        """Let it become the hour of the e-mails on a day."""
        self.clock.now = mail_instant(day)
        return self.clock.now

    def days(self) -> tuple[date, ...]:
        """The days that are left."""
        found = self.reminders.of(ALICE)
        return found.days if found else ()

    def count(self) -> int:
        """How many addresses and days are stored of anybody."""
        with self.database.reading() as connection:
            tables = (reminder, reminder_day)
            counts = [select(func.count()).select_from(one) for one in tables]
            return sum(connection.execute(one).scalar_one() for one in counts)


@pytest.fixture
def post(database: Database, clock: Clock) -> Post:
    return Post(database, clock)


def test_each_day_has_one_email_and_is_forgotten_then(post: Post) -> None:
    assert post.work() == 0
    post.at(FIRST)
    assert post.work() == 1
    assert post.work() == 0
    assert post.days() == (SECOND,)
    post.at(SECOND)
    assert post.work() == 1

    assert [mail.text for mail in post.mailer.taken] == ["2026-12-04", "2026-12-18"]
    assert {mail.to for mail in post.mailer.taken} == {ADDRESS}
    assert len({mail.number for mail in post.mailer.taken}) == 2
    assert post.days() == ()


def test_every_email_is_in_the_access_log(post: Post) -> None:
    post.at(FIRST)
    post.work()
    rows = [(r.actor, r.action, r.reason, r.result) for r in post.log.read_for(ALICE)]

    assert rows[0] == ("portal", "mail", "reminder", "sent")
    assert rows[1][1] == "consent"


def test_a_mail_server_that_is_away_is_tried_again_with_the_same_number(post: Post) -> None:
    post.mailer.faults = [MailUnavailable("busy"), MailUnavailable("busy")]
    post.at(FIRST)
    assert post.work() == 1
    post.clock.move(minutes=1)
    assert post.work() == 1
    post.clock.move(minutes=4)
    assert post.work() == 0
    post.clock.move(minutes=1)
    assert post.work() == 1

    assert len(post.mailer.taken) == 1
    assert post.days() == (SECOND,)


def test_an_email_that_comes_after_its_day_is_not_sent(post: Post) -> None:
    post.at(date(2026, 12, 5))
    assert post.work() == 1

    assert post.mailer.taken == []
    assert post.days() == (SECOND,)
    assert post.log.read_for(ALICE)[0].result == "too_late"


def test_an_address_that_is_refused_is_told(post: Post) -> None:
    post.mailer.faults = [MailRefused("550")]
    post.at(FIRST)
    post.work()
    found = post.reminders.of(ALICE)
    assert found is not None
    assert found.refused_on == FIRST

    post.at(SECOND)
    post.work()
    found = post.reminders.of(ALICE)
    assert found is not None
    assert found.refused_on is None


def test_what_one_worker_holds_another_leaves_alone_until_the_lease_ends(post: Post) -> None:
    def dies(point: str) -> None:
        if point == "claimed":
            raise SystemExit

    post.at(FIRST)
    dying = PostOffice(post.database, FakeMailer(), post.clock, reached=dies)
    with pytest.raises(SystemExit):
        dying.work()

    assert post.work() == 0
    post.clock.move(minutes=5)
    assert post.work() == 1
    assert len(post.mailer.taken) == 1


@pytest.mark.parametrize("way", ["end", "token", "consent"])
def test_after_withdrawing_by_any_way_nothing_is_kept_or_sent(post: Post, way: str) -> None:
    post.at(FIRST)
    post.work()
    (token,) = (mail.stop for mail in post.mailer.taken)
    if way == "end":
        post.reminders.end(ALICE, post.clock())
    elif way == "token":
        post.reminders.stop(token or "", post.clock())
    else:
        (given,) = post.consents.of(ALICE)
        post.consents.withdraw(ALICE, given.id, post.clock())

    assert post.reminders.of(ALICE) is None
    assert post.count() == 0
    (given,) = post.consents.of(ALICE)
    assert given.withdrawn_at == post.clock()
    post.at(SECOND)
    assert post.work() == 0


def test_a_token_that_nobody_has_changes_nothing(post: Post) -> None:
    post.reminders.stop("none-of-ours", post.clock())
    post.reminders.end(BOB, post.clock())

    assert post.days() == (FIRST, SECOND)


def test_new_reminders_come_in_place_of_the_earlier_ones(post: Post) -> None:
    wish = replace(WISH, address="other@voorbeeld.example")
    post.reminders.begin(ALICE, wish, TERMS, (SECOND,), post.clock())

    found = post.reminders.of(ALICE)
    assert found is not None
    assert (found.wish, found.days) == (wish, (SECOND,))
    assert [one.withdrawn_at is None for one in post.consents.of(ALICE)].count(True) == 1


def test_days_that_are_no_longer_known_go_only_when_all_is_known(post: Post) -> None:
    third = date(2026, 12, 20)
    post.reminders.plan(ALICE, (FIRST, third), whole=False)
    assert post.days() == (FIRST, SECOND, third)

    post.reminders.plan(ALICE, (third,), whole=True)
    assert post.days() == (third,)


def test_the_days_of_another_stay_when_one_plans(post: Post) -> None:
    post.reminders.plan(BOB, (), whole=True)
    assert post.days() == (FIRST, SECOND)


def test_when_the_consent_ends_the_address_goes(post: Post) -> None:
    assert purge_reminders(post.database, date(2027, 11, 20)) == 0
    assert purge_reminders(post.database, date(2027, 11, 21)) == 1
    assert post.count() == 0


def test_the_database_shows_no_address_and_no_token(post: Post) -> None:
    post.at(FIRST)
    post.work()
    with post.database.reading() as connection:
        row = connection.execute(select(reminder)).one()
    shown = b"".join(value for value in row if isinstance(value, bytes))

    assert ADDRESS.encode() not in shown
    assert (post.mailer.taken[0].stop or "").encode() not in shown
