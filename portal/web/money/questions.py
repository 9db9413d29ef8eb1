"""The questions about money: few, and only the first three must be answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from portal.domain.protected_income import Household
from portal.web import entered
from portal.web.i18n import LazyText, _, lazy


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """An amount in euros. ``missing`` says what to do when it is left empty."""

    name: str
    label: LazyText
    hint: LazyText | None = None
    missing: LazyText | None = None


HOUSEHOLDS: dict[Household, LazyText] = {
    "alleenstaande": lazy("Alleen, zonder kinderen"),
    "alleenstaande_ouder": lazy("Alleen, met kinderen onder de 18"),
    "gehuwd": lazy("Met een partner, zonder kinderen"),
    "gehuwd_kind": lazy("Met een partner en kinderen onder de 18"),
}
NAMES: dict[str, Household] = {household: household for household in HOUSEHOLDS}
INCOME = (
    Question(
        name="income",
        label=lazy("Uw inkomen per maand"),
        hint=lazy("Wat u krijgt na belasting. Tel mee wat er nu afgaat voor schulden. "
                  "Tel ook uw vakantiegeld mee, gedeeld door 12."),
        missing=lazy("Vul in hoeveel u per maand krijgt."),
    ),
    Question(
        name="year_income",
        label=lazy("Uw inkomen per jaar, voor de belasting"),
        hint=lazy("Dit staat op uw jaaropgave. Heeft u een partner? Tel dat inkomen erbij op."),
        missing=lazy("Vul het inkomen van een jaar in. Dat staat op uw jaaropgave."),
    ),
    Question(
        name="partner",
        label=lazy("Inkomen van uw partner per maand"),
        hint=lazy("Alleen als u een partner heeft. Tel niet mee wat daar al van afgaat."),
    ),
    Question(
        name="other",
        label=lazy("Ander inkomen van uzelf per maand"),
        hint=lazy("Zoals een tweede baan, waar niemand iets van inhoudt."),
    ),
    Question(name="rent", label=lazy("Huur of hypotheek per maand")),
)  # fmt: skip
LIVING = (
    Question(name="energy", label=lazy("Gas, licht en water")),
    Question(name="insurance", label=lazy("Verzekeringen, ook de zorgverzekering")),
    Question(name="phone", label=lazy("Telefoon, internet en tv")),
    Question(name="travel", label=lazy("Vervoer")),
    Question(name="food", label=lazy("Eten, kleren en huishouden")),
)
NO_ADDRESS = "no_address"


def mistakes_in(values: Mapping[str, str]) -> list[tuple[str, str]]:
    """The name of each question with a mistake, and how to mend it."""
    found = [] if values.get("household") in NAMES else [("household", _("Kies hoe u woont."))]
    for question in (*INCOME, *LIVING):
        value = values.get(question.name, "")
        if not value and question.missing:
            found.append((question.name, str(question.missing)))
        elif value and entered.cents(value) is None:
            found.append((question.name, _("Schrijf het bedrag zo: 165,00.")))
    return found
