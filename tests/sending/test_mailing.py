"""Handing e-mails to a real mail server: what it gets, and what is made of its answers."""

from __future__ import annotations

import ssl
from pathlib import Path

import pytest

from portal.mailing import SmtpMailer
from portal.services.reminding import Mail, MailRefused, MailUnavailable
from portal.settings import SmtpSettings
from portal.settings_smtp import Tls
from tests.connectors.certificates import Authority
from tests.sending.mail_server import HOST, MailServer, mail_server

MAIL = Mail(
    to="alice@voorbeeld.example",
    subject="U vroeg om een herinnering",
    text="Op 3 december 2026 moet u iets doen.\n\nTot ziens: één €.\n",
    number="a" * 32,
    stop="https://schuldoverzicht.example/reminders/stop/token",
)


def mailer_to(
    server: MailServer, tls: Tls = "none", trusting: ssl.SSLContext | None = None
) -> SmtpMailer:
    """A mailer that knows this server."""
    settings = SmtpSettings(host=HOST, port=server.port, tls=tls, sender="post@portal.example")
    return SmtpMailer(settings, trusting)


def test_a_mail_arrives_with_all_that_a_mail_program_needs() -> None:
    with mail_server() as server:
        mailer_to(server).send(MAIL)
    (taken,) = server.taken

    assert taken["From"] == "post@portal.example"
    assert taken["To"] == "alice@voorbeeld.example"
    assert taken["Subject"] == MAIL.subject
    assert taken["Message-ID"] == f"<{MAIL.number}@portal.example>"
    assert taken["Auto-Submitted"] == "auto-generated"
    assert taken["Date"]
    assert taken.get_content_type() == "text/plain"
    assert str(taken.get_content()).replace("\r\n", "\n") == MAIL.text


def test_a_mail_program_can_unsubscribe_by_one_click() -> None:
    with mail_server() as server:
        mailer_to(server).send(MAIL)

    assert server.taken[0]["List-Unsubscribe"] == f"<{MAIL.stop}>"
    assert server.taken[0]["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


@pytest.mark.parametrize("where", ["said", "said_of_address"])
@pytest.mark.parametrize(
    ("answer", "fault"),
    [("550 nobody here", MailRefused), ("451 come back later", MailUnavailable)],
)
def test_an_answer_says_whether_to_try_again(
    where: str, answer: str, fault: type[Exception]
) -> None:
    with mail_server() as server:
        getattr(server, where).append(answer)
        with pytest.raises(fault) as raised:
            mailer_to(server).send(MAIL)
        mailer_to(server).send(MAIL)

    assert "alice" not in str(raised.value)
    assert len(server.taken) == 1


def test_a_mail_server_that_is_not_there_is_tried_again() -> None:
    with mail_server() as server:
        pass
    with pytest.raises(MailUnavailable):
        mailer_to(server).send(MAIL)


def test_over_tls_a_mail_goes_to_a_server_that_shows_who_it_is(tmp_path: Path) -> None:
    authority = Authority(tmp_path)
    known = authority.issue("mail")
    with mail_server(known.serving()) as server:
        trusting = ssl.create_default_context(cafile=authority.file.certificate)
        mailer_to(server, "starttls", trusting).send(MAIL)

    assert len(server.taken) == 1


def test_a_server_that_does_not_show_who_it_is_gets_nothing(tmp_path: Path) -> None:
    unknown = Authority(tmp_path).issue("mail")
    with mail_server(unknown.serving()) as server, pytest.raises(MailUnavailable):
        mailer_to(server, "starttls").send(MAIL)

    assert server.taken == []


def test_a_server_without_tls_gets_nothing_where_tls_is_asked() -> None:
    with mail_server() as server, pytest.raises(MailUnavailable):
        mailer_to(server, "starttls").send(MAIL)

    assert server.taken == []
