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
    """Serve until the end of the block; with ``tls`` only after STARTTLS.

    All of its loop runs in a thread of its own: in ours a browser may have one.
    """
    keeper = MailServer()
    serving = _Serving(keeper, tls)
    serving.start()
    serving.ready.wait()
    try:
        yield keeper
    finally:
        serving.loop.call_soon_threadsafe(serving.loop.stop)
        serving.join()


class _Serving(threading.Thread):
    """The loop of one mail server, from its start to its end."""

    def __init__(self, keeper: MailServer, tls: ssl.SSLContext | None) -> None:
        super().__init__(name="mail server")
        self.loop = asyncio.new_event_loop()
        self.ready = threading.Event()
        self._keeper, self._tls = keeper, tls

    def run(self) -> None:
        self.loop.set_exception_handler(lambda _loop, _context: None)  # a client may break off
        server = self.loop.run_until_complete(self.loop.create_server(self._session, HOST, 0))
        self._keeper.port = server.sockets[0].getsockname()[1]
        self.ready.set()
        self.loop.run_forever()
        server.close()
        self.loop.run_until_complete(_over())
        self.loop.close()

    def _session(self) -> SMTP:
        return SMTP(
            self._keeper,
            hostname=HOST,
            loop=self.loop,
            tls_context=self._tls,
            require_starttls=self._tls is not None,
        )


async def _over() -> None:
    """Whoever still holds a connection is sent away; what broke was somebody's wish."""
    mine = asyncio.current_task()
    held = [task for task in asyncio.all_tasks() if task is not mine]
    for task in held:
        task.cancel()
    await asyncio.gather(*held, return_exceptions=True)
