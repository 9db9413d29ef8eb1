"""A file of settings: ``NAME=value`` on each line, ``#`` for a remark."""

from __future__ import annotations

import re
from pathlib import Path

_LINE = re.compile(r"(?:export )?([A-Z][A-Z0-9_]*)=(.*)")


class EnvFileError(ValueError):
    """The file cannot be read as settings. The sentence names the line, never what it says."""


def read_env_file(path: Path) -> dict[str, str]:
    """The settings in a file. Raises ``EnvFileError``."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeError):
        raise EnvFileError(f"{path} cannot be read.") from None
    found: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        read = _LINE.fullmatch(text)
        if read is None:
            raise EnvFileError(f"{path}, line {number}: this is no NAME=value.")
        found[read[1]] = _unquoted(read[2].strip())
    return found


def _unquoted(value: str) -> str:
    for quote in "\"'":
        if len(value) > 1 and value[0] == value[-1] == quote:
            return value[1:-1]
    return value
