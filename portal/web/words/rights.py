"""Words for pauses, remedies and their outcomes."""

from __future__ import annotations

from portal.domain.vocabulary import Outcome, PauseReason, Remedy
from portal.web.i18n import LazyText, lazy
from portal.web.words.term import Term

PAUSE_REASONS: dict[PauseReason, LazyText] = {
    "debt_help": lazy("U hoeft even niet te betalen, omdat u hulp krijgt bij uw schulden."),
    "request": lazy("U hoeft even niet te betalen, omdat u daarom vroeg."),
    "objection": lazy(
        "U hoeft even niet te betalen, omdat u het niet eens bent met de beslissing."
    ),
    "moratorium": lazy("U hoeft even niet te betalen, omdat u van de rechter rust kreeg."),
    "emergency_stop": lazy("U hoeft even niet te betalen, zodat u tijd heeft om hulp te zoeken."),
    "other": lazy("U hoeft even niet te betalen."),
}

REMEDIES: dict[Remedy, Term] = {
    "objection": Term(
        lazy("U liet weten dat u het niet eens bent met de beslissing."), legal="bezwaar"
    ),
    "administrative_appeal": Term(
        lazy("U liet de officier van justitie weten dat u het niet eens bent met de boete."),
        legal="administratief beroep",
    ),
    "opposition": Term(
        lazy("U vroeg de rechter om te kijken naar wat de deurwaarder doet."), legal="verzet"
    ),
    "appeal": Term(lazy("U vroeg de rechter om naar de beslissing te kijken."), legal="beroep"),
    "other": Term(lazy("U liet weten dat u het niet eens bent.")),
}

OUTCOMES: dict[Outcome, LazyText] = {
    "upheld": lazy("U kreeg gelijk."),
    "partly": lazy("U kreeg voor een deel gelijk."),
    "dismissed": lazy("U kreeg geen gelijk."),
    "inadmissible": lazy("De organisatie kon uw verzoek niet behandelen."),
    "other": lazy("Er kwam een beslissing."),
}
