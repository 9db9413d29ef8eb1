"""The rungs of the ladder of collection, named so that nobody is frightened by the name."""

from __future__ import annotations

from portal.domain.debt import Regime
from portal.web.i18n import lazy
from portal.web.words.measures import MEASURES
from portal.web.words.stages import STAGES
from portal.web.words.term import Term

FINE = Term(lazy("De boete"), legal="beschikking")

STEPS: dict[str, Term] = {
    "decision": Term(lazy("De beslissing"), legal="besluit"),
    "assessment": Term(lazy("De rekening"), legal="aanslag"),
    "invoice": Term(lazy("De rekening"), legal="factuur"),
    "request": Term(lazy("De vraag om te betalen"), legal="verzoek tot betaling"),
    "reminder": STAGES["reminder"],
    "first_reminder": Term(
        lazy("Eerste herinnering"),
        lazy("U krijgt een brief, omdat er nog niet is betaald. Het bedrag wordt dan hoger."),
        "eerste aanmaning",
    ),
    "second_reminder": Term(
        lazy("Tweede herinnering"),
        lazy("U krijgt nog een brief. Het bedrag wordt dan weer hoger."),
        "tweede aanmaning",
    ),
    "final_demand": Term(
        lazy("Laatste brief voordat er meer kosten komen"),
        lazy("U krijgt een brief met een nieuwe datum. Vaak komen er kosten bij."),
        "aanmaning",
    ),
    "writ": Term(
        lazy("Brief waarmee een deurwaarder geld mag halen"),
        lazy("U krijgt een brief. Daarna mag een deurwaarder geld halen. Er komen kosten bij."),
        "dwangbevel",
    ),
    "bailiff": Term(
        lazy("De deurwaarder"),
        lazy("Een deurwaarder mag geld van uw loon, uitkering of rekening halen. U houdt een "
             "bedrag om van te leven."),
        "beslag",
    ),
    "income_or_bank": Term(
        lazy("Geld gaat van uw loon, uitkering of rekening af"),
        lazy("De organisatie mag geld van uw loon, uitkering of rekening halen. U houdt een bedrag "
             "om van te leven."),
        "vordering of beslag",
    ),
    "goods": Term(
        lazy("Beslag op spullen"),
        lazy("Een deurwaarder mag spullen van u verkopen. Wat u echt nodig heeft, mag u houden."),
        "beslag op goederen",
    ),
    "set_off": MEASURES["set_off"],
    "collection_agency": Term(
        lazy("Een bedrijf int het geld"),
        lazy("De organisatie vraagt een ander bedrijf om het geld te innen. Er komen kosten bij."),
        "incassobureau",
    ),
    "insurer_offer": Term(
        lazy("Voorstel van uw zorgverzekeraar"), legal="aanbod betalingsregeling"
    ),
    "announcement": Term(
        lazy("Bericht van uw zorgverzekeraar"),
        lazy("Uw zorgverzekeraar laat weten dat hij u bij het CAK aanmeldt."),
        "aankondiging",
    ),
    "report": Term(
        lazy("Aanmelding bij het CAK"),
        lazy("U betaalt de premie dan aan het CAK. Die premie is hoger."),
        "melding wanbetaling",
    ),
    "premium_withheld": Term(
        lazy("Het CAK houdt de premie in"),
        lazy("De premie gaat van uw loon of uitkering af."),
        "broninhouding",
    ),
    "takeover": Term(
        lazy("Het LBIO int het geld"),
        lazy("Het LBIO int de alimentatie. Daar komen kosten bij."),
        "overname van de inning",
    ),
    "cjib_letter": Term(
        lazy("Brief van het CJIB"),
        lazy("Het CJIB vraagt u om alles in één keer te betalen."),
        "overdracht aan het CJIB",
    ),
    "detention": Term(
        lazy("De rechter beslist of u even vast komt te zitten"),
        lazy("Dit gebeurt alleen als andere stappen niet hielpen. Betaalt u? Dan stopt het. Bel "
             "voordat het zover komt."),
        "gijzeling",
    ),
    "licence": Term(
        lazy("Inname van uw rijbewijs"),
        lazy("U moet uw rijbewijs een tijd inleveren. Bel de organisatie voordat het zover komt."),
        "inname van het rijbewijs",
    ),
}  # fmt: skip

BY_REGIME: dict[tuple[Regime, str], Term] = {
    ("wahv", "decision"): FINE,
    ("criminal_fine", "decision"): Term(FINE.plain, legal="strafbeschikking"),
    ("student_loan", "decision"): Term(lazy("De vraag om te betalen"), legal="betaalverzoek"),
    ("criminal_fine", "detention"): Term(
        lazy("U kunt een tijd vast komen te zitten"),
        STEPS["detention"].about,
        "vervangende hechtenis",
    ),
    ("awb", "decision"): Term(lazy("De beslissing"), legal="terugvorderingsbesluit"),
}


def step_term(regime: Regime, step: str) -> Term:
    """The words for a rung. Raises ``KeyError`` for a step we have no words for."""
    return BY_REGIME.get((regime, step)) or STEPS[step]
