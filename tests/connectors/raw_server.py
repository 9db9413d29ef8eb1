"""A server that sends exactly the bytes a test tells it to, as slowly as the test likes."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

Sends = Callable[[socket.socket], None]


@contextmanager
def raw_server(sends: Sends, tls: ssl.SSLContext | None = None) -> Iterator[int]:
    """Serve on a free port; each connection gets what ``sends`` sends, after one request."""
    listening = socket.create_server(("127.0.0.1", 0))
    listening.settimeout(0.1)
    over = threading.Event()
    threads: list[threading.Thread] = []

    def serve(connection: socket.socket) -> None:
        with suppress(OSError), connection:
            connection.settimeout(5)
            speaking = tls.wrap_socket(connection, server_side=True) if tls else connection
            with speaking:
                _read_request(speaking)
                sends(speaking)

    def accept() -> None:
        while not over.is_set():
            with suppress(TimeoutError):
                threads.append(threading.Thread(target=serve, args=(listening.accept()[0],)))
                threads[-1].start()

    accepting = threading.Thread(target=accept)
    accepting.start()
    try:
        yield listening.getsockname()[1]
    finally:
        over.set()
        accepting.join()
        listening.close()
        for thread in threads:
            thread.join()


def _read_request(connection: socket.socket) -> None:
    """Read the headers and the body of one request."""
    read = b""
    while b"\r\n\r\n" not in read:
        read += _more(connection)
    head, _, body = read.partition(b"\r\n\r\n")
    length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0] or 0)
    while len(body) < length:
        body += _more(connection)


def _more(connection: socket.socket) -> bytes:
    """The next bytes. Raises ``ConnectionError`` when the client went away."""
    received = connection.recv(4096)
    if not received:
        raise ConnectionError
    return received
