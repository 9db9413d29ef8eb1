"""Reminders by e-mail: with a code first, with nothing in them, and stopped as easily."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from portal.app import parts_of
from portal.domain.reminder import mail_instant
from portal.settings import Settings, SmtpSettings
from tests.builders import a_debt, agreed, imposed
from tests.fakes import FakeConnector
from tests.pages.house_rules import check_house_rules
from tests.pages.page import Page, words
from tests.pages.portal import ALICE, ClientWith, Clock, Portal
from tests.pages.visitor import Visitor
from tests.sending.mail_server import HOST, MailServer, mail_server
from tests.web.sources import answering, due

ADDRESS = "alice@voorbeeld.example"
CODE = re.compile(r"\b[0-9]{6}\b")


@pytest.fixture
def server() -> Iterator[MailServer]:
    with mail_server() as started:
        yield started


@pytest.fixture
def settings(settings: Settings, server: MailServer) -> Settings:
    """With a mail server on this machine."""
    smtp = SmtpSettings(host=HOST, port=server.port, tls="none", sender="post@portal.example")
    return replace(settings, smtp=smtp)


@pytest.fixture
def fine() -> FakeConnector:
    """To be paid on 3 December."""
    return answering("cjib", due("fine", "2026-12-03"))


@pytest.fixture
def loan() -> FakeConnector:
    """To be paid in two parts."""
    parts = agreed("2026-10-01", ("2026-12-10", 5000), ("2027-01-10", 5000))
    return answering("duo", a_debt(imposed("2026-09-01", 10000), parts, id="loan"))


@pytest.fixture
def alice(client_with: ClientWith, fine: FakeConnector, loan: FakeConnector) -> Visitor:
    return client_with(fine, loan)


def sent(visitor: Visitor, path: str, **form: str) -> Page:
    """The page that follows a form."""
    answer = visitor.post(path, form)
    if answer.status_code == 303:
        return visitor.visit(answer.headers["Location"])
    page = Page(answer)
    check_house_rules(page)
    return page


def asks(visitor: Visitor, email: str = ADDRESS, before: str = "3") -> Page:
    """The page after asking for a code."""
    return sent(visitor, "/reminders", email=email, before=before)


def code_in(server: MailServer) -> str:
    """The code that was mailed last."""
    found = CODE.search(server.text())
    assert found
    return found[0]


def begins(visitor: Visitor, server: MailServer) -> Page:
    """Ask and confirm."""
    asks(visitor)
    return sent(visitor, "/reminders/code", code=code_in(server))


def days_of(visitor: Visitor) -> tuple[date, ...]:
    """The days on which an e-mail is sent."""
    found = parts_of(visitor.app).reminding.book.of(ALICE)
    return found.days if found else ()


def post_of(visitor: Visitor, clock: Clock, day: date) -> None:
    """Let the worker send what is due on a day."""
    clock.now = mail_instant(day)
    postman = parts_of(visitor.app).reminding.postman
    assert postman
    while postman.do_next():
        pass


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


def test_a_mail_tells_nothing_but_a_day(alice: Visitor, server: MailServer, clock: Clock) -> None:
    begins(alice, server)
    post_of(alice, clock, date(2026, 11, 30))
    mail = server.taken[-1]
    told = f"{mail['Subject']} {server.text()} {mail['From']}".lower()

    assert "3 december 2026" in told
    for word in ("schuld", "cjib", "boete", "€", "euro", "http", "www", ALICE.reveal(), "100"):
        assert word not in told, word
    assert str(mail["List-Unsubscribe"]).startswith("<https://schuldoverzicht.example/reminders/")


def test_one_click_in_a_mail_program_stops_it_without_a_login(
    alice: Visitor, portal: Portal, server: MailServer, clock: Clock
) -> None:
    begins(alice, server)
    post_of(alice, clock, date(2026, 11, 30))
    link = str(server.taken[-1]["List-Unsubscribe"]).strip("<>")
    path = link.removeprefix("https://schuldoverzicht.example")
    mail_program = Visitor(alice.app, portal.settings.public_url)

    assert "Wilt u geen e-mails meer?" in mail_program.visit(path).text
    assert days_of(alice) != ()
    answer = mail_program.open("POST", path, data={"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200
    assert days_of(alice) == ()
    check_house_rules(Page(answer))
    other = mail_program.open("POST", "/reminders/stop/none", data={})
    assert Page(other).text == Page(answer).text


def test_one_button_stops_it_and_the_consent_says_so(alice: Visitor, server: MailServer) -> None:
    begins(alice, server)
    assert "Herinneringen per e-mail" in words(alice.visit("/consents").all("section")[0])
    page = sent(alice, "/reminders/stop")

    assert "Uw herinneringen staan aan" not in page.text
    assert days_of(alice) == ()
    assert "Gestopt op" in alice.visit("/consents").text


def test_at_the_next_login_the_days_are_those_of_that_moment(
    alice: Visitor, fine: FakeConnector, loan: FakeConnector, server: MailServer
) -> None:
    begins(alice, server)
    fine.answers = answering("cjib", due("fine", "2026-12-20")).answers
    loan.answers = {}
    alice.sign_in(ALICE)
    alice.visit("/overview")

    assert days_of(alice) == (date(2026, 12, 17),)


def test_while_somebody_does_not_answer_no_day_is_forgotten(
    alice: Visitor, fine: FakeConnector, loan: FakeConnector, server: MailServer
) -> None:
    begins(alice, server)
    fine.answers = answering("cjib", due("fine", "2026-12-20")).answers
    loan.fault = "timeout"
    alice.sign_in(ALICE)
    alice.visit("/overview")

    assert days_of(alice) == (
        date(2026, 11, 30),
        date(2026, 12, 7),
        date(2026, 12, 17),
        date(2027, 1, 7),
    )


def test_a_year_later_it_stops_by_itself(alice: Visitor, server: MailServer) -> None:
    begins(alice, server)
    consents = parts_of(alice.app).consents.of(ALICE)

    assert [one.ends_on for one in consents] == [date(2027, 11, 21)]


def test_when_the_mail_server_is_away_nothing_is_promised(
    alice: Visitor, server: MailServer
) -> None:
    server.said.append("451 later")

    assert "Wij kunnen nu geen e-mail sturen" in asks(alice).text


def test_each_mail_is_in_the_access_log(alice: Visitor, server: MailServer, clock: Clock) -> None:
    begins(alice, server)
    post_of(alice, clock, date(2026, 11, 30))
    rows = parts_of(alice.app).access_log.read_for(ALICE)

    assert [(r.actor, r.reason, r.result) for r in rows if r.action == "mail"] == [
        ("portal", "reminder", "sent"),
        ("citizen", "code", "asked"),
    ]


def test_in_english_the_mail_is_in_english(
    client_with: ClientWith, server: MailServer, clock: Clock
) -> None:
    visitor = client_with(answering("cjib", due("fine", "2026-12-03")), language="en")
    begins(visitor, server)
    post_of(visitor, clock, date(2026, 11, 30))

    assert "3 December 2026" in server.text()
