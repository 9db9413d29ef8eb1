"""What a citizen does to be reminded, and what comes of it."""

from __future__ import annotations

import re
from datetime import date

from portal.app import parts_of
from portal.domain.reminder import mail_instant
from tests.pages.house_rules import check_house_rules
from tests.pages.page import Page
from tests.pages.portal import ALICE, Clock
from tests.pages.visitor import Visitor
from tests.sending.mail_server import MailServer

ADDRESS = "alice@voorbeeld.example"
CODE = re.compile(r"\b[0-9]{6}\b")


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
