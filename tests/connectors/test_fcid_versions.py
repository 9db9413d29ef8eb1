"""FCID version 3 and version 4: how they differ, and who imposed and who collects."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from connectors.agency_file import AgencyFile
from connectors.fcid import fcid_reader
from portal.domain.debt import Debt
from portal.domain.event import PaymentDemanded
from portal.domain.overview import SourceAnswer
from tests.connectors.answers import facts, fcid, imposed
from tests.connectors.people import PERSON

TODAY = date(2026, 11, 21)
OM, CJIB_OIN = "00000001802327497000", "00000001000000000001"
CJIB = AgencyFile.model_validate(
    facts("fcid").model_dump() | {"oin": CJIB_OIN, "fcid_parties": {OM: "om"}}
)


def read(version: Any, *gebeurtenissen: Any, **zaak: Any) -> SourceAnswer:
    """What is made of a document of this version with one case."""
    document = fcid(PERSON, [])
    document["version"] = version
    case = {"zaakkenmerk": "z1", "gebeurtenissen": list(gebeurtenissen), **zaak}
    document["body"]["financiele_zaken"] = [case]
    return fcid_reader(CJIB)(json.dumps(document).encode(), PERSON, TODAY)


def debt(version: Any, *gebeurtenissen: Any, **zaak: Any) -> Debt:
    answer = read(version, *gebeurtenissen, **zaak)
    assert answer.rejected == ()
    return answer.debts[0]


def demanded(kenmerk: str = "g9", at: str = "2026-10-01", **more: Any) -> dict[str, Any]:
    return {
        "gebeurtenis_type": "BetalingsverplichtingOpgelegd",
        "gebeurtenis_kenmerk": kenmerk,
        "datumtijd_gebeurtenis": f"{at}T09:00:00+02:00",
        "bedrag": 100,
        "vervaldatum": "2026-12-31",
        **more,
    }


def forms(told: Debt) -> list[str]:
    return [event.form for event in told.events if isinstance(event, PaymentDemanded)]


@pytest.mark.parametrize(
    ("told", "form"),
    [("Aanschrijving", "notice"), ("HERINNERING", "reminder"), ("Aanmaning", "final_demand"),
     ("Dwangbevel", "other")],
)  # fmt: skip
@pytest.mark.parametrize("version", ["4.1.0", "v4", 4])
def test_version_four_tells_the_form_of_a_demand(version: Any, told: str, form: str) -> None:
    assert forms(debt(version, demanded(type=told))) == [form]


def test_version_four_must_tell_the_form() -> None:
    reasons = [rejection.reason for rejection in read("4.1.0", demanded()).rejected]
    assert reasons == ["missing_field"]


def test_a_form_that_is_no_word_is_refused() -> None:
    reasons = [rejection.reason for rejection in read("4.1.0", demanded(type=3)).rejected]
    assert reasons == ["bad_type"]


def test_in_version_three_the_form_follows_from_the_increases() -> None:
    told = debt(
        "3.0.0",
        demanded("g1", "2026-06-01", type="CJIB_WAHV"),
        imposed("g2", 5_200, "Verhoging", at="2026-08-01"),
        demanded("g3", "2026-08-01"),
    )
    assert forms(told) == ["notice", "reminder"]


def test_without_a_version_the_shape_tells() -> None:
    assert forms(debt(None, demanded(type="Aanmaning"))) == ["final_demand"]
    four = read(None, demanded(), totaal_financieel_verplicht=100)
    assert [rejection.reason for rejection in four.rejected] == ["missing_field"]
    assert forms(debt(None, demanded())) == ["notice"]


def balance(**zaak: Any) -> int | None:
    told = debt("4.1.0", imposed("g1", 900), **zaak).stated_balance
    return told.cents if told else None


AT = "2026-11-20T23:59:00+01:00"


def test_the_totals_of_version_four_stand_in_for_a_missing_saldo() -> None:
    totals = {"totaal_financieel_verplicht": 900, "totaal_financieel_vereffend": 250}
    assert balance(saldo_datumtijd=AT, **totals) == 650
    assert balance(saldo_datumtijd=AT, saldo=700, **totals) == 700


def test_a_balance_without_a_moment_or_without_both_totals_is_none() -> None:
    assert balance(saldo=700) is None
    assert balance(saldo_datumtijd=AT, totaal_financieel_verplicht=900) is None


def test_totals_that_are_no_whole_cents_are_refused() -> None:
    totals = {"totaal_financieel_verplicht": 9.5, "totaal_financieel_vereffend": 1}
    answer = read("4.1.0", imposed("g1", 900), saldo_datumtijd=AT, **totals)
    assert [rejection.reason for rejection in answer.rejected] == ["bad_amount"]


def parties(**told: Any) -> tuple[str, str]:
    primary = imposed("g1", 900) | {"primaire_verplichting": True} | told
    found = debt("4.1.0", primary)
    return found.creditor, found.collector


def test_who_imposed_and_who_collects_are_told_apart() -> None:
    assert parties(opgelegd_door=OM, uitgevoerd_door=CJIB_OIN) == ("om", "cjib")


def test_the_agency_itself_is_meant_when_nobody_is_named() -> None:
    assert parties() == ("cjib", "cjib")
    assert parties(opgelegd_door="CJIB", uitgevoerd_door=CJIB.name) == ("cjib", "cjib")


def test_a_party_that_we_do_not_know_keeps_its_own_name() -> None:
    assert parties(opgelegd_door="Politie Utrecht")[0] == "Politie-Utrecht"


@pytest.mark.parametrize("told", [5, "", ["cjib"]])
def test_a_party_that_is_no_name_is_refused(told: Any) -> None:
    primary = imposed("g1", 900) | {"primaire_verplichting": True, "opgelegd_door": told}
    assert [rejection.reason for rejection in read("4.1.0", primary).rejected] == ["bad_id"]
