"""The portal as a process of its own, as ``portal serve`` starts it."""

from __future__ import annotations

import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPResponse
from urllib.error import URLError


def _command(port: int, workers: int) -> list[str]:
    told = ["--port", str(port), "--workers", str(workers)]
    return [sys.executable, "-m", "portal.cli", "serve", *told]


@contextmanager
def serving(environment: dict[str, str], port: int, workers: int = 1) -> Iterator[None]:
    """A portal that runs while the test needs it."""
    process = subprocess.Popen(_command(port, workers), env=environment, stderr=subprocess.DEVNULL)
    try:
        _wait(port)
        yield
    finally:
        process.terminate()
        process.wait(20)


def _wait(port: int) -> None:
    for _ in range(200):
        try:
            get(port, "/healthz").close()
        except URLError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the portal did not start")


def get(port: int, path: str) -> HTTPResponse:
    """One answer, over a connection of its own."""
    found: HTTPResponse = urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=5)
    return found
