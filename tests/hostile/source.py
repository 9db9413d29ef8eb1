"""A source on a real socket that plays one case after another."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress

from connectors.login import TOKEN_PATH
from connectors.signature import REQUEST_ID
from tests.hostile.case import Case
from tests.hostile.reply import Piece, good_reply, good_token, pieces_of


class HostileSource:
    """Serves tokens and answers at ``port``; every connection is closed after one reply."""

    def __init__(self) -> None:
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port: int = self._listening.getsockname()[1]
        self._case: Case | None = None
        self._over = threading.Event()
        self._accepting = threading.Thread(target=self._accept, daemon=True)
        self._accepting.start()

    @contextmanager
    def playing(self, case: Case) -> Iterator[None]:
        """Play this case; whoever still waits is let go at the end."""
        self._case, self._over = case, threading.Event()
        try:
            yield
        finally:
            self._over.set()

    def close(self) -> None:
        """Stop serving."""
        self._over.set()
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self._accepting.join()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._listening.accept()
                threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        case, over = self._case, self._over
        with suppress(OSError), connection:
            connection.settimeout(10)
            head = _request(connection)
            asked = "token" if TOKEN_PATH.encode() in head.partition(b"\r\n")[0] else "query"
            if case is not None and case.to == asked:
                _send(connection.sendall, pieces_of(case, _request_id(head)), over)
            else:
                connection.sendall(good_token() if asked == "token" else good_reply())
            connection.shutdown(socket.SHUT_WR)
            while connection.recv(65536):
                pass


def _send(send: Callable[[bytes], None], pieces: Iterable[Piece], over: threading.Event) -> None:
    for piece in pieces:
        send(piece.content)
        if piece.wait and over.wait(piece.wait):
            return


def _request(connection: socket.socket) -> bytes:
    """The head of a request, which is read whole."""
    read = b""
    while b"\r\n\r\n" not in read:
        read += _some(connection)
    head, _, body = read.partition(b"\r\n\r\n")
    length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0] or 0)
    while len(body) < length:
        body += _some(connection)
    return head


def _request_id(head: bytes) -> str:
    told = head.lower().partition(REQUEST_ID.lower().encode() + b": ")[2]
    return told.partition(b"\r\n")[0].decode("ascii")


def _some(connection: socket.socket) -> bytes:
    data = connection.recv(4096)
    if not data:
        raise ConnectionError
    return data
