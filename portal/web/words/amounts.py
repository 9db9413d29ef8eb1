"""Words for what an amount is made of, and for why it became less."""

from __future__ import annotations

from portal.domain.vocabulary import Category, ReductionReason
from portal.web.i18n import LazyText, lazy

CATEGORIES: dict[Category, LazyText] = {
    "principal": lazy("Bedrag waarmee het begon"),
    "administration": lazy("Kosten voor de administratie"),
    "increase": lazy("Verhoging"),
    "reminder_cost": lazy("Kosten van de aanmaning"),
    "writ_cost": lazy("Kosten van het dwangbevel"),
    "interest": lazy("Rente, omdat u later betaalt"),
    "other": lazy("Andere kosten"),
}

REDUCTIONS: dict[ReductionReason, LazyText] = {
    "remission": lazy("Dit hoeft u niet meer te betalen"),
    "correction": lazy("Verbeterd door de organisatie"),
    "withdrawn": lazy("Ingetrokken door de organisatie"),
    "other": lazy("Er ging een bedrag af"),
}
