"""The files of the project: what is in version control or would be."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


@cache
def files() -> tuple[Path, ...]:
    """Every file that is not ignored, also when it is not committed yet."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    paths = (ROOT / name for name in listed.split("\0") if name)
    return tuple(path for path in paths if path.is_file())


def python_files(*folders: str) -> list[Path]:
    """The Python files, of these folders only when given."""
    tops = set(folders)
    return [
        path
        for path in files()
        if path.suffix == ".py" and (not tops or path.relative_to(ROOT).parts[0] in tops)
    ]


def under(folder: str) -> list[Path]:
    """The Python files under one folder such as ``portal/domain``."""
    return [path for path in python_files() if path.is_relative_to(ROOT / folder)]


def name_of(path: Path) -> str:
    """The path as it is written in the project."""
    return str(path.relative_to(ROOT))
