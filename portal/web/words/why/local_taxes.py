"""Why someone pays tax to a municipality or a water board."""

from __future__ import annotations

from portal.web.i18n import lazy
from portal.web.words.why.three import Three

YEARLY = lazy("Meestal krijgt u daar elk jaar een rekening voor.")
EVERYBODY = lazy("Bijna iedereen betaalt daaraan mee.")
DIKES = lazy("Het waterschap zorgt voor dijken en sloten, en voor droge voeten.")
CLEAN = lazy("Het waterschap maakt vuil water weer schoon.")
HOUSEHOLD = lazy("Hoeveel u betaalt, hangt vaak af van hoe groot uw huishouden is.")
CLEANING: Three = (CLEAN, EVERYBODY, HOUSEHOLD)

LOCAL_TAXES: dict[str, Three] = {
    "local_tax": (
        lazy("De gemeente zorgt voor straten, afval, riool en veel meer."),
        EVERYBODY,
        YEARLY,
    ),
    "property_tax": (
        lazy("Wie een huis of ander gebouw heeft, betaalt daar belasting voor."),
        lazy("Hoeveel het is, hangt af van de waarde van het huis."),
        YEARLY,
    ),
    "waste_tax": (
        lazy("De gemeente haalt uw afval op."),
        EVERYBODY,
        HOUSEHOLD,
    ),
    "sewer_tax": (
        lazy("De gemeente zorgt dat regen en vuil water weg kunnen."),
        EVERYBODY,
        YEARLY,
    ),
    "dog_tax": (
        lazy("In sommige gemeenten betaalt u belasting voor een hond."),
        lazy("De gemeente bepaalt zelf hoeveel dat is."),
        YEARLY,
    ),
    "parking_tax": (
        lazy("Een voertuig op uw naam stond op een plek waar parkeren geld kost."),
        lazy("Er was niet betaald, of te weinig. Daarom stuurt de gemeente een rekening."),
        lazy("Dit is een belasting en geen boete. U moet haar meteen betalen."),
    ),
    "water_tax": (
        DIKES,
        CLEAN,
        EVERYBODY,
    ),
    "water_system_tax": (
        DIKES,
        EVERYBODY,
        YEARLY,
    ),
    "water_treatment_tax": CLEANING,
    "pollution_tax": CLEANING,
}
