"""What a citizen can do at a step, what goes by, and how a procedure ends."""

from __future__ import annotations

from portal.web.i18n import LazyText, lazy
from portal.web.words.term import Term

CAN: dict[str, LazyText] = {
    "pay": lazy("alles betalen"),
    "pay_directly": lazy("zelf aan uw ex-partner betalen"),
    "arrangement": lazy("vragen om in delen te betalen"),
    "arrangement_insurer": lazy("een regeling met uw zorgverzekeraar maken"),
    "arrangement_rijk": lazy("bij het CJIB vragen om in delen te betalen"),
    "direct_debit": lazy("automatisch laten afschrijven"),
    "postponement": lazy("vragen om later te betalen"),
    "emergency_stop": lazy("een noodstop vragen als u grote geldproblemen heeft"),
    "lower_monthly_amount": lazy("een lager maandbedrag vragen"),
    "remission": lazy("vragen of u minder hoeft te betalen"),
    "lower_claim": lazy("vragen om minder terug te betalen"),
    "objection": lazy("laten weten dat u het niet eens bent"),
    "administrative_appeal": lazy("de officier van justitie schrijven dat u het niet eens bent"),
    "opposition_decision": lazy("laten weten dat u het niet eens bent met de boete"),
    "opposition": lazy("de rechter vragen om mee te kijken"),
    "opposition_court": lazy("de rechter vragen om mee te kijken"),
    "dispute": lazy("laten weten dat de achterstand niet klopt"),
    "prove_payment": lazy("laten zien dat u al betaalde"),
    "hearing": lazy("uw verhaal vertellen aan de rechter"),
    "report_income": lazy("uw inkomen doorgeven, zodat u genoeg houdt om van te leven"),
    "debt_help": lazy("hulp vragen bij uw gemeente"),
    "contact": lazy("bellen met de organisatie"),
}

LOSES: dict[str, LazyText] = {
    "objection": lazy("Hierna kunt u niet meer zeggen dat u het niet eens bent met de beslissing."),
    "administrative_appeal": lazy("Hierna kunt u de officier niet meer vragen om mee te kijken."),
    "opposition_decision": lazy("Hierna kunt u niet meer zeggen dat u het niet eens bent."),
    "arrangement": lazy("Hierna kunt u niet meer standaard in delen betalen."),
    "arrangement_insurer": lazy("Hierna geldt het voorstel van uw zorgverzekeraar niet meer."),
    "dispute": lazy("Hierna is het te laat om te zeggen dat de achterstand niet klopt."),
    "prove_payment": lazy("Hierna helpt het niet meer om te laten zien dat u al betaalde."),
}

ENDS: dict[str, Term] = {
    "paid": Term(lazy("Alles is betaald.")),
    "limitation": Term(
        lazy("De schuld is te oud. U hoeft haar niet meer te betalen."),
        lazy("Die tijd begint opnieuw als de organisatie u op tijd een brief stuurt."),
        "verjaring",
    ),
    "collection_ends": Term(lazy("De tijd om te innen is voorbij."), None, "einde van de inning"),
    "served": Term(
        lazy("De rechter liet u vastzetten in plaats van betalen."), None, "vervangende hechtenis"
    ),
    "half_year_regular": Term(
        lazy("U betaalt lang genoeg op tijd. Daarna betaalt u weer zelf aan uw ex-partner.")
    ),
    "rest_remitted": Term(
        lazy("U betaalde de hele looptijd. De rest hoeft u niet meer te betalen."),
        None,
        "kwijtschelding",
    ),
    "arrangement_with_insurer": Term(
        lazy("U maakt een regeling met uw zorgverzekeraar. Dan betaalt u weer aan hem.")
    ),
}
