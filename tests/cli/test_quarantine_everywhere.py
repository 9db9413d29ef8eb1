"""A quarantine by command holds in every process of a portal that runs."""

from __future__ import annotations

import time

import pytest

from portal.cli import main
from tests.cli.serving import get, serving

WORKERS = 3
WITHIN_SECONDS = 5
LOOKS = 30
HELD = 'portal_source_standing{source="cjib",state="quarantined"}'


def looks(port: int) -> list[bool]:
    """Whether the source is held, as seen over many connections: the workers take turns."""
    found = []
    for _ in range(LOOKS):
        with get(port, "/metrics") as answer:
            found.append(HELD in answer.read().decode())
    return found


def test_a_quarantine_holds_in_every_process_within_five_seconds(
    environment: dict[str, str],
    database_url: str,
    port: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    environment |= {"DATABASE_URL": database_url}
    monkeypatch.setenv("DATABASE_URL", database_url)
    with serving(environment, port, WORKERS):
        assert not any(looks(port))
        assert main(["agencies", "quarantine", "cjib", "--reason", "wrong amounts"]) == 0
        time.sleep(WITHIN_SECONDS)
        assert all(looks(port))
        assert main(["agencies", "release", "cjib"]) == 0
        time.sleep(WITHIN_SECONDS)
        assert not any(looks(port))
