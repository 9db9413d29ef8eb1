"""The debt that an address is about."""

from __future__ import annotations

from flask import abort

from portal.domain.debt import Debt
from portal.services.ports import AnswerStore
from portal.web.sessions import answers


def debt_of_key(key: str) -> Debt:
    """The debt with this key in this session; no page for the key of another session."""
    kept = answers()
    for source, summary in kept.summaries().items():
        for line in summary.lines:
            if line.key == key and (debt := _debt(kept, source, line.id)):
                return debt
    abort(404)


def _debt(kept: AnswerStore, source: str, debt_id: str) -> Debt | None:
    answer = kept.answer(source)
    debts = answer.debts if answer else ()
    return next((debt for debt in debts if debt.id == debt_id), None)
