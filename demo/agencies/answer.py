"""The body of an answer in the wire format of docs/contract.md."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

NIGHTLY = frozenset({"bghu", "waterschap-hdsr", "lbio"})
"""Agencies whose data come from last night; the others answer from their live books."""


def as_of(source: str, now: datetime) -> datetime:
    """The moment of which an agency speaks."""
    if source not in NIGHTLY:
        return now.replace(microsecond=0)
    yesterday = now - timedelta(days=1)
    return yesterday.replace(hour=23, minute=59, second=0, microsecond=0)


def standard_answer(
    source: str, person_hash: str, now: datetime, debts: Sequence[dict[str, Any]]
) -> bytes:
    """An answer of our own agency API. ``now`` is an instant in Amsterdam."""
    answer = {
        "version": "1.0",
        "agency": source,
        "person": person_hash,
        "as_of": as_of(source, now).isoformat(),
        "debts": debts,
    }
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode()
