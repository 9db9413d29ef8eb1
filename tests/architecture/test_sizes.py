"""A file is one thing."""

from __future__ import annotations

from tests.architecture.tree import name_of, python_files

MOST_LINES = 200


def test_no_python_file_is_longer_than_two_hundred_lines() -> None:
    long = {
        name_of(path): lines
        for path in python_files()
        if (lines := len(path.read_text().splitlines())) > MOST_LINES
    }
    assert long == {}


def test_no_folder_or_file_has_a_name_that_says_nothing() -> None:
    empty = {"utils", "util", "helpers", "helper", "manager", "base", "common", "misc"}
    named = {name_of(path) for path in python_files() if {path.stem, *path.parts} & empty}
    assert named == set()
