"""E-mails are handed to the mail server of the operator (SMTP), over TLS."""

from __future__ import annotations

import smtplib
import ssl
from contextlib import suppress
from datetime import UTC, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from portal.services.reminding import Mail, MailRefused, MailUnavailable
from portal.settings import SmtpSettings

SECONDS = 8
"""How long each word of the mail server may take."""
FOR_GOOD = range(500, 600)


class SmtpMailer:
    """The ``Mailer`` over SMTP; a connection for each e-mail. Thread-safe.

    No fault repeats an address: the server's own words are left out.
    """

    def __init__(self, settings: SmtpSettings, tls: ssl.SSLContext | None = None) -> None:
        self._settings = settings
        self._tls = tls or ssl.create_default_context()

    def send(self, mail: Mail) -> None:
        """Hand it over. Raises ``MailUnavailable`` or ``MailRefused``."""
        message = self._message(mail)
        try:
            server = self._connected()
            try:
                server.send_message(message)
            finally:
                _part_with(server)
        except smtplib.SMTPRecipientsRefused as refused:
            codes = [code for code, _said in refused.recipients.values()]
            raise _fault(codes[0] if codes else 450) from None
        except smtplib.SMTPDataError as refused:
            raise _fault(refused.smtp_code) from None
        except (OSError, smtplib.SMTPException) as error:
            raise MailUnavailable(type(error).__name__) from None

    def _connected(self) -> smtplib.SMTP:
        to = self._settings
        if to.tls == "implicit":
            server: smtplib.SMTP = smtplib.SMTP_SSL(
                to.host, to.port, timeout=SECONDS, context=self._tls
            )
        else:
            server = smtplib.SMTP(to.host, to.port, timeout=SECONDS)
        try:
            if to.tls == "starttls":
                server.starttls(context=self._tls)
            if to.user:
                server.login(to.user, to.password)
        except BaseException:
            server.close()
            raise
        return server

    def _message(self, mail: Mail) -> EmailMessage:
        message = EmailMessage(policy=SMTP)
        user, _, domain = self._settings.sender.rpartition("@")
        message["From"] = Address(username=user, domain=domain)
        name, _, at = mail.to.rpartition("@")
        message["To"] = Address(username=name, domain=at)
        message["Subject"] = mail.subject
        message["Date"] = format_datetime(datetime.now(UTC))
        message["Message-ID"] = f"<{mail.number}@{domain}>"
        message["Auto-Submitted"] = "auto-generated"
        if mail.stop:
            message["List-Unsubscribe"] = f"<{mail.stop}>"
            message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
        message.set_content(mail.text, cte="quoted-printable")
        return message


def _part_with(server: smtplib.SMTP) -> None:
    """The e-mail is theirs already: whatever goes wrong now does not undo that."""
    with suppress(OSError, smtplib.SMTPException):
        server.quit()
    server.close()


def _fault(code: int) -> Exception:
    return MailRefused(str(code)) if code in FOR_GOOD else MailUnavailable(str(code))
