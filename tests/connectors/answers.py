"""Answers of sources in both dialects, with only what matters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from connectors.agency_file import AgencyFile
from connectors.person import echo_of
from portal.domain.person import Bsn

KEY = b"k" * 32
MOMENT = "2026-11-21T10:02:00+01:00"
GARBLED = -1
"""As an amount: a debt that cannot be read."""


def facts(dialect: str, agency: str = "cjib", **more: Any) -> AgencyFile:
    """An agency that speaks this dialect; ``more`` such as ``signed_answers``."""
    return AgencyFile.model_validate(
        {
            "id": agency,
            "name": "Centraal Justitieel Incassobureau",
            "short_name": "CJIB",
            "dialect": dialect,
            "regime": "wahv",
            "contact": {"website": "https://www.cjib.nl"},
            **more,
        }
    )


def standard(person: Bsn, amounts: Sequence[int], agency: str = "cjib") -> dict[str, Any]:
    """An answer in our own format: one debt for each amount."""
    return {
        "version": "1.0",
        "agency": agency,
        "person": echo_of(person, KEY),
        "as_of": MOMENT,
        "debts": [
            {
                "id": f"d{place}",
                "kind": "traffic_fine",
                "regime": "wahv",
                "creditor": agency,
                "events": [
                    {
                        "id": "e1",
                        "type": "obligation_imposed",
                        "at": "2026-09-01",
                        "category": "principal",
                        "cents": cents,
                    }
                ],
            }
            for place, cents in enumerate(amounts)
        ],
    }


def fcid(person: Bsn, amounts: Sequence[int], agency: str = "cjib") -> dict[str, Any]:
    """A Financial Claims Information Document: one case for each amount."""
    return {
        "type": "FINANCIAL_CLAIMS_INFORMATION_DOCUMENT",
        "version": "3.0.0",
        "body": {
            "aangeleverd_door": agency,
            "document_datumtijd": MOMENT,
            "bsn": person.reveal(),
            "financiele_zaken": [
                {"zaakkenmerk": f"z{place}", "gebeurtenissen": [imposed("g1", cents)]}
                for place, cents in enumerate(amounts)
            ],
        },
    }


def imposed(
    kenmerk: str, cents: int, categorie: str = "Algemeen", at: str = "2026-09-01"
) -> dict[str, Any]:
    """FinancieleVerplichtingOpgelegd."""
    return {
        "gebeurtenis_type": "FinancieleVerplichtingOpgelegd",
        "gebeurtenis_kenmerk": kenmerk,
        "datumtijd_gebeurtenis": f"{at}T09:00:00+02:00",
        "datumtijd_opgelegd": f"{at}T09:00:00+02:00",
        "categorie": categorie,
        "bedrag": cents,
    }
