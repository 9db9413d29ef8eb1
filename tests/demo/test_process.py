"""The demo starts, says what is wrong, and leaves nothing behind."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from demo.ports import HOST, free_ports
from demo.process import DemoStopped, Process
from demo.setting import ROOT, Setting
from demo.stage import running

SLEEPER = ["timeit", "-n1", "-r1", "import time; time.sleep(60)"]


def alive(pid: int) -> bool:
    """Whether a process still runs (one that only waits to be counted does not)."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def left_of(pids: list[int], seconds: float = 20) -> list[str]:
    """The commands of those that still run after a while."""
    deadline = time.monotonic() + seconds
    while any(alive(pid) for pid in pids) and time.monotonic() < deadline:
        time.sleep(0.05)
    return [Path(f"/proc/{pid}/cmdline").read_text() for pid in pids if alive(pid)]


def test_a_port_that_is_taken_is_named_with_a_way_out(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        taken.listen()
        port = taken.getsockname()[1]
        setting = Setting(folder=tmp_path, portal_port=port)
        named = rf"Port {port} is in use.*PORT="
        with pytest.raises(DemoStopped, match=named) as stopped, running(setting):
            pass
    assert "\n" not in str(stopped.value)


def test_a_process_that_ends_by_itself_is_named_with_its_last_words(tmp_path: Path) -> None:
    process = Process("The agencies", ["json.tool", "/nowhere"], env={}, log=tmp_path / "log")
    try:
        with pytest.raises(DemoStopped, match=r"The agencies stopped by itself.*"):
            process.wait_for(free_ports(1)[0])
    finally:
        process.stop()


def test_stopping_a_process_ends_what_it_started_too(tmp_path: Path) -> None:
    start_another = f"import subprocess, sys; subprocess.run([sys.executable, '-m', *{SLEEPER}])"
    process = Process("It", ["timeit", "-n1", "-r1", start_another], env={}, log=tmp_path / "log")
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while not (started := [int(child) for child in children.read_text().split()]):
        time.sleep(0.02)
    process.stop()
    assert left_of([process.pid, *started]) == []


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_the_demo_leaves_nothing_behind(number: signal.Signals) -> None:
    names = ("PORT", "IDP_PORT", "AGENCIES_PORT", "DESK_PORT", "MAIL_PORT")
    ports = dict(zip(names, map(str, free_ports(len(names))), strict=True))
    demo = subprocess.Popen(
        [sys.executable, "-m", "demo.run"],
        cwd=ROOT,
        env={**os.environ, **ports},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert demo.stdout
    shown = ""
    while not shown.endswith("Stop with Ctrl-C.\n"):
        line = demo.stdout.readline()
        assert line, "the demo stopped by itself"
        shown += line
    assert f":{ports['PORT']}" in shown
    assert "Testburger" in shown
    started = [int(pid) for pid in _children(demo.pid)]
    assert len(started) >= 3
    demo.send_signal(number)
    code = demo.wait(20)
    demo.stdout.close()
    assert left_of(started) == []
    assert code == (-number if number == signal.SIGKILL else 0)


def _children(parent: int) -> list[str]:
    return Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
