"""Faulty agencies that speak FCID."""

from __future__ import annotations

from connectors.agency_file import AgencyFile
from portal.domain.person import Bsn
from tests.connectors.answers import facts, fcid
from tests.faulty.good import OTHER, OWES, GoodAgency, Json


class GoodDocument(GoodAgency):
    """Keeps every promise."""

    dialect = "fcid"

    def facts(self) -> AgencyFile:
        return facts("fcid", ask_before_telling=True, signed_answers=True)

    def answer(self, person: Bsn) -> Json:
        return fcid(person, OWES[person])


class DocumentOfAnother(GoodDocument):
    """The document of somebody else."""

    def answer(self, person: Bsn) -> Json:
        return super().answer(OTHER)


class DocumentInVersionNine(GoodDocument):
    """A version that does not exist."""

    def answer(self, person: Bsn) -> Json:
        return super().answer(person) | {"version": "9.0.0"}


class DocumentInEuros(GoodDocument):
    """Whole euros where cents are meant."""

    def answer(self, person: Bsn) -> Json:
        return fcid(person, [cents // 100 for cents in OWES[person]])
