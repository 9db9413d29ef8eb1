"""How to prevent the next debt of a kind: a few small things, each a sentence or two."""

from __future__ import annotations

from portal.web.i18n import LazyText, lazy

DIRECT_DEBIT = lazy("Laat het bedrag automatisch afschrijven. Dan vergeet u het niet.")
IN_PARTS = lazy("Vraag of u het hele jaar in delen kunt betalen.")
TELL_MOVE = lazy("Geef een verhuizing op tijd door. Dan komt de post goed aan.")
OPEN_MAIL = lazy("Open uw post meteen, ook in de Berichtenbox van MijnOverheid.")
CALL_EARLY = lazy("Lukt betalen niet? Bel voordat de datum voorbij is.")
NEW_ESTIMATE = lazy("Verandert uw inkomen? Pas uw geschatte inkomen dan aan in Mijn toeslagen.")
TELL_HOUSEHOLD = lazy("Gaat er iemand bij u wonen, of weg? Geef dat meteen door.")
TELL_WORK = lazy("Gaat u werken of meer verdienen? Geef dat meteen door.")
TELL_ALL = lazy("Twijfelt u of u iets moet doorgeven? Bel en vraag het.")
PUT_ASIDE = lazy("Zet een deel van het extra geld apart tot u de beslissing heeft.")
NAME_ON_PLATE = lazy("Verkocht u het voertuig? Kijk of het kenteken niet meer op uw naam staat.")
WHO_DROVE = lazy("Leent u uw voertuig uit? Spreek af wie een boete betaalt.")
REMISSION = lazy("Heeft u weinig geld? Vraag of u minder of niets hoeft te betalen.")
IN_LETTER = lazy("Kijk in de brief wat er gebeurde. Dan weet u wat u anders kunt doen.")
PAY_ON_DAY = lazy("Zet de dag waarop u moet betalen in uw agenda.")
BUDGET = lazy("Wilt u hulp bij uw geldzaken? Bel uw gemeente.")

FINE = (IN_LETTER, TELL_MOVE, CALL_EARLY)
ON_THE_ROAD = (WHO_DROVE, NAME_ON_PLATE, TELL_MOVE)
DECLARED = (lazy("Zet het geld voor de belasting meteen apart."), PAY_ON_DAY, CALL_EARLY)
BENEFIT = (TELL_WORK, TELL_HOUSEHOLD, TELL_ALL)
ALLOWANCE = (NEW_ESTIMATE, TELL_HOUSEHOLD, PUT_ASIDE)
LOCAL = (IN_PARTS, REMISSION, TELL_MOVE)
MAINTENANCE = (
    lazy("Betaal de alimentatie via uw bank. Zo kunt u laten zien dat u betaalde."),
    lazy("Kunt u minder betalen dan eerst? Praat erover, of vraag een advocaat om hulp."),
    OPEN_MAIL,
)  # fmt: skip
VEHICLE = (
    DIRECT_DEBIT,
    NAME_ON_PLATE,
    lazy("Gebruikt u het voertuig een tijd niet? Vraag de RDW wat schorsen kost."),
)
STUDY = (
    DIRECT_DEBIT,
    lazy("Is uw inkomen laag? Vraag DUO om een lager maandbedrag."),
    lazy("Geef een nieuw adres of nieuw rekeningnummer door in Mijn DUO."),
)
ANY = (OPEN_MAIL, PAY_ON_DAY, CALL_EARLY)
"""What helps with each debt, also one of a kind that we do not know."""

