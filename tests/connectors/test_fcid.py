"""CJIB speaks FCID: its events become ours, and what we do not know stays visible."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from connectors.agency_file import AgencyFile
from connectors.fcid import fcid_reader
from portal.domain import event as events
from portal.domain.debt import Debt
from portal.domain.overview import SourceAnswer
from portal.domain.standing import standing_of
from tests.connectors.answers import facts, fcid, imposed
from tests.connectors.people import PERSON

TODAY = date(2026, 11, 21)
CJIB = facts("fcid")


def read(document: Any, agency: AgencyFile = CJIB) -> SourceAnswer:
    """What the reader makes of a document about PERSON."""
    return fcid_reader(agency)(json.dumps(document).encode(), PERSON, TODAY)


def document(*gebeurtenissen: Any, **zaak: Any) -> dict[str, Any]:
    """A document with one case."""
    answer = fcid(PERSON, [])
    case = {"zaakkenmerk": "z1", "gebeurtenissen": list(gebeurtenissen), **zaak}
    answer["body"]["financiele_zaken"] = [case]
    return answer


def debt(*gebeurtenissen: Any, **zaak: Any) -> Debt:
    """The one debt of a document with one case."""
    answer = read(document(*gebeurtenissen, **zaak))
    assert answer.rejected == ()
    return answer.debts[0]


def event(soort: str, kenmerk: str, at: str, **more: Any) -> dict[str, Any]:
    return {
        "gebeurtenis_type": soort,
        "gebeurtenis_kenmerk": kenmerk,
        "datumtijd_gebeurtenis": f"{at}T09:00:00+02:00",
        **more,
    }


def demanded(kenmerk: str, cents: int, at: str, **more: Any) -> dict[str, Any]:
    details = {"bedrag": cents, "vervaldatum": "2026-12-31", "betalingskenmerk": f"b-{kenmerk}"}
    return event("BetalingsverplichtingOpgelegd", kenmerk, at, **(details | more))


def withdrawn(kenmerk: str, demand: str, at: str) -> dict[str, Any]:
    told = {"ingetrokken_gebeurtenis_kenmerk": demand}
    return event("BetalingsverplichtingIngetrokken", kenmerk, at, **told)


FINE = [
    imposed("g1", 10_400, at="2026-06-01"),
    imposed("g2", 900, "Administratiekosten", at="2026-06-01"),
    demanded("g3", 11_300, "2026-06-01"),
    imposed("g4", 5_200, "Verhoging", at="2026-08-01"),
    withdrawn("g5", "g3", "2026-08-01"),
    demanded("g6", 16_500, "2026-08-01"),
    imposed("g7", 15_600, "Verhoging", at="2026-10-01"),
    withdrawn("g8", "g6", "2026-10-01"),
    demanded("g9", 32_100, "2026-10-01"),
]


def test_a_traffic_fine_is_raised_twice() -> None:
    fine = debt(*FINE)
    seen = [standing_of(fine, date(2026, month, 2)) for month in (6, 8, 10)]
    assert [(each.amounts.outstanding_cents, each.stage) for each in seen] == [
        (11_300, "notice"),
        (16_500, "reminder"),
        (32_100, "final_demand"),
    ]


def test_the_order_of_the_document_does_not_matter_when_the_moments_differ() -> None:
    imposed_on = FINE[0], FINE[3], FINE[6]
    assert debt(*imposed_on).events == debt(*reversed(imposed_on)).events


@pytest.mark.parametrize(
    ("categorie", "category"),
    [("Algemeen", "principal"), ("Administratiekosten", "administration"),
     ("Verhoging", "increase"), ("Rente", "interest"), ("Kosten", "other")],
)  # fmt: skip
def test_each_category_of_the_document_is_one_of_ours(categorie: str, category: str) -> None:
    told = debt(imposed("g1", 100, categorie)).events[0]
    assert isinstance(told, events.ObligationImposed)
    assert told.category == category


def test_the_primary_obligation_tells_what_the_debt_is() -> None:
    known = CJIB.model_dump() | {
        "fcid_types": {"cjib_wahv": {"kind": "traffic_fine", "regime": "wahv"}}
    }
    primary = imposed("g2", 10_400) | {
        "primaire_verplichting": True,
        "type": "CJIB_WAHV",
        "omschrijving": "Te snel rijden, A12",
        "beschikkingsnummer": "2026-88671",
    }
    answer = read(document(imposed("g1", 900), primary), AgencyFile.model_validate(known))
    told = answer.debts[0]
    assert told.decision
    assert (told.kind, told.description) == ("traffic_fine", "Te snel rijden, A12")
    assert (told.decision.reference, told.decision.dated) == ("2026-88671", date(2026, 9, 1))


def test_a_type_that_we_do_not_know_is_still_a_debt() -> None:
    told = debt(imposed("g1", 900) | {"type": "CJIB_NIEUW"})
    assert (told.kind, told.regime) == ("other", "wahv")


def test_a_payment_is_booked_on_the_demand_with_its_kenmerk() -> None:
    paid = event(
        "BetalingVerwerkt", "g3", "2026-09-09", bedrag=500, betalingskenmerk="b-g2",
        datumtijd_ontvangen="2026-09-07T00:00:00+02:00",
    )  # fmt: skip
    told = debt(imposed("g1", 900), demanded("g2", 900, "2026-09-01"), paid).events[-1]
    assert isinstance(told, events.PaymentReceived)
    assert (told.at, told.cents, told.demand) == (date(2026, 9, 7), 500, "g2")


def test_what_is_remitted_is_no_longer_owed() -> None:
    remitted = event("FinancieleVerplichtingKwijtgescholden", "g2", "2026-09-09", bedrag=400)
    told = debt(imposed("g1", 900), remitted)
    assert standing_of(told, TODAY).amounts.outstanding_cents == 500


def test_an_event_of_an_unknown_type_is_kept_and_changes_nothing() -> None:
    told = debt(imposed("g1", 900), event("VerjaringGestuit", "g2", "2026-09-09", bedrag=5))
    other = told.events[-1]
    assert isinstance(other, events.OtherEvent)
    assert other.told == "VerjaringGestuit"
    assert standing_of(told, TODAY).amounts.outstanding_cents == 900


def test_an_event_cannot_pass_itself_off_as_one_of_ours() -> None:
    told = debt(imposed("g1", 900), event("payment_received", "g2", "2026-09-09", cents=900))
    assert standing_of(told, TODAY).amounts.outstanding_cents == 900


@pytest.mark.parametrize(("saldo", "cents"), [(900, 900), (0, 0), (-50, 0)])
def test_the_stated_balance_is_kept_beside_our_own_sum(saldo: int, cents: int) -> None:
    told = debt(imposed("g1", 900), saldo=saldo, saldo_datumtijd="2026-11-20T23:59:00+01:00")
    assert told.stated_balance
    assert told.stated_balance.cents == cents


def test_an_event_without_kenmerk_keeps_the_same_id_and_does_not_give_the_number_away() -> None:
    first, second = imposed("g1", 900), imposed("g1", 900) | {"bsn": PERSON.reveal()}
    del first["gebeurtenis_kenmerk"], second["gebeurtenis_kenmerk"]
    assert debt(first).events[0].id == debt(second).events[0].id


def test_a_kenmerk_with_other_characters_becomes_an_id_and_stays_the_reference() -> None:
    told = debt(imposed("g/1", 900), zaakkenmerk="CJIB 12/34")
    assert told.reference == "CJIB 12/34"
    assert told.id.startswith("h-")


REJECTED: dict[str, tuple[dict[str, Any], str]] = {
    "euros with a comma": (document(imposed("g1", 900) | {"bedrag": "9,00"}), "bad_amount"),
    "euros with a point": (document(imposed("g1", 900) | {"bedrag": 9.5}), "bad_amount"),
    "a day that is not there": (document(imposed("g1", 900, at="2026-02-30")), "bad_date"),
    "a demand that is not there": (document(withdrawn("g1", "g0", "2026-09-01")), "unknown_event"),
    "no kenmerk": (document(zaakkenmerk=None), "missing_field"),
    "an event whose type is an object": (
        document(
            imposed("g1", 900),
            {
                "gebeurtenis_type": {"a": 1},
                "gebeurtenis_kenmerk": "g2",
                "datumtijd_gebeurtenis": "2026-09-01T09:00:00Z",
            },
        ),
        "bad_type",
    ),
    "an event that is a word": (document("betaald"), "bad_type"),
    "a saldo in words": (
        document(saldo="negen", saldo_datumtijd="2026-11-20T09:00:00Z"),
        "bad_amount",
    ),
}


@pytest.mark.parametrize(("told", "reason"), REJECTED.values(), ids=REJECTED.keys())
def test_a_case_that_cannot_be_read_is_named_with_its_reason(told: Any, reason: str) -> None:
    assert [rejection.reason for rejection in read(told).rejected] == [reason]
