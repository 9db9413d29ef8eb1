"""What is wrong in a file, and where. Codes only: nothing of the file is ever quoted."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake: on a line of a sheet (0: the file as a whole), in a column or part, a code.

    ``fatal``: we cannot tell whose debt it is about, so the whole file is refused.
    """

    line: int
    part: str
    code: str
    fatal: bool = False


class FileRefused(Exception):
    """A file that cannot be read at all, with why: a fault for each part that is wrong."""

    def __init__(self, code: str, *parts: str, line: int = 0) -> None:
        super().__init__(code)
        self.faults = tuple(Fault(line, part, code, fatal=True) for part in parts or ("",))


DEBT_REASONS = {
    "date_missing": "missing_field",
    "amount_missing": "missing_field",
    "due_missing": "missing_field",
    "word_missing": "missing_field",
    "unknown_word": "unknown_value",
    "unknown_kind": "unknown_value",
    "amount_not_here": "bad_amount",
    "bad_due": "bad_date",
    "bad_agency": "bad_id",
    "nothing_before": "unknown_event",
    "differs": "duplicate_id",
}


def reason_of(fault: Fault) -> str:
    """The reason code (connectors/codes.py) under which the debt of this fault is refused."""
    return DEBT_REASONS.get(fault.code, fault.code)
