"""What the Dutch parser Frog makes of sentences: words with their tag and what they belong to.

Debian packages frog, frogdata and uctodata. A sentence is parsed once and kept in ``var/``; the
whole portal takes half a minute.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from scripts.catalogues import ROOT

KEPT = ROOT / "var" / "parsed_texts.json"
MANY, MOST_KEPT = 200, 20_000
COLUMNS = 10


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence. ``head``: its place, from 1, of what it belongs to; 0 is none."""

    text: str
    lemma: str
    tag: str
    head: int
    relation: str


Parse = tuple[Word, ...]


class NoParser(Exception):
    """Frog is not on this machine."""


def parse(sentences: Iterable[str]) -> dict[str, Parse]:
    """Each sentence with its words. Raises NoParser."""
    asked = sorted(set(sentences))
    kept: dict[str, str] = json.loads(KEPT.read_text()) if KEPT.is_file() else {}
    if new := [sentence for sentence in asked if sentence not in kept]:
        kept |= zip(new, _frog(new), strict=True)
        KEPT.parent.mkdir(exist_ok=True)
        KEPT.write_text(json.dumps(dict([*kept.items()][-MOST_KEPT:])))
    return {sentence: _words(kept[sentence]) for sentence in asked}


def _frog(lines: list[str]) -> list[str]:
    """One block of output per line. Two at once when there is much to do: starting takes time."""
    if shutil.which("frog") is None:
        raise NoParser("frog is not installed: apt-get install frog frogdata uctodata")
    half = len(lines) if len(lines) < MANY else len(lines) // 2
    with ThreadPoolExecutor(2) as pool:
        return [*chain.from_iterable(pool.map(_one_run, (lines[:half], lines[half:])))]


def _one_run(lines: list[str]) -> list[str]:
    if not lines:
        return []
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "lines").write_text("\n".join(lines) + "\n")
        run = subprocess.run(
            ["frog", "-n", "--skip=cna", "-t", "lines"],
            cwd=folder,
            check=True,
            capture_output=True,
            text=True,
        )
    return [block for block in run.stdout.split("\n\n") if block.strip()]


def _words(block: str) -> Parse:
    rows = [line.split("\t") for line in block.splitlines() if line.count("\t") >= COLUMNS - 2]
    return tuple(
        Word(row[1].lower(), row[2].lower(), row[4], int(row[-2] or 0), row[-1]) for row in rows
    )
