"""The debts of ``portal plan``: an answer of docs/contract.md, or the citizen's own export."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import Any

from connectors import long_json
from connectors.answer import MAX_DEBTS, parse_answer, read_debts
from connectors.codes import AnswerRejected
from portal.domain.debt import Debt, Regime
from portal.domain.overview import Rejection

CRIMINAL = {"criminal_fine", "court_fine", "damages", "confiscation"}
REGIMES: dict[str, Regime] = {
    "cjib": "wahv",
    "belastingdienst": "tax",
    "toeslagen": "benefits",
    "uwv": "awb",
    "svb": "awb",
    "duo": "student_loan",
    "lbio": "maintenance",
    "bghu": "local_tax",
    "waterschap-hdsr": "water_tax",
}
"""The regime of a debt in an older export, which does not name it."""


def read_debts_of(body: bytes, on: date) -> tuple[tuple[Debt, ...], tuple[Rejection, ...]]:
    """The debts that can be read, and why the others cannot. Raises ``AnswerRejected``."""
    document = long_json.load(body, "debts", most=MAX_DEBTS)
    frame = document.frame
    if not isinstance(frame, dict) or not isinstance(frame.get("debts"), list):
        raise AnswerRejected("bad_structure")
    if "version" in frame:
        answer = parse_answer(body, source=None, person_hash=None, today=on, looking_back=True)
        return answer.debts, answer.rejected
    items = [*frame["debts"], *document.items()]
    debts: list[Debt] = []
    rejected: list[Rejection] = []
    for source, told in groupby(sorted(items, key=_source), key=_source):
        read, refused = read_debts(_with_regime(told), source, on)
        debts += read
        rejected += refused
    return tuple(debts), tuple(rejected)


def _source(item: Any) -> str:
    told = item.get("source") if isinstance(item, dict) else None
    return told if isinstance(told, str) else ""


def _with_regime(items: Iterable[Any]) -> Iterator[Any]:
    for item in items:
        if not isinstance(item, dict) or "regime" in item:
            yield item
        elif item.get("kind") in CRIMINAL:
            yield item | {"regime": "criminal_fine"}
        else:
            yield item | {"regime": _regime_of(item)}


def _regime_of(item: dict[str, Any]) -> Regime | None:
    creditor = str(item.get("creditor"))
    if creditor == "cak":
        return "health_premium" if item.get("kind") == "health_premium" else "care_contribution"
    return "awb" if creditor.startswith("gemeente-") else REGIMES.get(creditor)
