"""Why something is missing: plain sentences for a source's state and for reason codes."""

from __future__ import annotations

from portal.domain.overview import SourceStatus
from portal.web.i18n import LazyText, lazy

STATUSES: dict[SourceStatus, LazyText] = {
    "asking": lazy("Wij wachten op antwoord"),
    "answered": lazy("Heeft geantwoord"),
    "unknown_person": lazy("Kent u niet"),
    "failed": lazy("Geen antwoord"),
    "rejected": lazy("Antwoord niet te lezen"),
    "not_connected": lazy("Doet nog niet mee"),
}

UNREADABLE = lazy("Er kwam een antwoord, maar het was niet goed te lezen.")
NOT_SURE = lazy("Wij wisten niet zeker of het antwoord echt van de organisatie kwam.")

FAILURES: dict[str, LazyText] = {
    "timeout": lazy("Het antwoord kwam niet op tijd."),
    "unreachable": lazy("Wij konden de organisatie niet bereiken."),
    "busy": lazy("Het is nu te druk bij de organisatie."),
    "http_error": lazy("Er ging iets mis bij de organisatie."),
    "not_json": UNREADABLE,
    "too_large": lazy("Het antwoord was te groot om te lezen."),
    "too_deep": UNREADABLE,
    "redirect": lazy("De organisatie stuurde ons door. Dat volgen wij niet, voor uw veiligheid."),
    "login_failed": lazy("De organisatie liet ons niet binnen. Dat ligt niet aan u."),
    "paused": lazy("Het ging een paar keer mis. Daarom wachten wij een minuut."),
    "quarantined": lazy("Wij zoeken eerst uit wat er mis is. Tot dan vragen wij hier niets."),
    "not_shared": lazy("U mag hier niet zien wat deze organisatie weet."),
    "wrong_person": lazy("Het antwoord ging niet over u. Daarom laten wij het niet zien."),
    "wrong_agency": lazy("Het antwoord kwam niet van de goede organisatie."),
    "unknown_version": UNREADABLE,
    "bad_structure": UNREADABLE,
    "bad_date": lazy("In het antwoord stond een datum die niet kan."),
    "wrong_certificate": lazy("Wij wisten niet zeker of dit de goede organisatie was."),
    "not_signed": NOT_SURE,
    "bad_signature": NOT_SURE,
    "stale_signature": NOT_SURE,
    "replayed": lazy("Wij kregen een oud antwoord. Daarom laten wij het niet zien."),
    "outdated": lazy("De organisatie stuurde ons lang geen nieuwe gegevens."),
    "internal": lazy("Er ging iets mis bij ons. Dat ligt niet aan u."),
}

UNKNOWN_FAILURE = lazy("Er ging iets mis. Dat ligt niet aan u.")

REJECTED_DEBTS: dict[str, LazyText] = {
    "unknown_value": lazy("Er stond een woord in dat wij niet kennen."),
    "duplicate_id": lazy("Hetzelfde nummer stond er twee keer in."),
    "unknown_event": lazy("Het antwoord noemde iets dat er niet in stond."),
    "does_not_add_up": lazy("De bedragen kloppen niet met elkaar."),
    "bad_amount": lazy("Er stond een bedrag in dat niet kan."),
    "bad_date": lazy("Er stond een datum in die niet kan."),
    "bad_text": lazy("Er stond een tekst in die wij niet kunnen lezen."),
    "bad_id": lazy("Het nummer van de schuld was niet te lezen."),
    "missing_field": lazy("Er ontbrak iets wat wij nodig hebben."),
    "bad_type": lazy("Er stond iets op een plek waar het niet hoort."),
    "too_many_events": lazy("Er stonden te veel stappen in om te lezen."),
}

UNKNOWN_REJECTION = lazy("Wij konden deze schuld niet lezen.")


def failure_text(reason: str | None) -> LazyText:
    """Why no usable answer came, in plain words."""
    return FAILURES.get(reason or "", UNKNOWN_FAILURE)


def rejection_text(reason: str) -> LazyText:
    """Why one debt could not be shown, in plain words."""
    return REJECTED_DEBTS.get(reason, UNKNOWN_REJECTION)
