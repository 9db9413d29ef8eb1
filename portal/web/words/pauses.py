"""Words for one pause at all creditors, and for the rest that a court can give."""

from __future__ import annotations

from portal.domain.vocabulary import PauseReason
from portal.law.moratoria import Condition, EffectId, MoratoriumId
from portal.services.pausing import PauseState, Way
from portal.web.i18n import LazyText, lazy

CHOICES: dict[PauseReason, LazyText] = {
    "debt_help": lazy("Ik vroeg hulp bij schulden"),
    "emergency_stop": lazy("Er gebeurde iets, zoals ziekte of verlies van werk"),
    "request": lazy("Ik heb even tijd nodig"),
    "other": lazy("Iets anders"),
}
"""What a citizen can choose as the reason."""

WAYS: dict[Way, LazyText] = {
    "portal": lazy("Dit vragen wij voor u."),
    "not_taken": lazy("Deze organisatie neemt dit hier niet aan. Bel of schrijf haar zelf."),
    "bailiff": lazy("Een deurwaarder int dit geld. Bel de deurwaarder. Zijn nummer staat in zijn "
                    "brief."),
    "too_many": lazy("U heeft hier te veel schulden voor één verzoek. Bel deze organisatie."),
}  # fmt: skip

BADGES: dict[PauseState, tuple[LazyText, str]] = {
    "asked": (lazy("Pauze gevraagd"), "neutral"),
    "question": (lazy("Vraag aan u"), "warning"),
    "held": (lazy("Pauze"), "safe"),
    "refused": (lazy("Geen pauze"), "warning"),
    "failed": (lazy("Niet verstuurd"), "warning"),
}
"""A few words, and the kind of badge (templates/components/status_badge.html)."""

INTEREST_RUNS = lazy("In die tijd komt er rente bij.")
NOT_KNOWN = lazy("Of er in die tijd kosten bij komen, weten wij niet. Vraag dat na.")

CONSENT_VERSION = "pause-1"
CONSENT = (
    lazy("Wij vragen de organisaties die u kiest om te wachten met innen."),
    lazy(
        "Elke organisatie ziet alleen haar eigen schulden, uw reden en tot wanneer u rust vraagt."
    ),
    lazy("Zij krijgt ook uw burgerservicenummer, zodat zij weet om wie het gaat."),
    lazy("U kunt dit terugnemen bij Mijn verzoeken."),
)
CONSENT_HELP = lazy("De organisaties mogen ook zien welke gemeente mij helpt, en mijn zaaknummer.")
"""What is agreed to. A new text is a new version."""

MORATORIA: dict[MoratoriumId, tuple[LazyText, str]] = {
    "broad": (lazy("Rust van alle organisaties"), "breed moratorium"),
    "narrow": (lazy("Rust als er iets ergs dreigt"), "moratorium bij bedreigende situatie"),
}
"""In plain words, and the Dutch term."""

ASKED_BY: dict[str, LazyText] = {
    "municipality": lazy("De gemeente vraagt dit aan de rechter."),
    "citizen": lazy("U vraagt dit aan de rechter. Vraag daar hulp bij, bijvoorbeeld van de "
                    "gemeente."),
}  # fmt: skip
ONLY_FOR: dict[Condition, LazyText] = {
    "admitted": lazy("Het kan alleen als de gemeente u al schuldhulp geeft."),
    "restructuring": lazy("Het kan alleen als u ook om schuldsanering door de rechter vraagt."),
}
EFFECTS: dict[EffectId, LazyText] = {
    "recovery": lazy("Schulden innen en beslag leggen"),
    "eviction": lazy("U uit uw huis zetten"),
    "supply": lazy("Gas, stroom of water afsluiten"),
    "insurance": lazy("Uw zorgverzekering stoppen"),
}
