"""What can be chosen when a citizen asks for help, in words."""

from __future__ import annotations

from typing import Literal

from portal.domain.request import ContactChannel, Urgency
from portal.web.i18n import LazyText, lazy

Shares = Literal["contact", "overview", "letters"]

REASONS: dict[Urgency, LazyText] = {
    "eviction": lazy("Ik moet misschien mijn huis uit"),
    "energy_or_water": lazy("Mijn gas, stroom, warmte of water wordt misschien afgesloten"),
    "health_insurance": lazy("Mijn zorgverzekering stopt misschien"),
}
"""The threatening situations of the law (Wgs art. 4 lid 2)."""

SHARES: dict[Shares, tuple[LazyText, LazyText]] = {
    "contact": (
        lazy("Alleen hoe ik te bereiken ben"),
        lazy("De gemeente ziet geen bedragen en geen organisaties."),
    ),
    "overview": (
        lazy("Ook mijn overzicht"),
        lazy("Per organisatie: hoeveel u nog moet betalen, en in welke stap dat is."),
    ),
    "letters": (
        lazy("Ook mijn overzicht en mijn brieven"),
        lazy("Dat zijn de brieven die u hier maakte. Andere brieven kunt u hier niet meesturen."),
    ),
}

CHANNELS: dict[ContactChannel, tuple[LazyText, LazyText]] = {
    "phone": (lazy("Bel mij"), lazy("De gemeente belt soms met een onbekend nummer.")),
    "text_message": (
        lazy("Stuur een sms of WhatsApp"),
        lazy("Kan iemand in uw telefoon meelezen? Kies dan iets anders."),
    ),
    "email": (
        lazy("Stuur een e-mail"),
        lazy("Kan iemand uw e-mail meelezen? Kies dan iets anders."),
    ),
    "home_visit": (
        lazy("Kom bij mij thuis"),
        lazy("Iemand van de gemeente komt langs. U spreekt eerst af wanneer."),
    ),
    "desk": (lazy("Ik kom aan de balie"), lazy("Het gesprek is bij de gemeente.")),
}
"""The ways to reach a citizen; by letter is not one of them: it takes too long."""

VALUES: dict[str, tuple[LazyText, str, str]] = {
    "phone": (lazy("Uw telefoonnummer"), "tel", "tel"),
    "text_message": (lazy("Uw mobiele nummer"), "tel", "tel"),
    "email": (lazy("Uw e-mailadres"), "email", "email"),
    "home_visit": (lazy("Uw adres"), "text", "street-address"),
    "desk": (lazy("Uw telefoonnummer of e-mailadres"), "text", "tel"),
}
"""What is needed for a way to be reached: the question, and the kind of field."""
