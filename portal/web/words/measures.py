"""How money is taken (maatregelen): what happens, and what stays yours. No threats."""

from __future__ import annotations

from portal.domain.vocabulary import Measure
from portal.web.i18n import lazy
from portal.web.words.term import Term

MEASURES: dict[Measure, Term] = {
    "wage_seizure": Term(
        lazy("Er gaat geld van uw loon af"),
        lazy(
            "Uw werkgever betaalt elke maand een deel van uw loon voor deze schuld. U houdt een "
            "bedrag om van te leven."
        ),
        "loonbeslag",
    ),
    "benefit_seizure": Term(
        lazy("Er gaat geld van uw uitkering af"),
        lazy(
            "Een deel van uw uitkering gaat elke maand naar deze schuld. U houdt een bedrag om "
            "van te leven."
        ),
        "beslag op uitkering",
    ),
    "bank_seizure": Term(
        lazy("Er staat geld vast op uw rekening"),
        lazy(
            "Een deurwaarder heeft geld op uw rekening vastgezet. Een deel moet vrij blijven om "
            "van te leven. Is dat niet zo? Bel dan de deurwaarder."
        ),
        "bankbeslag",
    ),
    "government_claim": Term(
        lazy("De overheid haalt geld van uw rekening"),
        lazy(
            "De organisatie haalt in een paar keer geld van uw rekening. Komt u daardoor geld "
            "tekort? Bel dan de organisatie."
        ),
        "overheidsvordering",
    ),
    "source_deduction": Term(
        lazy("Uw werkgever of uitkering houdt geld in"),
        lazy(
            "Het bedrag gaat van uw loon of uitkering af voordat u het krijgt. U hoeft zelf niets "
            "over te maken."
        ),
        "broninhouding",
    ),
    "set_off": Term(
        lazy("U krijgt minder, omdat u nog moet betalen"),
        lazy(
            "De organisatie trekt de schuld af van geld dat u van haar krijgt. Houdt u te weinig "
            "over om van te leven? Bel dan de organisatie."
        ),
        "verrekening",
    ),
    "goods_seizure": Term(
        lazy("Er ligt beslag op spullen van u"),
        lazy(
            "U mag die spullen nu niet verkopen of weggeven. Spullen die u echt nodig heeft, mag "
            "u houden. Met de deurwaarder kunt u nog afspraken maken."
        ),
        "beslag op goederen",
    ),
    "detention": Term(
        lazy("De rechter is gevraagd om u vast te zetten"),
        lazy(
            "Dit stopt zodra u betaalt of een afspraak maakt. Kunt u niet betalen? Bel dan snel "
            "de organisatie of vraag hulp. Dat kan vandaag nog."
        ),
        "gijzeling of vervangende hechtenis",
    ),
    "licence": Term(
        lazy("Uw rijbewijs is ingenomen"),
        lazy(
            "U krijgt uw rijbewijs terug na een vaste tijd of als u betaalt. Bel de organisatie "
            "als u uw rijbewijs nodig heeft voor uw werk."
        ),
        "inname van het rijbewijs",
    ),
    "other": Term(
        lazy("Er loopt een maatregel"),
        lazy(
            "De organisatie doet iets om het geld te krijgen. Bel de organisatie om te vragen wat "
            "dit voor u betekent."
        ),
        None,
    ),
}
