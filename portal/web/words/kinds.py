"""What kind of debt it is. Sources choose these words; one we do not know is just a debt."""

from __future__ import annotations

from portal.web.i18n import LazyText, lazy

UNKNOWN_KIND = lazy("Schuld")

FINES: dict[str, LazyText] = {
    "traffic_fine": lazy("Verkeersboete"),
    "parking_fine": lazy("Boete voor fout parkeren"),
    "criminal_fine": lazy("Boete van de officier van justitie"),
    "court_fine": lazy("Boete van de rechter"),
    "damages": lazy("Schadevergoeding voor een slachtoffer"),
    "confiscation": lazy("Geld dat u van de rechter moet teruggeven"),
    "administrative_fine": lazy("Boete van de overheid"),
    "benefit_fine": lazy("Boete bij uw uitkering"),
    "travel_product_fine": lazy("Boete voor uw studentenreisproduct"),
    "health_insurance_fine": lazy("Boete omdat u geen zorgverzekering had"),
}

NATIONAL_TAXES: dict[str, LazyText] = {
    "income_tax": lazy("Inkomstenbelasting"),
    "health_insurance_contribution": lazy("Bijdrage voor de Zorgverzekeringswet"),
    "vehicle_tax": lazy("Belasting voor uw auto of motor"),
    "motor_vehicle_tax": lazy("Belasting voor uw auto of motor"),
    "turnover_tax": lazy("Omzetbelasting (btw)"),
    "inheritance_tax": lazy("Erfbelasting"),
    "gift_tax": lazy("Schenkbelasting"),
    "payroll_tax": lazy("Loonheffing"),
    "tax_fine": lazy("Boete van de Belastingdienst"),
}

BENEFITS: dict[str, LazyText] = {
    "rent_benefit": lazy("Huurtoeslag terugbetalen"),
    "care_benefit": lazy("Zorgtoeslag terugbetalen"),
    "healthcare_benefit": lazy("Zorgtoeslag terugbetalen"),
    "childcare_benefit": lazy("Kinderopvangtoeslag terugbetalen"),
    "child_budget": lazy("Kindgebonden budget terugbetalen"),
    "benefit_overpaid": lazy("Uitkering terugbetalen"),
    "unemployment_benefit": lazy("WW-uitkering terugbetalen"),
    "sickness_benefit": lazy("Ziektewetuitkering terugbetalen"),
    "disability_benefit": lazy("WIA- of WAO-uitkering terugbetalen"),
    "wajong_benefit": lazy("Wajong-uitkering terugbetalen"),
    "supplementary_benefit": lazy("Toeslag van UWV terugbetalen"),
    "state_pension": lazy("AOW terugbetalen"),
    "supplementary_income": lazy("AIO-aanvulling terugbetalen"),
    "survivor_benefit": lazy("Anw-uitkering terugbetalen"),
    "child_benefit": lazy("Kinderbijslag terugbetalen"),
    "social_assistance": lazy("Bijstand terugbetalen"),
    "assistance_loan": lazy("Lening van de gemeente"),
}

STUDY_CARE_FAMILY: dict[str, LazyText] = {
    "student_loan": lazy("Studieschuld"),
    "student_loan_arrears": lazy("Achterstand op uw studieschuld"),
    "student_grant": lazy("Studiefinanciering terugbetalen"),
    "tuition_fee": lazy("Lesgeld"),
    "health_premium": lazy("Premie voor de zorgverzekering"),
    "care_contribution": lazy("Eigen bijdrage voor zorg"),
    "child_maintenance": lazy("Alimentatie voor uw kind"),
    "partner_maintenance": lazy("Alimentatie voor uw ex-partner"),
    "maintenance": lazy("Alimentatie"),
    "collection_surcharge": lazy("Kosten van het LBIO"),
}

LOCAL_TAXES: dict[str, LazyText] = {
    "local_tax": lazy("Belasting van de gemeente"),
    "property_tax": lazy("Belasting voor uw huis (ozb)"),
    "waste_tax": lazy("Belasting voor afval"),
    "sewer_tax": lazy("Belasting voor het riool"),
    "dog_tax": lazy("Hondenbelasting"),
    "parking_tax": lazy("Parkeerbelasting"),
    "water_tax": lazy("Belasting van het waterschap"),
    "water_system_tax": lazy("Belasting voor dijken en sloten"),
    "water_treatment_tax": lazy("Belasting voor schoon water"),
    "pollution_tax": lazy("Belasting voor schoon water"),
}

KINDS: dict[str, LazyText] = {
    **FINES,
    **NATIONAL_TAXES,
    **BENEFITS,
    **STUDY_CARE_FAMILY,
    **LOCAL_TAXES,
}

GROUPS: tuple[tuple[LazyText, dict[str, LazyText]], ...] = (
    (lazy("Boetes"), FINES),
    (lazy("Belasting van het Rijk"), NATIONAL_TAXES),
    (lazy("Toeslagen en uitkeringen"), BENEFITS),
    (lazy("Studie, zorg en alimentatie"), STUDY_CARE_FAMILY),
    (lazy("Gemeente en waterschap"), LOCAL_TAXES),
)
"""The kinds by what they are about, with the name of each group."""


def kind_word(kind: str) -> LazyText:
    """Our word for a kind of debt; "Schuld" for a kind we do not know."""
    return KINDS.get(kind, UNKNOWN_KIND)
