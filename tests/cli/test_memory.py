"""A worker hands back the memory that it needed once."""

from __future__ import annotations

import subprocess
import sys

import pytest

GLIBC = "import ctypes, sys; sys.exit(not hasattr(ctypes.CDLL(None), 'malloc_trim'))"
VISIT = """
from pathlib import Path
from portal.memory import hand_back, share_one_heap

def megabytes():
    return int(Path("/proc/self/statm").read_text().split()[1]) // 256

share_one_heap()
texts = [bytes(2000) for _ in range(50_000)]
kept = texts[::100]  # what stays lies between what goes
del texts
before = megabytes()
hand_back()
print(before - megabytes())
"""


def _run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)


@pytest.mark.skipif(_run(GLIBC).returncode != 0, reason="another C library than glibc")
def test_what_lies_free_between_what_stays_is_handed_back() -> None:
    assert int(_run(VISIT).stdout) >= 50
