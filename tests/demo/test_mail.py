"""The mail server of the demo keeps what the portal sends, to be read."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from demo.mail import MailKeeper
from portal.mailing import SmtpMailer
from portal.services.reminding import Mail
from portal.settings import SmtpSettings


@pytest.fixture
def keeper(tmp_path: Path) -> Iterator[MailKeeper]:
    with MailKeeper(0, tmp_path) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def test_each_mail_can_be_read_in_a_file_of_its_own(keeper: MailKeeper, tmp_path: Path) -> None:
    port = int(keeper.server_address[1])
    smtp = SmtpSettings(host="127.0.0.1", port=port, tls="none", sender="post@portal.example")
    for text in ("Uw code is 123456.\n.\nTot ziens, café.\n", "De tweede.\n"):
        mail = Mail(to="alice@voorbeeld.example", subject="Uw code", text=text, number="1")
        SmtpMailer(smtp).send(mail)
    first, second = sorted(tmp_path.glob("*.txt"))

    assert first.read_text().startswith("From: post@portal.example\nTo: alice@voorbeeld.example\n")
    assert "Uw code is 123456.\n.\nTot ziens, café." in first.read_text()
    assert "De tweede." in second.read_text()
