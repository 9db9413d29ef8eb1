"""How long an agency takes: always the same per agency, so that progress can be seen."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

Made = TypeVar("Made")

USUAL_MS = {
    "cjib": 90,
    "belastingdienst": 240,
    "toeslagen": 180,
    "uwv": 310,
    "svb": 60,
    "duo": 130,
    "cak": 270,
    "lbio": 400,
    "gemeente-utrecht": 350,
    "bghu": 210,
    "waterschap-hdsr": 150,
}


def taking(milliseconds: int, make: Callable[[], Made]) -> Made:
    """Make it, and wait until that took this long in all."""
    until = time.monotonic() + milliseconds / 1000
    made = make()
    time.sleep(max(0.0, until - time.monotonic()))
    return made
