"""A good document of FCID: a case in which every event occurs, and a neighbour that must stay."""

from __future__ import annotations

from typing import Any

from tests.connectors.people import PERSON
from tests.hostile.good import CANARY, NEIGHBOUR_CENTS, WHOLE_CENTS


def good_document() -> dict[str, Any]:
    """The document that every case of that family spoils in one place."""
    return {
        "type": "FINANCIAL_CLAIMS_INFORMATION_DOCUMENT",
        "version": "3.0.0",
        "body": {
            "aangeleverd_door": "cjib",
            "document_datumtijd": "2026-11-21T10:02:00+01:00",
            "bsn": PERSON.reveal(),
            "financiele_zaken": [_whole_case(), _neighbour()],
        },
    }


def _whole_case() -> dict[str, Any]:
    return {
        "zaakkenmerk": "W-1",
        "bsn": PERSON.reveal(),
        "saldo": WHOLE_CENTS,
        "saldo_datumtijd": "2026-11-20T23:59:00+01:00",
        "gebeurtenissen": [
            _event(
                *("FinancieleVerplichtingOpgelegd", "g1", "2026-01-05"),
                primaire_verplichting=True, type="cjib_wahv", categorie="Algemeen", bedrag=10_000,
                omschrijving=CANARY, beschikkingsnummer="B-7", opgelegd_door="cjib",
                uitgevoerd_door="cjib", datumtijd_opgelegd="2026-01-05T09:00:00+01:00",
            ),
            _event(
                *("BetalingsverplichtingOpgelegd", "g2", "2026-01-06"),
                bedrag=10_000, vervaldatum="2026-02-20", betalingskenmerk="k1",
            ),
            _event(
                *("FinancieleVerplichtingOpgelegd", "g3", "2026-03-01"),
                categorie="Verhoging", bedrag=5_000,
            ),
            _event(
                *("BetalingsverplichtingIngetrokken", "g4", "2026-03-01"),
                ingetrokken_gebeurtenis_kenmerk="g2",
            ),
            _event(
                *("BetalingVerwerkt", "g5", "2026-03-20"), bedrag=2_000, betalingskenmerk="k1",
                datumtijd_ontvangen="2026-03-19T09:00:00+01:00",
            ),
            _event(
                *("FinancieleVerplichtingKwijtgescholden", "g6", "2026-03-21"),
                bedrag_kwijtgescholden=1_000, kwijtgescholden_gebeurtenis_kenmerk="g3",
            ),
            _event("BriefVerstuurd", "g7", "2026-03-22"),
        ],
    }  # fmt: skip


def _neighbour() -> dict[str, Any]:
    imposed = _event(
        *("FinancieleVerplichtingOpgelegd", "g1", "2026-09-01"),
        primaire_verplichting=True, categorie="Algemeen", bedrag=NEIGHBOUR_CENTS,
        omschrijving=CANARY,
    )  # fmt: skip
    return {"zaakkenmerk": "W-2", "gebeurtenissen": [imposed]}


def _event(kind: str, kenmerk: str, at: str, **told: Any) -> dict[str, Any]:
    return {
        "gebeurtenis_type": kind,
        "gebeurtenis_kenmerk": kenmerk,
        "datumtijd_gebeurtenis": f"{at}T09:00:00+01:00",
        **told,
    }
