"""The words for what happened (column ``gebeurtenis``), and the event that each stands for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Use = Literal["needed", "optional", "none"]


@dataclass(frozen=True, slots=True)
class Word:
    """An event of docs/contract.md with the fields that follow from the word itself.

    ``amount`` and ``due`` say whether the columns ``bedrag`` and ``vervaldatum`` are filled.
    """

    type: str
    fields: dict[str, str] = field(default_factory=dict)
    amount: Use = "none"
    due: Use = "none"


def _imposed(category: str) -> Word:
    return Word("obligation_imposed", {"category": category}, amount="needed")


def _reduced(reason: str) -> Word:
    return Word("obligation_reduced", {"reason": reason}, amount="needed")


def _letter(form: str) -> Word:
    return Word("payment_demanded", {"form": form}, amount="needed", due="needed")


def _ended(how: str) -> Word:
    return Word("arrangement_ended", {"how": how})


def _paused(reason: str) -> Word:
    return Word("collection_paused", {"reason": reason}, due="optional")


def _filed(remedy: str) -> Word:
    return Word("objection_filed", {"remedy": remedy})


def _decided(outcome: str) -> Word:
    return Word("objection_decided", {"outcome": outcome})


def _measure(measure: str) -> Word:
    return Word("enforcement_started", {"measure": measure})


WORDS: dict[str, Word] = {
    "aanslag": _imposed("principal"),
    "administratiekosten": _imposed("administration"),
    "verhoging": _imposed("increase"),
    "aanmaningskosten": _imposed("reminder_cost"),
    "dwangbevelkosten": _imposed("writ_cost"),
    "rente": _imposed("interest"),
    "andere kosten": _imposed("other"),
    "kwijtschelding": _reduced("remission"),
    "vermindering": _reduced("correction"),
    "vernietiging": _reduced("withdrawn"),
    "brief": _letter("notice"),
    "herinnering": _letter("reminder"),
    "aanmaning": _letter("final_demand"),
    "dwangbevel": _letter("writ"),
    "termijnbrief": _letter("instalment"),
    "brief ingetrokken": Word("demand_withdrawn"),
    "betaling": Word("payment_received", amount="needed"),
    "regeling": Word("arrangement_agreed", amount="needed", due="needed"),
    "regeling afgerond": _ended("completed"),
    "regeling verbroken": _ended("broken"),
    "regeling ingetrokken": _ended("withdrawn"),
    "uitstel": _paused("request"),
    "uitstel bezwaar": _paused("objection"),
    "uitstel schuldhulp": _paused("debt_help"),
    "uitstel voorbij": Word("collection_resumed"),
    "bezwaar": _filed("objection"),
    "administratief beroep": _filed("administrative_appeal"),
    "verzet": _filed("opposition"),
    "beroep": _filed("appeal"),
    "gegrond": _decided("upheld"),
    "deels gegrond": _decided("partly"),
    "ongegrond": _decided("dismissed"),
    "niet-ontvankelijk": _decided("inadmissible"),
    "naar deurwaarder": Word("transferred"),
    "loonbeslag": _measure("wage_seizure"),
    "uitkeringsbeslag": _measure("benefit_seizure"),
    "bankbeslag": _measure("bank_seizure"),
    "overheidsvordering": _measure("government_claim"),
    "verrekening": _measure("set_off"),
    "beslag voorbij": Word("enforcement_ended"),
}
