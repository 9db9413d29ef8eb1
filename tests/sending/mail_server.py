"""A real SMTP server on this machine, on a free port, that keeps what it takes."""

from __future__ import annotations

import asyncio
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope, Session

HOST = "127.0.0.1"


@dataclass
class MailServer:
    """``taken``: every e-mail. ``said`` is what it answers instead, for the next ones."""

    port: int = 0
    taken: list[EmailMessage] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    said_of_address: list[str] = field(default_factory=list)

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Take an address, unless told otherwise."""
        if self.said_of_address:
            return self.said_of_address.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        """Take an e-mail, unless told otherwise."""
        if self.said:
            return self.said.pop(0)
        content: Any = envelope.content
        message = message_from_bytes(content, policy=default)
        assert isinstance(message, EmailMessage)
        self.taken.append(message)
        return "250 OK"

    def text(self, number: int = -1) -> str:
        """What one e-mail says."""
        return str(self.taken[number].get_content())


@contextmanager
def mail_server(tls: ssl.SSLContext | None = None) -> Iterator[MailServer]:
    """Serve until the end of the block; with ``tls`` only after STARTTLS."""
    keeper = MailServer()
    loop = asyncio.new_event_loop()
    loop.set_exception_handler(lambda _loop, _context: None)  # a client may break off

    def session() -> SMTP:
        return SMTP(keeper, hostname=HOST, loop=loop, tls_context=tls,
                    require_starttls=tls is not None)  # fmt: skip

    server = loop.run_until_complete(loop.create_server(session, HOST, 0))
    keeper.port = server.sockets[0].getsockname()[1]
    thread = threading.Thread(target=loop.run_forever, name="mail server")
    thread.start()
    try:
        yield keeper
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        server.close()
        loop.run_until_complete(_over())
        loop.close()


async def _over() -> None:
    """Whoever still holds a connection is sent away; what broke was somebody's wish."""
    mine = asyncio.current_task()
    held = [task for task in asyncio.all_tasks() if task is not mine]
    for task in held:
        task.cancel()
    await asyncio.gather(*held, return_exceptions=True)
