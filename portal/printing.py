"""Makes papers one after the other, each in a process of its own that knows nothing else."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from portal.paper.exits import CANNOT_WORK
from portal.services.paper import PaperState

SECONDS = 30
"""How long one paper may take."""
MOST_WAITING = 20
JOB = (sys.executable, "-m", "portal.paper")

Done = Callable[[PaperState, bytes], None]
logger = logging.getLogger(__name__)


class JobPrinter:
    """Starts the job for one paper at a time. The page goes in and the PDF comes out by pipes, so
    nothing of it touches the disk; the job gets none of our settings and secrets."""

    def __init__(self, job: Sequence[str] = JOB, *, seconds: float = SECONDS) -> None:
        self._job, self._seconds = tuple(job), seconds
        self._one = ThreadPoolExecutor(1, thread_name_prefix="paper")
        self._places = threading.BoundedSemaphore(MOST_WAITING)

    def start(self, html: str, done: Done) -> bool:
        """Make a PDF of a page and call ``done`` once, in another thread. False: too many wait."""
        if not self._places.acquire(blocking=False):
            return False
        self._one.submit(self._make, html, done)
        return True

    def close(self) -> None:
        """Take nothing new; what waits is dropped."""
        self._one.shutdown(wait=False, cancel_futures=True)

    def _make(self, html: str, done: Done) -> None:
        try:
            done(*self._made(html))
        except Exception as error:  # noqa: BLE001  # a thread has nobody above it
            logger.error("a paper could not be kept: %s", type(error).__name__)
        finally:
            self._places.release()

    def _made(self, html: str) -> tuple[PaperState, bytes]:
        try:
            run = subprocess.run(
                self._job,
                input=html.encode(),
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # it may tell of the page
                env=_surroundings(),
                timeout=self._seconds,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            logger.error("a paper could not be made: %s", type(error).__name__)
            return "failed", b""
        if run.returncode == 0 and run.stdout.startswith(b"%PDF-"):
            return "ready", run.stdout
        logger.error("a paper could not be made: the job ended with %s", run.returncode)
        return ("cannot" if run.returncode == CANNOT_WORK else "failed"), b""


def _surroundings() -> dict[str, str]:
    """What the job needs of the environment: where Python's packages and the fonts are. It finds
    no programs: looking for its libraries it would else start a compiler some fifty times."""
    needed = ("HOME", "LANG", "PYTHONPATH", "FONTCONFIG_PATH", "FONTCONFIG_FILE")
    return {name: os.environ[name] for name in needed if name in os.environ} | {"PATH": ""}
