"""The portal as a process of its own, as ``portal serve`` starts it."""

from __future__ import annotations

import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPResponse

LONGEST_START = 60.0
"""Seconds; on a machine that is busy with other things, workers take their time."""


def _command(port: int, workers: int) -> list[str]:
    told = ["--port", str(port), "--workers", str(workers)]
    return [sys.executable, "-m", "portal.cli", "serve", *told]


@contextmanager
def serving(environment: dict[str, str], port: int, workers: int = 1) -> Iterator[None]:
    """A portal that runs while the test needs it."""
    process = subprocess.Popen(_command(port, workers), env=environment, stderr=subprocess.DEVNULL)
    try:
        _wait(process, port)
        yield
    finally:
        process.terminate()
        process.wait(20)


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    until = time.monotonic() + LONGEST_START
    while process.poll() is None and time.monotonic() < until:
        try:
            get(port, "/healthz").close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the portal did not start")


def get(port: int, path: str) -> HTTPResponse:
    """One answer, over a connection of its own."""
    found: HTTPResponse = urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=5)
    return found
