"""No source can hold us up or fill our memory, whatever it sends and however slowly."""

from __future__ import annotations

import gzip
import socket
import time
from collections.abc import Iterable
from contextlib import suppress

import pytest

from connectors.address import Address
from connectors.exchange import Exchange, Limits
from connectors.http import Reply, SourceClient
from portal.services.ports import SourceFault
from tests.connectors.raw_server import Sends, raw_server

LIMITS = Limits(seconds=0.6, wire_bytes=20_000, unpacked_bytes=100_000)
OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
CHUNKED = b"Transfer-Encoding: chunked\r\n\r\n"


def ask(sends: Sends, limits: Limits = LIMITS) -> Reply:
    """What asking this server gives."""
    with raw_server(sends) as port:
        client = SourceClient(Address(base=f"http://127.0.0.1:{port}"))
        try:
            return client.post("/", b"{}", {}, Exchange(limits))
        finally:
            client.close()


def fault(sends: Sends, limits: Limits = LIMITS) -> SourceFault:
    """The fault that asking this server ends in."""
    with pytest.raises(SourceFault) as caught:
        ask(sends, limits)
    return caught.value


def dripping(parts: Iterable[bytes]) -> Sends:
    """Send each part after a moment, without end, while the other side listens."""

    def send(connection: socket.socket) -> None:
        with suppress(OSError):
            for part in parts:
                connection.sendall(part)
                time.sleep(0.1)

    return send


def with_body(body: bytes, headers: bytes = b"") -> Sends:
    """Send a whole answer."""
    length = b"Content-Length: %d\r\n" % len(body)

    def send(connection: socket.socket) -> None:
        with suppress(OSError):
            connection.sendall(OK + headers + length + b"\r\n" + body)

    return send


def bytes_of(text: bytes, times: int) -> list[bytes]:
    """One byte at a time."""
    return [bytes([byte]) for byte in text * times]


SLOW = {
    "silence": dripping([b""] * 12),
    "headers byte by byte": dripping(bytes_of(OK, 1)),
    "endless headers": dripping([OK, *[b"X-More: 1\r\n"] * 12]),
    "body byte by byte": dripping([OK + b"Content-Length: 99\r\n\r\n", *bytes_of(b" ", 99)]),
    "chunks byte by byte": dripping([OK + CHUNKED, *[b"1\r\n \r\n"] * 12]),
    "endless early hints": dripping([b"HTTP/1.1 103 Early Hints\r\n\r\n"] * 12),
}


@pytest.mark.parametrize("sends", SLOW.values(), ids=SLOW.keys())
def test_whoever_is_slow_is_cut_off_at_the_deadline(sends: Sends) -> None:
    with raw_server(sends) as port:
        client = SourceClient(Address(base=f"http://127.0.0.1:{port}"))
        start = time.monotonic()
        with pytest.raises(SourceFault, match="timeout"):
            client.post("/", b"{}", {}, Exchange(LIMITS))
        assert time.monotonic() - start < LIMITS.seconds + 0.2
        client.close()


def test_a_body_of_the_allowed_size_is_read_whole() -> None:
    assert ask(with_body(b" " * 15_000)).body == b" " * 15_000


def test_more_on_the_wire_than_allowed_is_too_large() -> None:
    assert fault(with_body(b" " * 20_000)).reason == "too_large"


def test_endless_chunks_are_too_large() -> None:
    chunk = b"1000\r\n" + b" " * 0x1000 + b"\r\n"

    def send(connection: socket.socket) -> None:
        with suppress(OSError):
            connection.sendall(OK + CHUNKED)
            for _ in range(1000):
                connection.sendall(chunk)

    assert fault(send).reason == "too_large"


def test_a_packed_body_is_unpacked() -> None:
    packed = gzip.compress(b" " * 99_000)
    assert ask(with_body(packed, b"Content-Encoding: gzip\r\n")).body == b" " * 99_000


def test_a_compression_bomb_is_too_large() -> None:
    bomb = gzip.compress(b" " * 10_000_000)
    assert len(bomb) < LIMITS.wire_bytes
    assert fault(with_body(bomb, b"Content-Encoding: gzip\r\n")).reason == "too_large"


BROKEN = {
    "no gzip at all": (b"{}", b"gzip"),
    "cut off": (gzip.compress(b"{}")[:-4], b"gzip"),
    "something behind it": (gzip.compress(b"{}") + b"{}", b"gzip"),
    "a packing we did not ask for": (b"{}", b"br"),
    "packed twice": (gzip.compress(gzip.compress(b"{}")), b"gzip, gzip"),
}


@pytest.mark.parametrize(("body", "encoding"), BROKEN.values(), ids=BROKEN.keys())
def test_broken_packing_is_refused(body: bytes, encoding: bytes) -> None:
    refusal = fault(with_body(body, b"Content-Encoding: " + encoding + b"\r\n"))
    assert (refusal.reason, refusal.rejected) == ("not_json", True)


REPLIES = {
    "redirect": (b"HTTP/1.1 307 Go\r\nLocation: http://169.254.169.254/\r\n\r\n", "redirect"),
    "an HTML page": (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<h1>", "not_json"),
    "no content type": (b"HTTP/1.1 200 OK\r\n\r\n{}", "not_json"),
    "two content types": (OK + b"Content-Type: text/html\r\n\r\n{}", "not_json"),
    "no content": (b"HTTP/1.1 204 No Content\r\n\r\n", "http_error"),
    "no HTTP": (b"SSH-2.0-OpenSSH_9.2\r\n\r\n", "unreachable"),
    "nothing": (b"", "unreachable"),
    "cut off": (OK + b"Content-Length: 9\r\n\r\n{", "unreachable"),
    "too busy": (b"HTTP/1.1 429 Slow down\r\n\r\n", "busy"),
    "an error": (b"HTTP/1.1 500 Oops\r\n\r\n", "http_error"),
}


@pytest.mark.parametrize(("reply", "reason"), REPLIES.values(), ids=REPLIES.keys())
def test_each_bad_reply_has_its_reason(reply: bytes, reason: str) -> None:
    def send(connection: socket.socket) -> None:
        connection.sendall(reply)

    assert fault(send).reason == reason


def test_nobody_there_is_unreachable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    client = SourceClient(Address(base=f"http://127.0.0.1:{port}"))
    with pytest.raises(SourceFault, match="unreachable"):
        client.post("/", b"{}", {}, Exchange(LIMITS))
    client.close()
