"""The debt that an address is about."""

from __future__ import annotations

from flask import abort

from portal.domain.debt import Debt
from portal.services.ports import AnswerStore
from portal.web.sessions import answers


def debt_of_key(key: str) -> Debt:
    """The debt with this key in this session; no page for the key of another session."""
    kept = answers()
    found = (
        _debt(kept, source, line.id)
        for source, summary in kept.summaries().items()
        for line in summary.lines
        if line.key == key
    )
    debt = next(found, None)
    if debt is None:
        abort(404)
    return debt


def _debt(kept: AnswerStore, source: str, debt_id: str) -> Debt | None:
    answer = kept.answer(source)
    debts = answer.debts if answer else ()
    return next((debt for debt in debts if debt.id == debt_id), None)
