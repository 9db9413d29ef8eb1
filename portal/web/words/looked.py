"""Words for the access log: who did what with a citizen's data, why, and what came of it.

``tests/web/test_looked_words.py`` holds that no action of the code lacks its words.
"""

from __future__ import annotations

from portal.services.looked import QuestionKind
from portal.web.i18n import LazyText, lazy
from portal.web.words.helping import DEEDS
from portal.web.words.requests import KINDS

ACTORS: dict[str, LazyText] = {
    "citizen": lazy("U zelf"),
    "portal": lazy("Mijn Schuldoverzicht"),
    "source": lazy("Een organisatie"),
    "desk": lazy("De schuldhulp van een gemeente"),
    "helper": lazy("Iemand die u helpt"),
    "operator": lazy("Een medewerker van Mijn Schuldoverzicht"),
}
"""Who, by the first part of the actor: ``source:cjib`` is a source."""
SOMEBODY = lazy("Iemand anders")

ACTIONS: dict[str, tuple[LazyText, LazyText]] = {
    "login": (lazy("U logde in."), lazy("U logde in.")),
    "logout": (lazy("U logde uit."), lazy("U logde uit.")),
    "ask": (
        lazy("Wij vroegen %(naam)s of u daar schulden heeft."),
        lazy("Wij vroegen organisaties of u daar schulden heeft."),
    ),
    "answer": (lazy("%(naam)s gaf antwoord."), lazy("Organisaties gaven antwoord.")),
    "request": (lazy("U vroeg iets aan %(naam)s."), lazy("U vroeg iets aan organisaties.")),
    "withdraw": (
        lazy("U nam een verzoek aan %(naam)s terug."),
        lazy("U nam verzoeken aan organisaties terug."),
    ),
    "send": (
        lazy("Wij stuurden uw verzoek naar %(naam)s."),
        lazy("Wij stuurden uw verzoeken naar organisaties."),
    ),
    "consent": (lazy("U gaf of stopte een toestemming."), lazy("U gaf of stopte toestemmingen.")),
    "mail": (lazy("Wij stuurden u een e-mail."), lazy("Wij stuurden u e-mails.")),
    "read_log": (lazy("U bekeek wie keek."), lazy("U bekeek wie keek.")),
    "take_log": (lazy("U nam deze lijst mee."), lazy("U nam deze lijst mee.")),
    "ask_about_log": (
        lazy("U stelde een vraag over deze lijst."),
        lazy("U stelde vragen over deze lijst."),
    ),
    "read_question": (
        lazy("Een medewerker las uw vraag."),
        lazy("Een medewerker las uw vragen."),
    ),
    "answer_question": (
        lazy("Een medewerker gaf antwoord op uw vraag."),
        lazy("Een medewerker gaf antwoord op uw vragen."),
    ),
    "desk_looked": (
        lazy("Iemand van de gemeente bekeek uw vraag om hulp."),
        lazy("Iemand van de gemeente bekeek uw vraag om hulp."),
    ),
    "desk_taken": (
        lazy("Iemand van de gemeente ging u helpen."),
        lazy("Iemand van de gemeente ging u helpen."),
    ),
    "desk_contact": (
        lazy("De gemeente probeerde u te bereiken."),
        lazy("De gemeente probeerde u te bereiken."),
    ),
    "desk_talk_planned": (
        lazy("De gemeente maakte een afspraak met u."),
        lazy("De gemeente maakte afspraken met u."),
    ),
    "desk_plan_made": (
        lazy("De gemeente besloot u te helpen met een plan."),
        lazy("De gemeente besloot u te helpen met een plan."),
    ),
    "desk_refused": (
        lazy("De gemeente besloot u niet te helpen."),
        lazy("De gemeente besloot u niet te helpen."),
    ),
    "desk_closed": (
        lazy("De gemeente sloot uw vraag om hulp af."),
        lazy("De gemeente sloot uw vraag om hulp af."),
    ),
    "desk_withdrawn": (
        lazy("De gemeente hoorde dat u geen hulp meer wilt."),
        lazy("De gemeente hoorde dat u geen hulp meer wilt."),
    ),
    **DEEDS,
}
"""What was done: once, and when the same was done several times on a day."""
SOMETHING = lazy("Iemand deed iets met uw gegevens.")

REASONS: dict[str, LazyText] = {
    "own_request": lazy("U wilde dat zelf."),
    "login": lazy("U logde in en wilde uw schulden zien."),
    "retry": lazy("U wilde het opnieuw proberen."),
    "question": lazy("U had een vraag."),
    "complaint": lazy("U had een klacht."),
    "reminders": lazy("Het ging om herinneringen."),
    "mandate": lazy("U laat deze helper meekijken."),
    "helper": lazy("Uw helper keek mee."),
    **{kind: lazy("Het ging om: %(wat)s.", wat=word) for kind, word in KINDS.items()},
}
"""Why, by the reason in the log."""

RESULTS: dict[str, LazyText] = {
    "answered": lazy("Er kwam antwoord."),
    "unknown_person": lazy("Deze organisatie kent u niet."),
    "given": lazy("U gaf toestemming."),
    "withdrawn": lazy("U stopte de toestemming."),
}
"""What came of it, where that says more than the action."""

NOT_SAID = frozenset({"ok", "sent", "confirmed", "asked", "done", "received"})
"""Results that say nothing more than that it was done."""

QUESTIONS: dict[QuestionKind, LazyText] = {
    "question": lazy("Ik heb een vraag"),
    "complaint": lazy("Ik heb een klacht"),
}
