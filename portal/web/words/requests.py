"""Words for what a citizen asks an agency, and for what becomes of it."""

from __future__ import annotations

from portal.domain.request import ContactChannel, RefusalReason, RequestKind, Urgency, WhatIsWrong
from portal.domain.vocabulary import PauseReason, Remedy
from portal.services.asking import Happened, Progress
from portal.web.i18n import LazyText, lazy

KINDS: dict[RequestKind, LazyText] = {
    "arrangement": lazy("Betalen in delen"),
    "objection": lazy("U bent het niet eens"),
    "pause": lazy("Even niet betalen"),
    "correction": lazy("Er klopt iets niet"),
    "message": lazy("Een bericht"),
    "debt_help": lazy("Hulp bij schulden"),
}

STATES: dict[Progress, tuple[LazyText, str]] = {
    "being_sent": (lazy("Onderweg"), "neutral"),
    "received": (lazy("Ontvangen"), "neutral"),
    "in_consideration": (lazy("Wordt bekeken"), "neutral"),
    "agreed": (lazy("Afgesproken"), "safe"),
    "refused": (lazy("Niet goedgekeurd"), "warning"),
    "more_information": (lazy("Vraag aan u"), "warning"),
    "withdrawn": (lazy("Teruggenomen"), "neutral"),
    "closed": (lazy("Afgesloten"), "neutral"),
    "failed": (lazy("Niet verstuurd"), "warning"),
}
"""A few words, and the kind of badge (templates/components/status_badge.html)."""

HAPPENED: dict[Happened, LazyText] = {
    "being_sent": lazy("U vroeg dit."),
    "received": lazy("De organisatie heeft uw verzoek."),
    "in_consideration": lazy("De organisatie bekijkt uw verzoek."),
    "agreed": lazy("De organisatie zei ja."),
    "refused": lazy("De organisatie zei nee."),
    "more_information": lazy("De organisatie wil meer van u weten."),
    "withdrawn": lazy("Uw verzoek is teruggenomen."),
    "closed": lazy("De organisatie sloot uw verzoek af."),
    "failed": lazy("Versturen is niet gelukt."),
    "withdraw_asked": lazy("U vroeg om uw verzoek terug te nemen."),
    "withdraw_refused": lazy("Terugnemen kon niet meer."),
}

REFUSALS: dict[RefusalReason, LazyText] = {
    "not_at_this_stage": lazy("Dit kan niet meer, omdat de schuld al verder is."),
    "amount_too_low": lazy("Het bedrag per keer is te laag."),
    "too_many_months": lazy("U wilt er langer over doen dan mag."),
    "arrangement_running": lazy("U heeft al een betalingsregeling."),
    "too_late": lazy("Het verzoek kwam te laat."),
    "incomplete": lazy("Er ontbrak iets aan het verzoek."),
    "not_ours": lazy("De organisatie gaat hier niet over."),
    "unknown_debt": lazy("De organisatie kan de schuld niet vinden."),
    "not_entitled": lazy("U heeft hier volgens de organisatie geen recht op."),
    "unfounded": lazy("De organisatie vindt dat de beslissing klopt."),
    "other": lazy("De organisatie schrijft u waarom."),
}

AGAINST: dict[Remedy, LazyText] = {
    "objection": lazy("Bent u het niet eens? Maak dan bezwaar."),
    "administrative_appeal": lazy(
        "Bent u het niet eens? Schrijf dan aan de officier van justitie."
    ),
    "opposition": lazy("Bent u het niet eens? Vraag dan de rechter om te kijken (verzet)."),
    "appeal": lazy("Bent u het niet eens? Ga dan naar de rechter (beroep)."),
    "other": lazy("Bent u het niet eens? Vraag de organisatie wat u kunt doen."),
}

FAILURES: dict[str, LazyText] = {
    "not_offered": lazy("De organisatie neemt dit verzoek hier niet aan."),
    "unknown_person": lazy("De organisatie kent u niet."),
    "unknown_debt": lazy("De organisatie kan de schuld niet vinden."),
    "unknown_request": lazy("De organisatie kan uw verzoek niet meer vinden."),
}
UNREACHABLE = lazy("Wij konden de organisatie niet bereiken. Wij weten niet of uw verzoek aankwam.")

DEADLINES: dict[RequestKind, LazyText] = {
    "arrangement": lazy("De datum om te betalen blijft gelden tot u een ja krijgt."),
    "objection": lazy("U moet misschien toch betalen zolang er geen antwoord is."),
    "pause": lazy("De datum om te betalen blijft gelden tot u een ja krijgt."),
    "correction": lazy("De datums om te betalen en om bezwaar te maken blijven gelden."),
    "message": lazy("Alle datums op uw brieven blijven gelden."),
    "debt_help": lazy("Alle datums op uw brieven blijven gelden tot u iets anders hoort."),
}

WRONG: dict[WhatIsWrong, LazyText] = {
    "amount": lazy("Het bedrag klopt niet"),
    "already_paid": lazy("Ik heb al betaald"),
    "not_mine": lazy("De schuld is niet van mij"),
    "personal_data": lazy("Mijn gegevens kloppen niet"),
    "other": lazy("Iets anders"),
}

PAUSES: dict[PauseReason, LazyText] = {
    "debt_help": lazy("U krijgt hulp bij schulden"),
    "request": lazy("U vraagt om rust"),
    "objection": lazy("U bent het niet eens met de schuld"),
    "moratorium": lazy("De rechter gaf u rust"),
    "emergency_stop": lazy("U heeft acute problemen"),
    "other": lazy("Iets anders"),
}

REMEDIES: dict[Remedy, LazyText] = {
    "objection": lazy("Bezwaar"),
    "administrative_appeal": lazy("Administratief beroep"),
    "opposition": lazy("Verzet"),
    "appeal": lazy("Beroep"),
    "other": lazy("Iets anders"),
}

URGENCIES: dict[Urgency, LazyText] = {
    "eviction": lazy("U moet misschien uw huis uit"),
    "energy_or_water": lazy("Uw energie of water wordt misschien afgesloten"),
    "health_insurance": lazy("Uw zorgverzekering stopt misschien"),
    "threat": lazy("U wordt bedreigd"),
    "other": lazy("Iets anders"),
}

CHANNELS: dict[ContactChannel, LazyText] = {
    "phone": lazy("Bel mij"),
    "text_message": lazy("Stuur een sms of WhatsApp"),
    "email": lazy("Stuur een e-mail"),
    "letter": lazy("Stuur een brief"),
    "home_visit": lazy("Kom bij mij thuis"),
    "desk": lazy("Ik kom aan de balie"),
}
