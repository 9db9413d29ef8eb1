"""Nothing in the project tells of the machine it was made on, or names a registry's address."""

from __future__ import annotations

import re

from tests.architecture.tree import files, name_of

# Each written so that this file does not contain it.
TRACES = re.compile(
    r"[/]work[/]|[/]tm[p][/]brief|[/]opt[/](wheels|pypi)|\.\.[/]shared|"
    r"py[p]i\.org|pythonh[o]sted|registry\.n[p]mjs|deb\.deb[i]an"
)
UNFINISHED = re.compile(r"\b(TO[D]O|FIX[M]E|X[X]X|NotImplemente[d]Error)\b")
PICTURES = {".png", ".jpg", ".ico", ".woff2", ".woff", ".gz", ".br", ".xz"}


def found(pattern: re.Pattern[str], *suffixes: str) -> list[str]:
    """``file:line`` of each place."""
    return [
        f"{name_of(path)}:{number}"
        for path in files()
        if path.suffix not in PICTURES and (not suffixes or path.suffix in suffixes)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_file_names_a_path_of_a_machine_or_an_address_of_a_registry() -> None:
    assert found(TRACES) == []


def test_nothing_is_left_unfinished() -> None:
    assert found(UNFINISHED, ".py", ".html", ".yaml", ".js", ".sh") == []
