"""The timeline of a debt: every event as a sentence, unknown ones included."""

from __future__ import annotations

from dataclasses import dataclass

from portal.domain.debt import Regime
from portal.domain.event import (
    ArrangementAgreed,
    ArrangementEnded,
    CollectionPaused,
    CollectionResumed,
    DemandWithdrawn,
    EnforcementEnded,
    EnforcementStarted,
    Event,
    ObjectionDecided,
    ObjectionFiled,
    ObligationImposed,
    ObligationReduced,
    OtherEvent,
    PaymentDemanded,
    PaymentReceived,
    Transferred,
)
from portal.domain.standing import Standing
from portal.services.announced import ANNOUNCED
from portal.web.filters import day_text
from portal.web.i18n import _
from portal.web.words import course_events, money_events
from portal.web.words.measures import MEASURES
from portal.web.words.rights import OUTCOMES, REMEDIES
from portal.web.words.stages import IN_LETTERS, STAGES


@dataclass(frozen=True, slots=True)
class Happened:
    """One line of the timeline. ``quote`` is the source's own text, ``legal`` the Dutch term."""

    iso: str
    day: str
    text: str
    legal: str | None = None
    quote: str | None = None


def timeline_of(standing: Standing) -> tuple[Happened, ...]:
    """Every event that counts, newest first."""
    events = standing.timeline
    return tuple(
        Happened(
            iso=event.at.isoformat(),
            day=day_text(event.at),
            text=sentence(event, events),
            legal=legal_term(event, standing.debt.regime, events),
            quote=quotation(event),
        )
        for event in reversed(events)
    )


def sentence(event: Event, events: tuple[Event, ...] = ()) -> str:
    """What happened, in plain words. ``events`` are those it may refer to."""
    match event:
        case ObligationImposed():
            return money_events.imposed(event)
        case ObligationReduced():
            return money_events.reduced(event)
        case PaymentDemanded():
            return money_events.demanded(event)
        case PaymentReceived():
            return money_events.received(event)
        case DemandWithdrawn():
            return course_events.withdrawn(event, events)
        case ArrangementAgreed():
            return course_events.agreed(event)
        case Transferred():
            return course_events.transferred(event)
        case CollectionPaused():
            return course_events.paused(event)
        case _:
            return _short_sentence(event)


def _short_sentence(event: Event) -> str:
    match event:
        case ArrangementEnded():
            return str(course_events.ARRANGEMENT_ENDED[event.how])
        case EnforcementStarted():
            return f"{MEASURES[event.measure].plain}."
        case EnforcementEnded():
            return _("Deze maatregel is gestopt.")
        case CollectionResumed():
            return _("De pauze is voorbij. U moet weer betalen.")
        case ObjectionFiled():
            return str(REMEDIES[event.remedy].plain)
        case ObjectionDecided():
            return str(OUTCOMES[event.outcome])
        case OtherEvent(told=told) if told == ANNOUNCED:
            return _("U liet weten dat u betaalde. Dat is nog niet verwerkt.")
        case _:
            return _("Er gebeurde iets waar wij geen eigen woorden voor hebben.")


def legal_term(event: Event, regime: Regime, events: tuple[Event, ...]) -> str | None:
    """The Dutch term in the letter about this event, when there is one."""
    match event:
        case PaymentDemanded(form="notice" | "reminder" | "final_demand" | "writ" as form):
            return IN_LETTERS.get((regime, form)) or STAGES[form].legal
        case ObligationReduced(reason="remission"):
            return "kwijtschelding"
        case ArrangementAgreed():
            return "betalingsregeling"
        case EnforcementStarted():
            return MEASURES[event.measure].legal
        case EnforcementEnded():
            started = next((other for other in events if other.id == event.of), None)
            return legal_term(started, regime, ()) if started else None
        case ObjectionFiled():
            return REMEDIES[event.remedy].legal
        case ObjectionDecided(outcome="inadmissible"):
            return "niet-ontvankelijk"
        case _:
            return None


def quotation(event: Event) -> str | None:
    """What the source itself wrote about an event of a kind that we do not know."""
    if not isinstance(event, OtherEvent) or event.told == ANNOUNCED:
        return None
    return event.told or None
