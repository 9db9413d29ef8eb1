"""A citizen with 30 debts at eleven agencies, made for measuring."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Any

import yaml

from connectors.registry import AGENCIES, load_agencies, read_agency
from demo.citizens import CITIZENS, Expected, TestCitizen
from portal.domain.person import Bsn

KEY = "dertig-schulden"
BSN = "999902003"
DEBTS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredCitizen(TestCitizen):
    """A test citizen whose samples lie in a folder of their own."""

    folder: Path

    def sample(self, source: str) -> Path | None:
        """The file with the debts at a source."""
        path = self.folder / f"{source}.yaml"
        return path if path.is_file() else None


def citizen_with_thirty_debts(folder: Path) -> MeasuredCitizen:
    """The citizen; ``prepare`` has put the samples in the folder."""
    return MeasuredCitizen(
        key=KEY,
        name="Testburger Dertig Voorbeeld",
        person=Bsn(BSN),
        situation="Heeft dertig schulden bij elf organisaties.",
        known_to=frozenset(),
        trouble={},
        expected=Expected(total_cents=0, at_least=False),
        folder=folder,
    )


def prepare(folder: Path) -> Path:
    """Write the samples, and the list of citizens that can log in; gives that list."""
    sources = [agency.id for agency in load_agencies() if agency.connected]
    debts: dict[str, list[dict[str, Any]]] = {source: [] for source in sources}
    for number, source in zip(range(1, DEBTS + 1), cycle(sources), strict=False):
        debts[source].append(_debt(source, number))
    for source, owed in debts.items():
        (folder / f"{source}.yaml").write_text(yaml.safe_dump({"debts": owed}))
    known = yaml.safe_load(CITIZENS.read_text())
    one = citizen_with_thirty_debts(folder)
    known["citizens"].append({"key": KEY, "name": one.name, "bsn": BSN, "situation": one.situation})
    citizens = folder / "citizens.yaml"
    citizens.write_text(yaml.safe_dump(known, allow_unicode=True))
    return citizens


def _debt(source: str, number: int) -> dict[str, Any]:
    facts = read_agency(AGENCIES / source)
    return {
        "id": f"M{number:03}",
        "reference": f"M {number:03}",
        "kind": "traffic_fine" if source == "cjib" else facts.categories[0],
        "regime": facts.regime,
        "creditor": source,
        "collector": source,
        "description": f"Rekening {number}",
        "decision": {"reference": f"B{number}", "dated": "-90d", "announced": "-88d"},
        "stated_balance": {"cents": 11300 + number, "at": "-1d 23:59"},
        "events": _events(number),
    }


def _events(number: int) -> list[dict[str, Any]]:
    principal, costs = 10400 + number, 900
    imposed = {"type": "obligation_imposed", "at": "-90d"}
    demanded = {"type": "payment_demanded", "cents": principal + costs}
    return [
        imposed | {"id": "e1", "category": "principal", "cents": principal},
        imposed | {"id": "e2", "category": "administration", "cents": costs},
        demanded
        | {"id": "e3", "at": "-90d", "form": "notice", "due": "-40d", "payment_reference": "1"},
        {"id": "e4", "type": "demand_withdrawn", "at": "-30d", "demand": "e3"},
        demanded
        | {"id": "e5", "at": "-30d", "form": "reminder", "due": "+9d", "payment_reference": "2"},
    ]
