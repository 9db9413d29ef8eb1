"""Why someone pays a fine."""

from __future__ import annotations

from portal.web.i18n import lazy
from portal.web.words.why.three import Three

OWNER = lazy("De boete gaat vaak naar wie het kenteken op naam heeft. Ook als iemand anders reed.")
COLLECTED = lazy("Het CJIB int het geld voor de Staat.")

FINES: dict[str, Three] = {
    "traffic_fine": (
        lazy("Met een voertuig op uw naam is een verkeersregel niet gevolgd."),
        OWNER,
        COLLECTED,
    ),
    "parking_fine": (
        lazy("Een voertuig op uw naam stond op een plek waar dat niet mag."),
        OWNER,
        lazy("Dit is iets anders dan parkeerbelasting. Die is van de gemeente."),
    ),
    "criminal_fine": (
        lazy("De officier van justitie legde u deze boete op."),
        lazy("Volgens de officier gebeurde er iets wat niet mag. In de brief staat wat."),
        lazy("Een rechter keek er nog niet naar."),
    ),
    "court_fine": (
        lazy("De rechter legde u deze boete op."),
        lazy("De reden staat in de uitspraak van de rechter."),
        COLLECTED,
    ),
    "damages": (
        lazy("Er is besloten dat u de schade van een ander betaalt."),
        lazy("Het geld is voor het slachtoffer."),
        lazy("Het CJIB int het geld en geeft het door."),
    ),
    "confiscation": (
        lazy("De rechter besliste dat u geld kreeg door iets wat niet mag."),
        lazy("Dat geld betaalt u terug."),
        COLLECTED,
    ),
    "administrative_fine": (
        lazy("Een organisatie van de overheid legde u deze boete op."),
        lazy("Volgens de organisatie is een regel niet gevolgd."),
        lazy("In de brief staat welke regel dat is."),
    ),
    "benefit_fine": (
        lazy("Bij een uitkering geeft u veranderingen zelf door."),
        lazy("Volgens de organisatie ging dat niet goed, of te laat."),
        lazy("De boete komt boven op het geld dat u terugbetaalt."),
    ),
    "travel_product_fine": (
        lazy("Een studentenreisproduct stopt niet vanzelf als u stopt met uw studie."),
        lazy("Het stond nog op uw kaart toen u er geen recht meer op had."),
        lazy("Hoe langer dat duurt, hoe hoger de boete wordt."),
    ),
    "health_insurance_fine": (
        lazy("In Nederland moet bijna iedereen een zorgverzekering hebben."),
        lazy("U had een tijd geen zorgverzekering."),
        lazy("U kreeg een brief om er een te kiezen. Daarna kwam de boete."),
    ),
}
