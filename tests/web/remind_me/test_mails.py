"""What the e-mails say, when they come, and how they stop."""

from __future__ import annotations

from datetime import date

from portal.app import parts_of
from tests.fakes import FakeConnector
from tests.pages.house_rules import check_house_rules
from tests.pages.page import Page, words
from tests.pages.portal import ALICE, ClientWith, Clock, Portal
from tests.pages.visitor import Visitor
from tests.sending.mail_server import MailServer
from tests.web.remind_me.steps import begins, days_of, post_of, sent
from tests.web.sources import answering, due


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

    assert "On 3 December 2026 you have something to do." in server.text()
