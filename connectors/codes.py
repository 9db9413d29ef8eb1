"""Reason codes: why an answer or a debt was refused. Codes only, never data."""

from __future__ import annotations


class AnswerRejected(Exception):
    """The whole answer is refused. ``reason`` is a code; nothing of the answer is quoted."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class DebtRejected(Exception):
    """One debt of an answer is refused, with a reason code."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


ANSWER_REASONS = (
    "not_json",
    "too_large",
    "too_deep",
    "bad_structure",
    "unknown_version",
    "wrong_agency",
    "wrong_person",
    "bad_date",
    "not_signed",
    "bad_signature",
    "stale_signature",
    "replayed",
)

DEBT_REASONS = (
    "unknown_value",
    "duplicate_id",
    "unknown_event",
    "does_not_add_up",
    "bad_amount",
    "bad_date",
    "bad_text",
    "bad_id",
    "missing_field",
    "bad_type",
    "too_many_events",
)
