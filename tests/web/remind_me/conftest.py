"""A mail server, and Alice who has days to remember."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from portal.settings import Settings, SmtpSettings
from tests.builders import a_debt, agreed, imposed
from tests.fakes import FakeConnector
from tests.pages.portal import ClientWith
from tests.pages.visitor import Visitor
from tests.sending.mail_server import HOST, MailServer, mail_server
from tests.web.sources import answering, due


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
