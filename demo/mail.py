"""A mail server that sends nothing on: it keeps each e-mail as a file, so that one can read it.

python -m demo.mail --port 8025 --folder var/demo/mail
"""

from __future__ import annotations

import argparse
import socketserver
from collections.abc import Iterator
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default
from itertools import count
from pathlib import Path

from demo.ports import HOST

LONGEST_LINE = 2_000
MOST_BYTES = 1_000_000
ANSWERS = {
    b"EHLO": "250 mail.demo",
    b"HELO": "250 mail.demo",
    b"MAIL": "250 OK",
    b"RCPT": "250 OK",
    b"RSET": "250 OK",
    b"NOOP": "250 OK",
}


class Conversation(socketserver.StreamRequestHandler):
    """One client: a small part of SMTP (RFC 5321), enough for who sends one e-mail."""

    timeout = 30

    def handle(self) -> None:
        """Answer until the client leaves."""
        self._say("220 mail.demo")
        while line := self.rfile.readline(LONGEST_LINE):
            word = line[:4].upper()
            if word == b"QUIT":
                self._say("221 Bye")
                return
            if word == b"DATA":
                self._say("354 Go on, and end with a point")
                self.server.keep(b"".join(self._content()))  # type: ignore[attr-defined]
                self._say("250 Kept")
            else:
                self._say(ANSWERS.get(word, "502 Not here"))

    def _content(self) -> Iterator[bytes]:
        """The lines up to the point, without the point that is put before points."""
        length = 0
        while (line := self.rfile.readline(LONGEST_LINE)) not in (b".\r\n", b""):
            length += len(line)
            if length <= MOST_BYTES:
                yield line[1:] if line.startswith(b".") else line

    def _say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


class MailKeeper(socketserver.ThreadingTCPServer):
    """Keeps what it takes in a folder: the newest has the highest number."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, port: int, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder, self._numbers = folder, count(1)
        super().__init__((HOST, port), Conversation)

    def keep(self, content: bytes) -> None:
        """Write down who gets it, what it is about and what it says."""
        mail = message_from_bytes(content, policy=default)
        head = [f"{name}: {mail[name]}" for name in ("From", "To", "Subject")]
        name = f"{datetime.now(UTC):%Y%m%d-%H%M%S}-{next(self._numbers):04}.txt"
        text = "\n".join([*head, "", str(mail.get_content())])
        draft = self._folder / f"{name}.part"
        draft.write_text(text)
        draft.rename(self._folder / name)


def main() -> None:
    """Serve until stopped."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--folder", type=Path, required=True)
    asked = parser.parse_args()
    with MailKeeper(asked.port, asked.folder) as keeper:
        keeper.serve_forever()


if __name__ == "__main__":
    main()
