"""Words for helping somebody else: the roles, and what a helper did."""

from __future__ import annotations

from portal.domain.mandate import EndedBy, Role
from portal.web.i18n import LazyText, lazy

ROLES: dict[Role, LazyText] = {
    "helper": lazy("Iemand die ik vertrouw"),
    "authorised": lazy("Mijn gemachtigde"),
    "administrator": lazy("Mijn bewindvoerder"),
    "guardian": lazy("Mijn curator"),
}

ENDED_BY: dict[EndedBy, LazyText] = {
    "citizen": lazy("Gestopt door wie hulp krijgt"),
    "helper": lazy("Gestopt door de helper"),
    "operator": lazy("Gestopt door Mijn Schuldoverzicht"),
    "term": lazy("De laatste dag is voorbij"),
}

DEEDS: dict[str, tuple[LazyText, LazyText]] = {
    "helper_invited": (lazy("U nodigde een helper uit."), lazy("U nodigde helpers uit.")),
    "helper_accepted": (lazy("De code gebruikt."), lazy("De code gebruikt.")),
    "helper_confirmed": (
        lazy("Nagekeken in het register."),
        lazy("Nagekeken in het register."),
    ),
    "helper_ended": (lazy("Het meekijken is gestopt."), lazy("Het meekijken is gestopt.")),
    "helper_began": (lazy("Begonnen met meekijken."), lazy("Begonnen met meekijken.")),
    "helper_stopped": (lazy("Klaar met meekijken."), lazy("Klaar met meekijken.")),
    "helper_saw_overview": (lazy("Het overzicht bekeken."), lazy("Het overzicht bekeken.")),
    "helper_saw_source": (
        lazy("De schulden bij %(naam)s bekeken."),
        lazy("De schulden bij organisaties bekeken."),
    ),
    "helper_saw_debts": (lazy("Alle schulden bekeken."), lazy("Alle schulden bekeken.")),
    "helper_saw_debt": (
        lazy("Een schuld bij %(naam)s bekeken."),
        lazy("Schulden bij organisaties bekeken."),
    ),
    "helper_read": (lazy("Teruggelezen wat er gedaan is."), lazy("Teruggelezen wat er gedaan is.")),
    "helper_refused": (
        lazy("Iets geprobeerd wat een helper niet mag. Dat is niet gelukt."),
        lazy("Dingen geprobeerd die een helper niet mag. Dat is niet gelukt."),
    ),
}
"""What was done: once, and when the same was done several times on a day."""
