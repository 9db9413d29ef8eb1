"""Why someone owes money under each regime: what the debt is, without blame."""

from __future__ import annotations

from portal.domain.debt import Regime
from portal.web.i18n import lazy
from portal.web.words.term import Term

REGIMES: dict[Regime, Term] = {
    "wahv": Term(
        lazy("Boete in het verkeer"),
        lazy("Met uw voertuig is een verkeersregel niet gevolgd. Daarvoor kreeg u een boete."),
        "Wet Mulder (Wahv)",
    ),
    "criminal_fine": Term(
        lazy("Boete uit het strafrecht"),
        lazy("De officier van justitie of de rechter besliste dat u dit moet betalen."),
        "strafbeschikking of vonnis",
    ),
    "tax": Term(
        lazy("Belasting van het Rijk"),
        lazy("U kreeg een rekening van de belasting."),
        "aanslag",
    ),
    "benefits": Term(
        lazy("Toeslag die u moet terugbetalen"),
        lazy(
            "U kreeg meer toeslag dan waar u recht op had. Dat gebeurt vaak als uw inkomen of uw "
            "gezin verandert."
        ),
        "terugvordering toeslagen",
    ),
    "awb": Term(
        lazy("Uitkering die u moet terugbetalen"),
        lazy("U kreeg meer geld dan waar u volgens de organisatie recht op had."),
        "terugvordering",
    ),
    "student_loan": Term(
        lazy("Schuld van uw studie"),
        lazy("U kreeg geld voor uw studie. Dat betaalt u in delen terug."),
        "studieschuld",
    ),
    "health_premium": Term(
        lazy("Premie voor de zorgverzekering"),
        lazy(
            "Er was een achterstand bij uw zorgverzekeraar. Daarom betaalt u de premie nu aan het "
            "CAK."
        ),
        "bestuursrechtelijke premie (regeling wanbetalers)",
    ),
    "care_contribution": Term(
        lazy("Eigen bijdrage voor zorg"),
        lazy("U kreeg zorg of hulp. Een deel daarvan betaalt u zelf."),
        "eigen bijdrage",
    ),
    "maintenance": Term(
        lazy("Alimentatie"),
        lazy("Er was een achterstand met de alimentatie. Daarom int het LBIO dit geld nu."),
        "overname van de inning",
    ),
    "local_tax": Term(
        lazy("Belasting van de gemeente"),
        lazy("U kreeg een rekening van de gemeente, bijvoorbeeld voor afval of voor uw huis."),
        "gemeentelijke heffing",
    ),
    "water_tax": Term(
        lazy("Belasting van het waterschap"),
        lazy(
            "Het waterschap zorgt voor droge voeten en schoon water. Daar betaalt iedereen aan mee."
        ),
        "waterschapsbelasting",
    ),
}
