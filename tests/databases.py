"""Databases for tests: SQLite, and a real PostgreSQL that is started once per test run.

Fixtures: ``sqlite_url`` and ``postgres_url`` (a fresh database with all tables), ``database_url``
(both, one after the other), ``empty_database_url`` (both, no tables) and ``database`` (opened).
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from portal.storage.database import Database, open_database
from portal.storage.schema import migrate
from tests.postgres import Cluster

_FOLDER = pytest.StashKey[str]()


def pytest_configure(config: pytest.Config) -> None:
    """The first process chooses the folder; the workers of xdist are told."""
    told = getattr(config, "workerinput", None)
    config.stash[_FOLDER] = told["postgres"] if told else tempfile.mkdtemp(prefix="pg-")


def pytest_configure_node(node: Any) -> None:
    """Tell a worker of xdist where the shared server is, or will be."""
    node.workerinput["postgres"] = node.config.stash[_FOLDER]


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop the server at the end of the run."""
    if _FOLDER in config.stash and not hasattr(config, "workerinput"):
        Cluster(Path(config.stash[_FOLDER])).stop()
        shutil.rmtree(config.stash[_FOLDER], ignore_errors=True)


@pytest.fixture(scope="session")
def postgres(pytestconfig: pytest.Config) -> Cluster:
    """The server, started by whoever needs it first."""
    cluster = Cluster(Path(pytestconfig.stash[_FOLDER]))
    cluster.start(migrate)
    return cluster


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with all tables, to be copied."""
    file = tmp_path_factory.mktemp("template") / "portal.sqlite3"
    migrate(f"sqlite:///{file}")
    return file


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """A fresh SQLite database with all tables."""
    file = tmp_path / "var" / "portal.sqlite3"
    file.parent.mkdir(mode=0o700)
    shutil.copy(sqlite_template, file)
    return f"sqlite:///{file}"


@pytest.fixture
def postgres_url(postgres: Cluster) -> Iterator[str]:
    """A fresh PostgreSQL database with all tables."""
    with postgres.fresh(tables=True) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A fresh database with all tables, on both kinds."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture(params=["sqlite", "postgres"])
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A fresh database without tables, on both kinds."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.sqlite3'}"
        return
    cluster: Cluster = request.getfixturevalue("postgres")
    with cluster.fresh(tables=False) as url:
        yield url


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A fresh database with all tables, opened, on both kinds."""
    opened = open_database(database_url)
    yield opened
    opened.close()
