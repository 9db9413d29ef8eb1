"""Words for not agreeing: the ways, where they lead, and what happens meanwhile."""

from __future__ import annotations

from portal.law.rights import RightId
from portal.services.remedies import Remedy
from portal.web.i18n import LazyText, lazy
from portal.web.words.term import Term

WAYS: dict[str, Term] = {
    "objection": Term(
        lazy("Zeg dat u het niet eens bent met de beslissing"),
        lazy("U schrijft een brief aan de organisatie. Die kijkt dan nog eens naar de beslissing."),
        "bezwaar",
    ),
    "objection_costs": Term(
        lazy("Zeg dat de kosten niet kloppen"),
        lazy("U kreeg kosten boven op de schuld. U vraagt de organisatie om die weg te halen."),
        "bezwaar tegen de kosten",
    ),
    "administrative_appeal": Term(
        lazy("Zeg dat u het niet eens bent met de boete"),
        lazy("U schrijft aan de officier van justitie. Die kijkt nog eens naar de boete."),
        "administratief beroep",
    ),
    "opposition": Term(
        lazy("Vraag de rechter om te kijken naar het innen"),
        lazy("Mag de organisatie uw geld niet ophalen? Dan kan de rechter dat stoppen."),
        "verzet",
    ),
    "appeal": Term(
        lazy("Ga met de beslissing naar de rechter"),
        lazy("U vroeg de organisatie om nog eens te kijken. Nu kan de rechter dat doen."),
        "beroep",
    ),
    "dispute": Term(
        lazy("Zeg dat de achterstand niet klopt"),
        lazy("U schrijft een brief aan uw zorgverzekeraar. Die zoekt uit of het bedrag klopt."),
        "betwisting",
    ),
    "prove_payment": Term(
        lazy("Laat zien dat u al betaalde"),
        lazy("Stuur bewijs van uw betalingen. Klopt het? Dan komen er geen kosten bij."),
    ),
}
AGAINST_THE_FINE = Term(
    lazy("Zeg dat u het niet eens bent met de boete"),
    lazy("Daarna kijkt een rechter naar uw zaak."),
    "verzet",
)

BODIES: dict[str, LazyText] = {
    "officer_of_justice": lazy("De officier van justitie"),
    "public_prosecutor": lazy("De officier van justitie"),
    "subdistrict_court": lazy("De kantonrechter"),
    "district_court": lazy("De rechtbank"),
    "health_insurer": lazy("Uw zorgverzekeraar"),
    "ombudsman": lazy("De Nationale ombudsman"),
}
COURTS = ("subdistrict_court", "district_court")
ADDRESSED: dict[str, str] = {
    **{body: name.message for body, name in BODIES.items()},
    "health_insurer": "Mijn zorgverzekeraar",
}
"""The same bodies above a letter, which is always in Dutch."""

STOPS: dict[str, LazyText] = {
    "yes": lazy("Meestal niet, tot er een beslissing is. Vraag of dat ook voor u geldt."),
    "no": lazy("Ja. De datum om te betalen blijft gelden. U kunt wel vragen of u mag wachten."),
    "ask": lazy("Het innen stopt niet vanzelf. U kunt de rechter vragen om het te stoppen."),
}
MEANWHILE: dict[str, LazyText] = {
    "dispute": lazy("Blijf uw gewone premie betalen. Vraag of u met de rest mag wachten."),
    "prove_payment": lazy("Blijf de alimentatie gewoon aan uw ex-partner betalen."),
}
"""Where more goes on than this debt."""

HOW: dict[str, LazyText] = {
    "letter_to_court": lazy(
        "Kijk in de brief die u kreeg bij welke rechtbank u moet zijn. Is een brief genoeg? Vraag "
        "het daar na."
    ),
    "summons": lazy(
        "Een brief is hiervoor niet genoeg. Een deurwaarder moet de organisatie voor de rechter "
        "roepen. Dat kost geld. Vraag daarom eerst hulp, of bel de organisatie."
    ),
    "court": lazy("In de beslissing staat bij welke rechter u moet zijn en hoe u dat doet."),
}

RIGHTS: dict[RightId, LazyText] = {
    "late": lazy("Bent u te laat en kon u daar niets aan doen? Schrijf dan toch, en zeg waarom."),
    "forwarded": lazy(
        "Ging uw brief naar de verkeerde organisatie? Die moet hem doorsturen. De eerste dag telt."
    ),
    "heard": lazy("U mag uw verhaal vertellen voordat er een beslissing komt."),
}


def way_of(remedy: Remedy) -> Term:
    """The words for a remedy; against a fine of the prosecutor it is another story."""
    return AGAINST_THE_FINE if remedy.body == "public_prosecutor" else WAYS[remedy.kind]


def meanwhile(remedy: Remedy) -> LazyText:
    """Whether to pay in the meantime."""
    return MEANWHILE.get(remedy.kind, STOPS[remedy.stops])


def how_of(remedy: Remedy) -> LazyText | None:
    """What to do where there is more to it than a letter to an agency; None otherwise."""
    to_court = remedy.form == "letter" and remedy.body in COURTS
    return HOW.get("letter_to_court" if to_court else remedy.form)