PREVENT: dict[str, tuple[LazyText, ...]] = {
    "traffic_fine": ON_THE_ROAD,
    "parking_fine": ON_THE_ROAD,
    "criminal_fine": FINE,
    "court_fine": FINE,
    "damages": FINE,
    "confiscation": FINE,
    "administrative_fine": FINE,
    "benefit_fine": BENEFIT,
    "travel_product_fine": (
        lazy("Stopt u met uw studie? Zet uw reisproduct dan meteen stop. Op duo.nl staat hoe."),
        lazy("Kijk in Mijn DUO tot welke dag u mag reizen."),
        OPEN_MAIL,
    ),
    "health_insurance_fine": (
        lazy("Sluit een zorgverzekering af zodra u in Nederland woont of werkt."),
        lazy("Stapt u over? Kijk of de nieuwe verzekering echt begint."),
        OPEN_MAIL,
    ),
    "income_tax": (
        lazy("Verandert uw inkomen? Pas uw voorlopige aanslag dan aan in Mijn Belastingdienst."),
        lazy("Heeft u twee banen? Laat de loonheffingskorting maar bij één werkgever gebruiken."),
        PUT_ASIDE,
    ),
    "health_insurance_contribution": (
        lazy("Heeft u inkomen zonder loon? Zet elke maand geld apart."),
        lazy("Verandert uw inkomen? Pas uw voorlopige aanslag dan aan in Mijn Belastingdienst."),
        CALL_EARLY,
    ),
    "vehicle_tax": VEHICLE,
    "motor_vehicle_tax": VEHICLE,
    "turnover_tax": DECLARED,
    "payroll_tax": DECLARED,
    "inheritance_tax": (PUT_ASIDE, PAY_ON_DAY, CALL_EARLY),
    "gift_tax": (PUT_ASIDE, PAY_ON_DAY, CALL_EARLY),
    "tax_fine": (
        lazy("Doe uw aangifte op tijd. Lukt dat niet? Vraag dan eerst uitstel."),
        PAY_ON_DAY,
        OPEN_MAIL,
    ),
    "rent_benefit": ALLOWANCE,
    "care_benefit": ALLOWANCE,
    "healthcare_benefit": ALLOWANCE,
    "childcare_benefit": (
        NEW_ESTIMATE,
        lazy("Verandert het aantal uren opvang? Geef dat meteen door."),
        PUT_ASIDE,
    ),
    "child_budget": ALLOWANCE,
    **dict.fromkeys(
        (
            "benefit_overpaid", "unemployment_benefit", "sickness_benefit", "disability_benefit",
            "wajong_benefit", "supplementary_benefit", "supplementary_income", "survivor_benefit",
            "social_assistance",
        ),
        BENEFIT,
    ),
    "state_pension": (TELL_HOUSEHOLD, TELL_ALL, TELL_MOVE),
    "child_benefit": (
        lazy("Gaat uw kind ergens anders wonen of werken? Geef dat meteen door."),
        TELL_ALL,
        TELL_MOVE,
    ),
    "assistance_loan": (DIRECT_DEBIT, CALL_EARLY, BUDGET),
    "student_loan": STUDY,
    "student_loan_arrears": STUDY,
    "student_grant": (
        lazy("Stopt u of verandert u van studie? Geef dat meteen door in Mijn DUO."),
        TELL_ALL,
        OPEN_MAIL,
    ),
    "tuition_fee": (IN_PARTS, DIRECT_DEBIT, CALL_EARLY),
    "health_premium": (
        lazy("Maak een regeling met uw zorgverzekeraar. Dan betaalt u weer de gewone premie."),
        lazy("Kijk of u zorgtoeslag kunt krijgen."),
        BUDGET,
    ),
    "care_contribution": (
        DIRECT_DEBIT,
        lazy("Ging uw inkomen omlaag? Vraag het CAK of uw bijdrage lager kan."),
        CALL_EARLY,
    ),
    **dict.fromkeys(
        ("child_maintenance", "partner_maintenance", "maintenance", "collection_surcharge"),
        MAINTENANCE,
    ),
    **dict.fromkeys(("local_tax", "property_tax", "waste_tax", "sewer_tax"), LOCAL),
    "dog_tax": (
        lazy("Heeft u geen hond meer? Geef dat door aan de gemeente."),
        IN_PARTS,
        REMISSION,
    ),
    "parking_tax": (
        lazy("Betaal met een app. Dan stopt de tijd niet terwijl u nog staat."),
        lazy("Controleer de zone en het kenteken voordat u weggaat."),
        NAME_ON_PLATE,
    ),
    **dict.fromkeys(
        ("water_tax", "water_system_tax", "water_treatment_tax", "pollution_tax"), LOCAL
    ),
}  # fmt: skip
"""What helps with each of ``portal.web.words.kinds.KINDS``."""
