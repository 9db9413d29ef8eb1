"""What happened in the collection: a sentence or two per event that is not about the amount."""

from __future__ import annotations

from portal.domain.event import (
    ArrangementAgreed,
    CollectionPaused,
    DemandWithdrawn,
    Event,
    Transferred,
)
from portal.domain.vocabulary import EndOfArrangement
from portal.web.filters import day_text
from portal.web.i18n import LazyText, _, lazy
from portal.web.words.rights import PAUSE_REASONS

ARRANGEMENT_ENDED: dict[EndOfArrangement, LazyText] = {
    "completed": lazy("U heeft alle delen betaald. De regeling is klaar."),
    "broken": lazy("De regeling is gestopt, omdat een deel niet op tijd was betaald."),
    "withdrawn": lazy("De regeling is ingetrokken."),
    "other": lazy("De regeling is gestopt."),
}


def agreed(event: ArrangementAgreed) -> str:
    """Paying in parts was agreed."""
    if not event.instalments:
        return _("U heeft afgesproken om in delen te betalen.")
    last = max(part.due for part in event.instalments)
    return _(
        "U heeft afgesproken om in delen te betalen: %(aantal)s keer, de laatste keer op %(dag)s.",
        aantal=len(event.instalments),
        dag=day_text(last),
    )


def withdrawn(event: DemandWithdrawn, events: tuple[Event, ...]) -> str:
    """An earlier letter no longer counts."""
    letter = next((other for other in events if other.id == event.demand), None)
    if letter is None:
        return _("Een eerdere brief telt niet meer.")
    return _("De brief van %(dag)s telt niet meer.", dag=day_text(letter.at))


def transferred(event: Transferred) -> str:
    """Someone else collects now. The name is the source's own text."""
    name, bailiff = event.to.name, event.to.kind == "bailiff"
    if name is None:
        return _("Een deurwaarder int dit geld nu.") if bailiff else _("Iemand anders int dit nu.")
    if bailiff:
        return _("Een deurwaarder int dit geld nu: %(naam)s.", naam=name)
    return _("Een andere organisatie int dit geld nu: %(naam)s.", naam=name)


def paused(event: CollectionPaused) -> str:
    """Collection stands still, until a day or until further notice."""
    return f"{PAUSE_REASONS[event.reason]} {pause_end(event)}"


def pause_end(event: CollectionPaused) -> str:
    """How long a pause lasts."""
    if event.until is None:
        return _("Dit duurt tot de organisatie u iets anders laat weten.")
    return _("Dit duurt tot en met %(dag)s.", dag=day_text(event.until))
