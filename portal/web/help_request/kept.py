"""What a citizen filled in to ask for help: sealed in their session, and gone once it is sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from flask import session

KEPT = "help_request"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """All answers so far. ``done`` are the steps that were answered without mistakes.

    ``municipality`` is its code; ``reasons`` are reasons why it cannot wait; ``shares`` is what is
    shared beside how to reach the citizen.
    """

    municipality: str = ""
    place: str = ""
    reasons: tuple[str, ...] = ()
    shares: str = ""
    channel: str = ""
    by: str = ""
    language: str = ""
    helper: str = ""
    name: str = ""
    value: str = ""
    times: str = ""
    wishes: str = ""
    done: tuple[str, ...] = ()


def kept() -> Answers:
    """What was filled in so far."""
    values: Mapping[str, Any] = session.get(KEPT, {})
    lists = {name: tuple(values.get(name, ())) for name in ("reasons", "done")}
    return Answers(**{**values, **lists})


def keep(answers: Answers) -> None:
    """Keep it until it is sent, or the session ends."""
    session[KEPT] = {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in asdict(answers).items()
    }


def finished(answers: Answers, step: str) -> Answers:
    """The same, with a step that is answered."""
    return replace(answers, done=tuple(dict.fromkeys((*answers.done, step))))


def unfinished(answers: Answers, steps: Sequence[str]) -> Answers:
    """The same, with steps that must be answered anew."""
    return replace(answers, done=tuple(one for one in answers.done if one not in steps))


def forget() -> None:
    """It was sent: nothing of it stays in the session."""
    session.pop(KEPT, None)
