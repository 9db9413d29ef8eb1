"""A process of the demo, with everything it starts."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from demo.ports import answers

PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None)


class DemoStopped(Exception):
    """The demo cannot start or go on. The message is one sentence for who started it."""


class Process:
    """A command in a process group of its own, its output in a file."""

    def __init__(
        self, name: str, command: Sequence[str], *, env: Mapping[str, str], log: Path
    ) -> None:
        self.name = name
        self._log = log
        with log.open("wb") as output:
            self._process = subprocess.Popen(
                [sys.executable, "-m", *command],
                env={**os.environ, "PYTHONUNBUFFERED": "1", **env},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=_end_with_the_demo,
            )

    @property
    def pid(self) -> int:
        """The number of the process; also that of its group."""
        return self._process.pid

    def check(self) -> None:
        """Raise ``DemoStopped`` when the process has ended."""
        code = self._process.poll()
        if code is not None:
            raise DemoStopped(f"{self.name} stopped by itself (exit {code}).{self._last_words()}")

    def wait_for(self, port: int, seconds: float = 30) -> None:
        """Wait until the process serves on its port."""
        deadline = time.monotonic() + seconds
        while not answers(port):
            self.check()
            if time.monotonic() > deadline:
                raise DemoStopped(f"{self.name} did not start within {seconds:.0f} seconds.")
            time.sleep(0.05)

    def stop(self, patience: float = 5) -> None:
        """End the process and all it started: first asked, then told."""
        self._signal(signal.SIGTERM)
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(patience)
        self._signal(signal.SIGKILL)
        self._process.wait()

    def _signal(self, number: signal.Signals) -> None:
        try:
            os.killpg(self.pid, number)
        except ProcessLookupError:
            return

    def _last_words(self) -> str:
        lines = self._log.read_text(errors="replace").strip().splitlines()[-8:]
        return "".join(f"\n    {line}" for line in lines) + f"\n  (all of it: {self._log})"


def _end_with_the_demo() -> None:
    """Even when the demo itself is killed, nothing stays behind (Linux)."""
    _libc.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
