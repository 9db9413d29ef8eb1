"""The days on which an e-mail is sent."""

from __future__ import annotations

from datetime import date

from portal.domain.reminder import mail_days, mail_instant


def test_an_email_comes_before_the_day_once_and_not_today_or_after_the_consent() -> None:
    today, until = date(2026, 11, 21), date(2026, 12, 31)
    days = [date(2026, 11, 24), date(2026, 12, 3), date(2026, 12, 3), date(2027, 1, 3)]

    assert mail_days(days, 3, today, until) == (date(2026, 11, 30),)
    assert mail_instant(date(2026, 7, 1)).hour == 7
    assert mail_instant(date(2026, 12, 1)).hour == 8
