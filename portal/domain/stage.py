"""The stages of collection, in the order of the ladder from mild to severe."""

from __future__ import annotations

from typing import Literal

Stage = Literal[
    "imposed",
    "notice",
    "reminder",
    "final_demand",
    "writ",
    "transferred",
    "arrangement",
    "enforcement",
    "settled",
]

STAGES: tuple[Stage, ...] = (
    "imposed",
    "notice",
    "reminder",
    "final_demand",
    "writ",
    "transferred",
    "arrangement",
    "enforcement",
    "settled",
)
