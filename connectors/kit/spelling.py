"""Words that are nearly one of ours. The portal reads a word that it does not know as "other", so
that a slip of the pen would never be refused, and never be seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Any, get_args

from connectors.fcid.known import OF_EVENT
from connectors.wire.events import EVENT_MODELS
from portal.domain import vocabulary

NEAR = 0.88
"""How alike two words are that are meant to be one: arrangement_changed is another word."""
_TYPES = (*EVENT_MODELS, *OF_EVENT)
_WORDS: dict[tuple[str, str], tuple[str, ...]] = {
    ("obligation_imposed", "category"): get_args(vocabulary.Category),
    ("obligation_reduced", "reason"): get_args(vocabulary.ReductionReason),
    ("payment_demanded", "form"): get_args(vocabulary.DemandForm),
    ("arrangement_ended", "how"): get_args(vocabulary.EndOfArrangement),
    ("enforcement_started", "measure"): get_args(vocabulary.Measure),
    ("collection_paused", "reason"): get_args(vocabulary.PauseReason),
    ("objection_filed", "remedy"): get_args(vocabulary.Remedy),
    ("objection_decided", "outcome"): get_args(vocabulary.Outcome),
}


def misspelt(event: dict[str, Any]) -> Iterator[str]:
    """The fields of an event in which a word stands that is nearly one of ours."""
    if _is_near(event.get("type"), _TYPES):
        yield "type"
    for (kind, field), words in _WORDS.items():
        if event.get("type") == kind and _is_near(event.get(field), words):
            yield field


def _is_near(told: Any, words: Iterable[str]) -> bool:
    if not isinstance(told, str) or len(told) > 100 or told in words:
        return False
    plain = {_plain(word) for word in words}
    return bool(get_close_matches(_plain(told), plain, n=1, cutoff=NEAR))


def _plain(word: str) -> str:
    """Without capitals, hyphens, underscores and spaces, in which writers differ."""
    return "".join(sign for sign in word.lower() if sign.isalnum())
