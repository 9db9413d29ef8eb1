"""Why someone pays back a benefit: toeslagen first, then what UWV, SVB and municipalities pay."""

from __future__ import annotations

from portal.web.i18n import LazyText, lazy
from portal.web.words.why.three import Three

ESTIMATE = lazy("Een toeslag is eerst een schatting. Pas later is uw echte inkomen bekend.")
TOO_MUCH = lazy("U kreeg te veel. Dat deel betaalt u terug.")


def _allowance(depends_on: LazyText) -> Three:
    return (ESTIMATE, depends_on, TOO_MUCH)


CARE = _allowance(lazy("Zorgtoeslag hangt af van uw inkomen en dat van uw partner."))

BENEFITS: dict[str, Three] = {
    "rent_benefit": _allowance(
        lazy("Huurtoeslag hangt af van uw inkomen, uw huur en wie er bij u woont.")
    ),
    "care_benefit": CARE,
    "healthcare_benefit": CARE,
    "childcare_benefit": _allowance(
        lazy("Deze toeslag hangt af van uw inkomen en van de uren opvang.")
    ),
    "child_budget": _allowance(
        lazy("Het kindgebonden budget hangt af van uw inkomen en uw gezin.")
    ),
    "benefit_overpaid": (
        lazy("U kreeg een uitkering."),
        lazy("Later bleek dat u recht had op minder geld."),
        TOO_MUCH,
    ),
    "unemployment_benefit": (
        lazy("Hoeveel WW u krijgt, hangt af van wat u verdient."),
        lazy("UWV weet dat vaak pas later."),
        TOO_MUCH,
    ),
    "sickness_benefit": (
        lazy("Als u weer werkt of beter bent, krijgt u minder of geen Ziektewet."),
        lazy("UWV weet dat soms pas later."),
        TOO_MUCH,
    ),
    "disability_benefit": (
        lazy("Uw WIA of WAO hangt af van wat u kunt werken en verdient."),
        lazy("UWV weet dat soms pas later."),
        TOO_MUCH,
    ),
    "wajong_benefit": (
        lazy("Gaat u werken, dan verandert uw Wajong."),
        lazy("UWV weet soms pas later wat u verdiende."),
        TOO_MUCH,
    ),
    "supplementary_benefit": (
        lazy("De toeslag van UWV vult uw uitkering aan."),
        lazy("Zij hangt af van uw inkomen en dat van uw partner."),
        TOO_MUCH,
    ),
    "state_pension": (
        lazy("Uw AOW hangt af van hoe u woont."),
        lazy("Wie samenwoont, krijgt minder dan wie alleen woont."),
        lazy("Er veranderde iets. Daardoor kreeg u te veel, en dat betaalt u terug."),
    ),
    "supplementary_income": (
        lazy("De AIO vult uw AOW aan."),
        lazy("Zij hangt af van uw inkomen, uw spaargeld en hoe u woont."),
        lazy("Er veranderde iets. Daardoor kreeg u te veel, en dat betaalt u terug."),
    ),
    "survivor_benefit": (
        lazy("Uw Anw hangt af van uw inkomen en hoe u woont."),
        lazy("De SVB weet soms pas later dat er iets veranderde."),
        TOO_MUCH,
    ),
    "child_benefit": (
        lazy("Kinderbijslag hangt af van uw kind: hoe oud het is en waar het woont."),
        lazy("De SVB weet soms pas later dat er iets veranderde."),
        TOO_MUCH,
    ),
    "social_assistance": (
        lazy("Uw bijstand hangt af van uw inkomen, uw spaargeld en hoe u woont."),
        lazy("De gemeente weet soms pas later dat er iets veranderde."),
        TOO_MUCH,
    ),
    "assistance_loan": (
        lazy("De gemeente leende u geld, bijvoorbeeld voor spullen in huis."),
        lazy("Een lening betaalt u terug, meestal in kleine delen."),
        lazy("In de brief van de gemeente staat hoeveel en hoe lang."),
    ),
}
