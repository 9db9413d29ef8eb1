"""What goes to and fro between who helps with debts and the creditors (schuldhulpverlening).

The kinds are those that Dutch debt counsellors and creditors exchange already; the table that lays
them side by side is in docs/decisions/0019-a-pause-at-all-creditors.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

CounselMessage = Literal[
    "help_started",
    "hold_asked",
    "claims_asked",
    "claims_told",
    "plan_proposed",
    "plan_agreed",
    "plan_refused",
    "not_cooperating",
    "state_told",
    "help_ended",
]
MESSAGES: tuple[CounselMessage, ...] = get_args(CounselMessage)


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpedBy:
    """Who helps the citizen, as the citizen lets a creditor know.

    ``message``: which of the messages of debt help the request is, so that a creditor can lay it
    with the rest. ``reference`` is the number of the citizen's case at the municipality.
    """

    municipality: str
    message: CounselMessage = "hold_asked"
    reference: str | None = None
