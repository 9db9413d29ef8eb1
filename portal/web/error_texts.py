"""What a citizen reads when something does not work: what it is, and a way on."""

from __future__ import annotations

from dataclasses import dataclass

from portal.web.i18n import LazyText, lazy


@dataclass(frozen=True, slots=True)
class ErrorText:
    """The words of one kind of error page."""

    title: LazyText
    body: LazyText


AGAIN = lazy("Ga terug en probeer het nog een keer.")
LATER = lazy("Probeer het over een paar minuten nog een keer. Uw gegevens zijn veilig.")

TEXTS = {
    400: ErrorText(lazy("Dit ging niet goed"), AGAIN),
    401: ErrorText(lazy("U bent niet meer ingelogd"), lazy("Log opnieuw in. Dan kunt u verder.")),
    403: ErrorText(
        lazy("U mag deze pagina niet zien"),
        lazy("Deze pagina is niet voor u. Ga terug naar het begin."),
    ),
    404: ErrorText(
        lazy("Deze pagina bestaat niet"),
        lazy("Misschien is het adres niet goed. Of de pagina is er niet meer."),
    ),
    405: ErrorText(lazy("Dit kan hier niet"), AGAIN),
    413: ErrorText(
        lazy("Dit is te groot"), lazy("U stuurt meer dan wij kunnen ontvangen. Maak het kleiner.")
    ),
    429: ErrorText(lazy("U gaat te snel"), lazy("Wacht een minuut. Probeer het dan nog een keer.")),
    500: ErrorText(lazy("Er ging iets mis bij ons"), LATER),
    503: ErrorText(lazy("De site doet het nu even niet"), LATER),
}
FORM = ErrorText(
    lazy("Deze pagina is te oud"),
    lazy("De pagina was lang open. Er is niets verstuurd. Ga terug en probeer het nog een keer."),
)


def text_of(status: int) -> ErrorText:
    """The words for a status; for a rare one those of its family."""
    return TEXTS.get(status) or (TEXTS[500] if status >= 500 else TEXTS[400])
