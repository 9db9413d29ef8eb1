"""Words for staff: how a request stands, what can be done with it, and what went wrong."""

from __future__ import annotations

from collections.abc import Mapping

from desk.clocks import Pace
from portal.domain.desk import DeskReason
from portal.domain.desk_work import CloseReason, DeskState, Outcome, StepKind
from portal.domain.request import ContactChannel, RefusalReason, TalkWith
from portal.web.i18n import LazyText, lazy
from portal.web.login.problem import LoginProblem
from portal.web.login.texts import ProblemText

STATES: Mapping[DeskState, tuple[LazyText, str]] = {
    "new": (lazy("Nieuw"), "neutral"),
    "taken": (lazy("In behandeling"), "neutral"),
    "talk_planned": (lazy("Gesprek gepland"), "safe"),
    "plan_made": (lazy("Plan gemaakt"), "safe"),
    "refused": (lazy("Afgewezen"), "neutral"),
    "closed": (lazy("Afgesloten"), "neutral"),
    "withdrawn": (lazy("Ingetrokken"), "neutral"),
}
"""A few words, and the kind of badge (templates/components/status_badge.html)."""

PACES: Mapping[Pace, tuple[LazyText, str]] = {
    "calm": (lazy("Op tijd"), "neutral"),
    "soon": (lazy("Bijna"), "warning"),
    "today": (lazy("Vandaag"), "warning"),
    "late": (lazy("Te laat"), "danger"),
    "met": (lazy("Gedaan"), "safe"),
}

REASONS: Mapping[DeskReason, LazyText] = {
    "eviction": lazy("Dreigt het huis kwijt te raken"),
    "supply": lazy("Gas, stroom, stadsverwarming of water stopt"),
    "insurance": lazy("De zorgverzekering stopt"),
}

CHANNELS: Mapping[ContactChannel, LazyText] = {
    "phone": lazy("Bellen"),
    "text_message": lazy("Sms of WhatsApp"),
    "email": lazy("E-mail"),
    "letter": lazy("Brief"),
    "home_visit": lazy("Huisbezoek"),
    "desk": lazy("Aan de balie"),
}

TALK_WITH: Mapping[TalkWith, LazyText] = {
    "woman": lazy("Liever met een vrouw"),
    "man": lazy("Liever met een man"),
}

OUTCOMES: Mapping[Outcome, LazyText] = {
    "reached": lazy("Gesproken"),
    "no_answer": lazy("Geen gehoor"),
    "message_left": lazy("Bericht achtergelaten"),
    "wrong_data": lazy("Gegevens kloppen niet"),
    "call_later": lazy("Op een ander moment"),
}

REFUSALS: Mapping[RefusalReason, LazyText] = {
    "not_ours": lazy("Woont niet in deze gemeente"),
    "not_entitled": lazy("Heeft geen recht op deze hulp"),
    "incomplete": lazy("Gegevens ontbreken, ook na onze vraag"),
    "other": lazy("Een andere reden"),
}
"""The reasons that staff can choose from; the words go with it."""

CLOSINGS: Mapping[CloseReason, LazyText] = {
    "done": lazy("Klaar: er is beslist"),
    "not_reached": lazy("Wij konden de inwoner niet bereiken"),
    "not_wanted": lazy("De inwoner wil geen hulp meer"),
    "elsewhere": lazy("De inwoner krijgt al ergens anders hulp"),
}

STEPS: Mapping[StepKind, LazyText] = {
    "looked": lazy("Bekeken"),
    "taken": lazy("In behandeling genomen"),
    "contact": lazy("Contact gezocht"),
    "talk_planned": lazy("Eerste gesprek gepland"),
    "plan_made": lazy("Plan gemaakt"),
    "refused": lazy("Afgewezen"),
    "closed": lazy("Afgesloten"),
    "withdrawn": lazy("Ingetrokken"),
}

LOGIN_PROBLEMS: Mapping[LoginProblem, ProblemText] = {
    LoginProblem.CANCELLED: ProblemText(
        200, lazy("U bent niet ingelogd"), (lazy("U kunt opnieuw inloggen wanneer u wilt."),)
    ),
    LoginProblem.LEVEL_TOO_LOW: ProblemText(
        403,
        lazy("Log in op een veiligere manier"),
        (lazy("Hier staan gegevens van inwoners. De manier waarop u inlogde is niet genoeg."),),
    ),
    LoginProblem.PROVIDER_DOWN: ProblemText(
        503,
        lazy("Inloggen lukt nu niet"),
        (lazy("De inlogdienst van uw gemeente antwoordt niet. Probeer het later opnieuw."),),
    ),
    LoginProblem.REFUSED: ProblemText(
        403,
        lazy("U heeft hier geen toegang"),
        (lazy("Vraag uw beheerder of u de rol voor deze balie heeft."),),
    ),
    LoginProblem.EXPIRED: ProblemText(
        400,
        lazy("Het inloggen is verlopen"),
        (lazy("Log opnieuw in. Dan lukt het wel."),),
    ),
    LoginProblem.INTERNAL: ProblemText(
        503,
        lazy("Inloggen lukt nu niet"),
        (lazy("Probeer het over een paar minuten opnieuw."),),
    ),
}
