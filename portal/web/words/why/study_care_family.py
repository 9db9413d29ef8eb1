"""Why someone pays for their study, for care, or for their child or former partner."""

from __future__ import annotations

from portal.web.i18n import lazy
from portal.web.words.why.three import Three

BORROWED = lazy("U leende geld van DUO voor uw studie.")
BEHIND = lazy("Er was een achterstand. Daarom int het LBIO het geld nu.")
AGREED = lazy("De rechter stelde vast hoeveel het is. Soms maakte u zelf die afspraak.")

STUDY_CARE_FAMILY: dict[str, Three] = {
    "student_loan": (
        BORROWED,
        lazy("Na uw studie betaalt u dat in delen terug."),
        lazy("Hoeveel u per maand betaalt, hangt af van uw schuld en uw inkomen."),
    ),
    "student_loan_arrears": (
        BORROWED,
        lazy("Dat betaalt u elke maand terug. Een of meer keer lukte dat niet."),
        lazy("Dat deel staat nu open. Daar komt rente bij."),
    ),
    "student_grant": (
        lazy("U kreeg studiefinanciering van DUO."),
        lazy("Later bleek dat u er geen recht op had, of op minder."),
        lazy("Dat deel betaalt u terug."),
    ),
    "tuition_fee": (
        lazy("Voor sommige opleidingen betaalt u elk jaar lesgeld."),
        lazy("DUO int dat geld voor de overheid."),
        lazy("Stopt u eerder? Vraag DUO of u iets terugkrijgt."),
    ),
    "health_premium": (
        lazy("Voor uw zorgverzekering betaalt u elke maand premie."),
        lazy("Er was een achterstand bij uw zorgverzekeraar. Hij meldde dat aan het CAK."),
        lazy("Daarom betaalt u nu een hogere premie aan het CAK. U blijft verzekerd."),
    ),
    "care_contribution": (
        lazy("U kreeg zorg of hulp, bijvoorbeeld thuis."),
        lazy("De overheid betaalt het meeste. Een klein deel betaalt u zelf."),
        lazy("Het CAK stuurt u daarvoor een rekening."),
    ),
    "child_maintenance": (
        lazy("Alimentatie is geld voor de zorg voor uw kind."),
        AGREED,
        BEHIND,
    ),
    "partner_maintenance": (
        lazy("Alimentatie is geld waar uw ex-partner van leeft."),
        AGREED,
        BEHIND,
    ),
    "maintenance": (
        lazy("Alimentatie is geld voor uw kind of uw ex-partner."),
        AGREED,
        BEHIND,
    ),
    "collection_surcharge": (
        lazy("Het LBIO int de alimentatie voor uw kind of uw ex-partner."),
        lazy("Dat kost geld. Die kosten betaalt u boven op de alimentatie."),
        lazy("Betaalt u een tijd op tijd? Dan stopt het LBIO, en de kosten ook."),
    ),
}
