"""The agencies as a process: quick to start, clear when they cannot, silent about people."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from connectors.endpoint import endpoint_of
from connectors.registry import AGENCIES, connector, read_agency
from demo.citizens import load_test_citizens
from demo.ports import free_ports
from demo.signing_key import signing_settings
from portal.domain.calendar import AMSTERDAM
from tests.agencies.conftest import settings_of

CITIZENS = {citizen.key: citizen for citizen in load_test_citizens()}


@contextmanager
def started(env: Mapping[str, str], *options: str) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "demo.agencies", *options],
        env={"PATH": os.environ["PATH"], **env},
        cwd=AGENCIES.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def test_it_says_which_setting_is_missing() -> None:
    with started({}, "--port", "0", "--only", "uwv") as process:
        said, _ = process.communicate(timeout=20)
    assert process.returncode == 1
    assert said.splitlines() == [
        "agencies: SOURCE_UWV_CLIENT_ID is not set: uwv could let nobody in."
    ]


def test_it_answers_and_stops_and_never_writes_a_number_down(tmp_path: Path) -> None:
    (port,) = free_ports(1)
    env = settings_of("uwv", f"http://127.0.0.1:{port}") | signing_settings("uwv", tmp_path)
    options = ("--port", str(port), "--only", "uwv", "--delay", "150")
    with started(env, *options) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        uwv = connector(read_agency(AGENCIES / "uwv"), endpoint_of("uwv", env))
        begun = time.monotonic()
        answer = uwv.ask(CITIZENS["bezwaar"].person, datetime.now(AMSTERDAM))
        took = time.monotonic() - begun
        process.send_signal(signal.SIGTERM)
        said, _ = process.communicate(timeout=20)
    assert first == f"1 agencies at http://127.0.0.1:{port}/<id>/\n"
    assert (process.returncode, said, len(answer.debts)) == (0, "", 1)
    assert 0.15 <= took < 2


@pytest.mark.parametrize("option", ["--delay=abc", "--only"])
def test_a_wrong_option_is_explained(option: str) -> None:
    with started({}, option) as process:
        said, _ = process.communicate(timeout=20)
    assert process.returncode == 2
    assert said.startswith("usage: python -m demo.agencies")
