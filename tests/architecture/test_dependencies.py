"""What the product imports is declared, what is declared is used, and all of it is pinned."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions

import pytest

from tests.architecture.tree import ROOT, python_files

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
LOCKS = sorted(ROOT.glob("requirements*.lock"))
OWN = {"portal", "connectors", "desk", "demo", "bench", "scripts", "tests"}
NEVER_IMPORTED = {
    "brotli": "compresses static files, found by itself",
    "granian": "a server: a command, found by its name",
    "psycopg": "SQLAlchemy finds it by the address of the database",
    "requests": "authlib needs it and does not say so",
}


def name_in(requirement: str) -> str:
    """The name of a package, as the index writes it."""
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found, requirement
    return re.sub(r"[-_.]+", "-", found.group()).lower()


def imported(*folders: str) -> set[str]:
    """The packages that the code of these folders imports."""
    distributions = packages_distributions()
    modules = {
        name.partition(".")[0]
        for path in python_files(*folders)
        for node in ast.walk(ast.parse(path.read_text()))
        for name in _names(node)
    }
    outside = modules - OWN - sys.stdlib_module_names
    return {name_in(name) for module in outside for name in distributions.get(module, [module])}


def _names(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.level == 0:
        return [node.module or ""]
    return []


DECLARED = {name_in(requirement) for requirement in PROJECT["project"]["dependencies"]}
FOR_TESTS = {
    name_in(requirement)
    for group in PROJECT["dependency-groups"].values()
    for requirement in group
    if isinstance(requirement, str)
}


def test_the_product_imports_only_what_it_declares() -> None:
    assert imported("portal", "connectors", "desk") - DECLARED == set()


def test_the_product_declares_only_what_it_uses() -> None:
    assert DECLARED - imported("portal", "connectors", "desk") - NEVER_IMPORTED.keys() == set()


def test_tests_and_demo_import_only_what_is_declared() -> None:
    assert imported("demo", "bench", "scripts", "tests") - DECLARED - FOR_TESTS == set()


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_package_in_a_lock_is_exact_and_hashed(lock: object) -> None:
    text = (ROOT / str(lock)).read_text()
    entries = re.split(r"\n(?=\S)", text.strip())
    loose = [entry for entry in entries if not re.match(r"\S+==\S+ \\\n    --hash=sha256:", entry)]
    assert loose == []
    assert "://" not in text


def test_the_locks_hold_all_that_is_declared() -> None:
    product, everything = (
        {name_in(line) for line in (ROOT / name).read_text().splitlines() if "==" in line}
        for name in ("requirements.lock", "requirements-dev.lock")
    )
    assert DECLARED - product == set()
    assert (DECLARED | FOR_TESTS | product) - everything == set()
