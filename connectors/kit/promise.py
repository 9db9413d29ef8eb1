"""A promise of the agency API, and how trying it can end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml

from connectors.kit.talk import Talk

State = Literal["kept", "broken", "untried"]
WORDS = Path(__file__).with_name("promises.yaml")


class Broken(Exception):
    """The promise is not kept. The sentence says why, without data of a person."""


class Untried(Exception):
    """The promise could not be tried. The sentence says why."""


@dataclass(frozen=True, slots=True)
class Promise:
    """``check`` returns when the promise is kept, otherwise raises ``Broken`` or ``Untried``.

    ``needs`` are promises without which this one says nothing.
    """

    id: str
    check: Callable[[Talk], None]
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """How trying a promise ended: what was sent, what came, why it is broken, how to mend it."""

    promise: str
    title: str
    state: State
    sent: str = ""
    came: str = ""
    why: str = ""
    mend: str = ""


@cache
def words() -> Mapping[str, Mapping[str, str]]:
    """Per promise its ``title`` and how to ``mend`` it."""
    read: dict[str, Any] = yaml.safe_load(WORDS.read_text(encoding="utf-8"))
    return read
