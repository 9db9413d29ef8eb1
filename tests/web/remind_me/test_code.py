"""Only who shows that an address is theirs is reminded there."""

from __future__ import annotations

from datetime import date

import pytest

from tests.pages.visitor import Visitor
from tests.sending.mail_server import MailServer
from tests.web.remind_me.steps import ADDRESS, asks, code_in, days_of, sent


def test_only_who_types_the_code_of_the_mail_is_reminded(
    alice: Visitor, server: MailServer
) -> None:
    page = asks(alice)
    assert ADDRESS in page.text
    assert "Hier zegt u ja op" in page.text
    wrong = f"{(int(code_in(server)) + 1) % 1_000_000:06}"
    assert "Deze code klopt niet" in sent(alice, "/reminders/code", code=wrong).text
    assert days_of(alice) == ()

    page = sent(alice, "/reminders/code", code=code_in(server))
    assert "Uw herinneringen staan aan" in page.text
    assert days_of(alice) == (date(2026, 11, 30), date(2026, 12, 7), date(2027, 1, 7))


def test_after_five_wrong_codes_also_the_right_one_counts_no_more(
    alice: Visitor, server: MailServer
) -> None:
    asks(alice)
    code = code_in(server)
    wrong = f"{(int(code) + 1) % 1_000_000:06}"
    for _ in range(5):
        page = sent(alice, "/reminders/code", code=wrong)
    assert "Vraag een nieuwe code" in page.text
    sent(alice, "/reminders/code", code=code)

    assert days_of(alice) == ()


def test_nobody_fills_a_mailbox_from_here(alice: Visitor, server: MailServer) -> None:
    for _ in range(7):
        page = asks(alice)

    assert "U vroeg al vijf codes" in page.text
    assert len(server.taken) == 5


@pytest.mark.parametrize(
    "email", ["", "alice", "alice@voorbeeld", "a b@c.nl", "a@b.nl, c@d.nl", "a@b.nl\r\nBcc: c@d.nl"]
)
def test_what_is_no_address_is_told_and_not_mailed(
    alice: Visitor, server: MailServer, email: str
) -> None:
    page = asks(alice, email=email)

    assert page.status == 422
    assert "Schrijf uw e-mailadres zo" in page.text
    assert server.taken == []


def test_when_the_mail_server_is_away_nothing_is_promised(
    alice: Visitor, server: MailServer
) -> None:
    server.said.append("451 later")

    assert "Wij kunnen nu geen e-mail sturen" in asks(alice).text
