"""Where a debt stands: a short word, the term in the letter, and what it means."""

from __future__ import annotations

from portal.domain.debt import Regime
from portal.domain.stage import Stage
from portal.web.i18n import lazy
from portal.web.words.term import Term

STAGES: dict[Stage, Term] = {
    "imposed": Term(
        lazy("Bedrag staat vast"),
        lazy(
            "De organisatie heeft het bedrag bepaald. U krijgt nog een brief met de dag waarop u "
            "moet betalen."
        ),
        "vastgesteld",
    ),
    "notice": Term(
        lazy("Eerste brief"),
        lazy("U kreeg een brief met het bedrag en de dag waarop u betaald moet hebben."),
        "aanschrijving",
    ),
    "reminder": Term(
        lazy("Herinnering"),
        lazy(
            "De organisatie zag nog niet het hele bedrag. Daarom kreeg u nog een brief. Soms "
            "komen er kosten bij."
        ),
        "betalingsherinnering",
    ),
    "final_demand": Term(
        lazy("Laatste brief voordat er meer kosten komen"),
        lazy(
            "Dit is de laatste brief voordat er meer kosten komen. U kunt nu nog zelf betalen of "
            "bellen."
        ),
        "aanmaning",
    ),
    "writ": Term(
        lazy("Brief waarmee een deurwaarder geld mag halen"),
        lazy(
            "Met deze brief mag een deurwaarder geld van uw loon, uitkering of rekening halen. "
            "Bel de organisatie: vaak kunt u nog iets afspreken."
        ),
        "dwangbevel",
    ),
    "transferred": Term(
        lazy("Bij de deurwaarder"),
        lazy("Een deurwaarder int dit geld nu. Met de deurwaarder kunt u ook afspraken maken."),
        "overgedragen aan de deurwaarder",
    ),
    "arrangement": Term(
        lazy("U betaalt in delen"),
        lazy(
            "U heeft afgesproken om in delen te betalen. Betaalt u elk deel op tijd? Dan komt er "
            "geen nieuwe brief."
        ),
        "betalingsregeling",
    ),
    "enforcement": Term(
        lazy("Er loopt een maatregel"),
        lazy("De organisatie mag dit geld zelf ophalen. Op deze pagina staat wat er nu gebeurt."),
        "invordering",
    ),
    "settled": Term(
        lazy("Klaar"),
        lazy("U hoeft hier niets meer voor te betalen."),
        "voldaan",
    ),
}

IN_LETTERS: dict[tuple[Regime, Stage], str] = {
    ("wahv", "notice"): "beschikking",
    ("wahv", "reminder"): "eerste aanmaning",
    ("wahv", "final_demand"): "tweede aanmaning",
    ("criminal_fine", "notice"): "strafbeschikking",
    ("criminal_fine", "reminder"): "eerste aanmaning",
    ("criminal_fine", "final_demand"): "tweede aanmaning",
    ("tax", "notice"): "aanslag",
    ("local_tax", "notice"): "aanslag",
    ("water_tax", "notice"): "aanslag",
    ("benefits", "notice"): "beschikking",
    ("awb", "notice"): "terugvorderingsbesluit",
    ("student_loan", "notice"): "betaalverzoek",
    ("health_premium", "notice"): "acceptgiro of factuur",
    ("care_contribution", "notice"): "factuur",
}


def letter_term(regime: Regime, stage: Stage) -> str:
    """The Dutch term that stands in the letter of this regime at this stage."""
    return IN_LETTERS.get((regime, stage)) or STAGES[stage].legal or ""
