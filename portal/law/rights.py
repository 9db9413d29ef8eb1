"""What always holds when someone writes to the government that they do not agree."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from portal.law import loader
from portal.law.values import Confidence

RightId = Literal["late", "forwarded", "heard"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Right:
    """A right beside a remedy (rechtsmiddel), with its article.

    ``late``: a late letter still counts when that was not the citizen's fault. ``forwarded``: a
    body that is not the right one sends it on, and its first day counts. ``heard``: the citizen
    may tell their story before it is decided.
    """

    id: RightId
    article: str
    confidence: Confidence


@cache
def right(right_id: RightId) -> Right:
    """One right. Raises ``KeyError``."""
    entry = loader.read("rights")[right_id]
    return Right(id=right_id, article=entry["article"], confidence=entry["confidence"])
