"""Each action that the code can log has plain words for the citizen."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from portal.domain.desk_work import StepKind
from portal.web.policy import Seen
from portal.web.words.helping import DEEDS
from portal.web.words.looked import ACTIONS

ROOT = Path(__file__).parents[2]
SEVERAL = {
    "portal/services/collect.py": {"ask", "answer"},
    "portal/storage/log_questions.py": {"ask_about_log", "read_question", "answer_question"},
    "portal/storage/desk_steps.py": {f"desk_{kind}" for kind in get_args(StepKind)},
    "portal/web/looked/__init__.py": {"read_log", "take_log"},
    "portal/storage/mandate_row.py": set(DEEDS)
    | {f"helper_saw_{what}" for what in get_args(Seen)} - {"helper_saw_visit"},
}
"""Where the action is not written in the call itself: which actions those are."""


def logged() -> Iterator[tuple[str, str | None]]:
    """Each file that logs, with the action; None when that is not written there."""
    for path in sorted((ROOT / "portal").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "LogEntry":
                (action,) = [word.value for word in node.keywords if word.arg == "action"]
                written = str(action.value) if isinstance(action, ast.Constant) else None
                yield str(path.relative_to(ROOT)), written


def test_each_action_has_words() -> None:
    written = {action for _, action in logged() if action is not None}
    several = set().union(*SEVERAL.values())
    assert (written | several) - ACTIONS.keys() == set(), "add words to portal/web/words/looked.py"


def test_each_place_with_several_actions_says_which() -> None:
    assert {place for place, action in logged() if action is None} == SEVERAL.keys()


@pytest.mark.parametrize("place", SEVERAL)
def test_no_action_is_named_that_is_not_there(place: str) -> None:
    text = (ROOT / place).read_text()
    assert all(
        f'"{action}"' in text or action.startswith(("desk_", "helper_"))
        for action in SEVERAL[place]
    )
