"""Load on one address for a bounded time, with wrk."""

from __future__ import annotations

import json
import statistics
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

CONNECTIONS = 8
REPORT = """
done = function(summary, latency, requests)
  local bad = summary.errors.status + summary.errors.read + summary.errors.timeout
  io.write(string.format('{"requests": %d, "seconds": %.6f, "p95": %.3f, "bad": %d}\\n',
    summary.requests, summary.duration / 1e6, latency:percentile(95) / 1000, bad))
end
"""


@dataclass(frozen=True, slots=True)
class Speed:
    """Requests per second, and the milliseconds within which 95 % was answered."""

    per_second: float
    p95_ms: float


class LoadFailed(Exception):
    """The address did not answer as it should under load."""


def load(url: str, *, cookies: str = "", seconds: int = 4) -> Speed:
    """Ask as fast as it answers, over a few connections. Raises ``LoadFailed``."""
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write(REPORT)
        script.flush()
        headers = ["-H", f"Cookie: {cookies}"] if cookies else []
        command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "-s", script.name]
        done = subprocess.run([*command, *headers, url], capture_output=True, text=True, check=True)
    report = json.loads(done.stdout.strip().splitlines()[-1])
    if report["bad"] or not report["requests"]:
        raise LoadFailed(f"{url}: {report['bad']} of {report['requests']} answers were wrong.")
    return Speed(report["requests"] / report["seconds"], report["p95"])


def middle(speeds: Sequence[Speed]) -> Speed:
    """The median of several rounds."""
    return Speed(
        statistics.median(speed.per_second for speed in speeds),
        statistics.median(speed.p95_ms for speed in speeds),
    )


def memory_of_workers(master: int, what: str = "VmRSS") -> list[int]:
    """The resident memory, in bytes, of each worker process of a server; ``VmHWM``: its peak."""
    return [
        int(line.split()[1]) * 1024
        for child in _children(master)
        for line in Path(f"/proc/{child}/status").read_text().splitlines()
        if line.startswith(f"{what}:")
    ]


def _children(parent: int) -> list[int]:
    tasks = Path(f"/proc/{parent}/task").glob("*/children")
    return [int(child) for task in tasks for child in task.read_text().split()]
