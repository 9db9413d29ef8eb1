"""Words for what a citizen agreed to. A consent itself holds codes, so that it reads in any
language."""

from __future__ import annotations

from portal.domain.consent import Purpose
from portal.web.i18n import LazyText, lazy
from portal.web.words.help_consent import TEXT as HELP
from portal.web.words.help_consent import VERSION as HELP_VERSION
from portal.web.words.mail import CONSENT as REMINDERS
from portal.web.words.pauses import CONSENT as PAUSE
from portal.web.words.pauses import CONSENT_VERSION as PAUSE_VERSION

PURPOSES: dict[Purpose, LazyText] = {
    "reminders": lazy("Herinneringen per e-mail"),
    "debt_help": lazy("Hulp bij uw schulden"),
    "pause": lazy("Een pauze voor al uw schulden"),
}

FIELDS: dict[str, LazyText] = {
    "email": lazy("Uw e-mailadres"),
    "days": lazy("De dagen waarop u een e-mail krijgt"),
    "name": lazy("Uw naam"),
    "phone": lazy("Uw telefoonnummer"),
    "address": lazy("Uw adres"),
    "bsn": lazy("Uw burgerservicenummer"),
    "overview": lazy("Het overzicht van uw schulden"),
    "agency": lazy("Aan welke organisatie u moet betalen"),
    "outstanding_cents": lazy("Hoeveel u nog moet betalen"),
    "stage": lazy("In welke stap een schuld is"),
    "urgency": lazy("Waarom u snel hulp nodig heeft"),
    "wishes": lazy("Wat u zelf wilt"),
    "letters": lazy("De brieven die u hier maakte"),
    "debts": lazy("Om welke schulden bij deze organisatie het gaat"),
    "reason": lazy("Waarom u het vraagt"),
    "until": lazy("Tot wanneer u het vraagt"),
    "explanation": lazy("Wat u er zelf bij vertelt"),
    "municipality": lazy("Welke gemeente u helpt"),
    "reference": lazy("Uw zaaknummer bij de gemeente"),
}
"""By the code that a consent names."""

TEXTS: dict[Purpose, dict[str, tuple[LazyText, ...]]] = {
    "reminders": REMINDERS,
    "debt_help": {HELP_VERSION: HELP},
    "pause": {PAUSE_VERSION: PAUSE},
}
"""What was agreed to, by the version that a consent names. A version is never changed."""
