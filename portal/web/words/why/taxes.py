"""Why someone pays tax to the State."""

from __future__ import annotations

from portal.web.i18n import lazy
from portal.web.words.why.three import Three

PASSED_ON = lazy("Dat geld is voor de Belastingdienst.")
DECLARED = lazy("U geeft zelf door hoeveel het is. Daarna betaalt u het.")

VEHICLE: Three = (
    lazy("Wie een auto of motor op naam heeft, betaalt daar belasting voor."),
    lazy("Dat geldt ook als u er niet mee rijdt."),
    lazy("Het stopt als het voertuig niet meer op uw naam staat."),
)

NATIONAL_TAXES: dict[str, Three] = {
    "income_tax": (
        lazy("Over uw inkomen betaalt u belasting."),
        lazy("Uw werkgever of uitkering houdt vaak al een deel in."),
        lazy("Was dat te weinig, of kreeg u te veel terug? Dan betaalt u het verschil."),
    ),
    "health_insurance_contribution": (
        lazy("Iedereen met inkomen betaalt mee aan de zorg."),
        lazy("Heeft u loon? Dan betaalt uw werkgever deze bijdrage."),
        lazy("Over ander inkomen betaalt u haar zelf, bijvoorbeeld als zzp'er."),
    ),
    "vehicle_tax": VEHICLE,
    "motor_vehicle_tax": VEHICLE,
    "turnover_tax": (
        lazy("Als ondernemer rekent u btw aan uw klanten."),
        PASSED_ON,
        DECLARED,
    ),
    "inheritance_tax": (
        lazy("U kreeg een erfenis."),
        lazy("Over een erfenis betaalt u soms belasting."),
        lazy("Hoeveel het is, hangt af van het bedrag en van wie u het kreeg."),
    ),
    "gift_tax": (
        lazy("U kreeg geld of iets anders cadeau."),
        lazy("Over een groot cadeau betaalt u soms belasting."),
        lazy("Hoeveel het is, hangt af van het bedrag en van wie u het kreeg."),
    ),
    "payroll_tax": (
        lazy("Als werkgever houdt u belasting in op het loon."),
        PASSED_ON,
        DECLARED,
    ),
    "tax_fine": (
        lazy("Bij uw belasting was iets te laat of niet goed."),
        lazy("Bijvoorbeeld: de aangifte kwam te laat."),
        lazy("Daarvoor kreeg u een boete van de Belastingdienst."),
    ),
}
