"""The words of a history: what an event can say. A word of a source that we do not know is read
as ``other``."""

from __future__ import annotations

from typing import Literal

Category = Literal[
    "principal", "administration", "increase", "reminder_cost", "writ_cost", "interest", "other"
]
ReductionReason = Literal["remission", "correction", "withdrawn", "other"]
DemandForm = Literal["notice", "reminder", "final_demand", "writ", "instalment", "other"]
EndOfArrangement = Literal["completed", "broken", "withdrawn", "other"]
ReceiverKind = Literal["agency", "bailiff", "other"]
Measure = Literal[
    "wage_seizure",
    "benefit_seizure",
    "bank_seizure",
    "government_claim",
    "source_deduction",
    "set_off",
    "goods_seizure",
    "detention",
    "licence",
    "other",
]
INTO_INCOME: frozenset[Measure] = frozenset(
    {"wage_seizure", "benefit_seizure", "source_deduction", "set_off", "government_claim"}
)
"""Measures by which money comes in without the citizen doing anything."""
PauseReason = Literal["debt_help", "request", "objection", "moratorium", "emergency_stop", "other"]
Remedy = Literal["objection", "administrative_appeal", "opposition", "appeal", "other"]
Outcome = Literal["upheld", "partly", "dismissed", "inadmissible", "other"]
