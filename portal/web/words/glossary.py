"""The difficult words of letters, each with its plain word and what it means."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from portal.web.i18n import lazy
from portal.web.words.measures import MEASURES
from portal.web.words.page_words import PAGE_WORDS
from portal.web.words.regimes import REGIMES
from portal.web.words.stages import STAGES
from portal.web.words.steps import BY_REGIME, STEPS
from portal.web.words.term import Term

MORE = (
    Term(
        lazy("Geld dat u altijd mag houden"),
        lazy("Van dit bedrag moet u kunnen leven. Niemand mag het van uw inkomen halen."),
        "beslagvrije voet",
    ),
    Term(
        lazy("U hoeft het niet meer te betalen"),
        lazy("De organisatie laat een bedrag vallen. Soms kunt u daarom vragen."),
        "kwijtschelding",
    ),
    Term(
        lazy("Nummer dat bij uw betaling hoort"),
        lazy("Aan dit nummer ziet de organisatie waarvoor u betaalt. Neem het precies over."),
        "betalingskenmerk",
    ),
    Term(
        lazy("Datum op de brief"),
        lazy("Vanaf deze dag tellen de dagen om te betalen of te reageren."),
        "dagtekening",
    ),
    Term(
        lazy("Brief die een deurwaarder brengt"),
        lazy("De deurwaarder geeft de brief aan u, of doet hem in uw brievenbus."),
        "betekening",
    ),
    Term(
        lazy("U laat weten dat u het niet eens bent"),
        lazy("De organisatie kijkt dan nog eens naar haar beslissing. Dat kost u niets."),
        "bezwaar",
    ),
    Term(
        lazy("U vraagt de rechter om te kijken"),
        lazy("Dat kan als u het niet eens bent met het antwoord van de organisatie."),
        "beroep",
    ),
    Term(
        lazy("U vraagt de officier van justitie om te kijken"),
        lazy("Zo laat u weten dat u het niet eens bent met een verkeersboete."),
        "administratief beroep",
    ),
    Term(
        lazy("U vraagt de rechter om de deurwaarder te stoppen"),
        lazy("Vraag hier hulp bij. Bijvoorbeeld bij het Juridisch Loket."),
        "verzet",
    ),
    Term(
        lazy("Iemand die geld of spullen mag ophalen"),
        lazy("Dat mag alleen met een brief van de rechter of van de overheid."),
        "deurwaarder",
    ),
    Term(
        lazy("Van wie de schuld is"),
        lazy("Aan deze organisatie moet u betalen, of zij vraagt een ander om te innen."),
        "schuldeiser",
    ),
    Term(
        lazy("Later betalen"),
        lazy("U vraagt om een nieuwe dag waarop u betaald moet hebben."),
        "uitstel van betaling",
    ),
    Term(
        lazy("De schuld is te oud"),
        lazy("De organisatie mag dan niet meer om het geld vragen. Een nieuwe brief kan dat "
             "later maken."),
        "verjaring",
    ),
    Term(lazy("De rekening"), lazy("Hierop staat wat u moet betalen."), "acceptgiro of factuur"),
)  # fmt: skip


def glossary() -> tuple[Term, ...]:
    """Every word of letters once, in the order of the alphabet; a word explained wins."""
    everywhere: Iterable[Term] = chain(
        MORE, PAGE_WORDS, STAGES.values(), MEASURES.values(), STEPS.values(), BY_REGIME.values(),
        REGIMES.values(),
    )  # fmt: skip
    found: dict[str, Term] = {}
    for term in everywhere:
        known = found.get(term.legal or "")
        if term.legal and (known is None or known.about is None):
            found[term.legal] = term
    return tuple(found[word] for word in sorted(found, key=str.casefold))
