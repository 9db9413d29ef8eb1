"""What an agency offers, and how it is doing now, in plain words."""

from __future__ import annotations

from portal.domain.request import RequestKind
from portal.services.source_state import Standing
from portal.web.i18n import LazyText, lazy

REQUESTS: dict[RequestKind, LazyText] = {
    "arrangement": lazy("Vragen om in delen te betalen"),
    "pause": lazy("Vragen om even niet te betalen"),
    "objection": lazy("Zeggen dat u het niet eens bent"),
    "correction": lazy("Zeggen dat iets niet klopt"),
    "message": lazy("Een bericht sturen"),
    "debt_help": lazy("Vragen om hulp bij schulden"),
}

STANDINGS: dict[Standing, LazyText] = {
    "answering": lazy("Geeft antwoord"),
    "failing": lazy("Gaf de laatste keer geen goed antwoord"),
    "resting": lazy("Geeft nu geen antwoord"),
    "quarantined": lazy("Doet nu even niet mee"),
    "never_asked": lazy("Nog niets gevraagd"),
}

PROMISES: dict[str, LazyText] = {
    "ask_before_telling": lazy("Kent deze organisatie u niet? Dan hoort zij niet wie u bent."),
    "signed_answers": lazy("De organisatie zet een digitale handtekening. Wij kijken die na."),
    "call_back": lazy("De organisatie belt u terug als u dat vraagt."),
}
