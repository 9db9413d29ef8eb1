"""Faulty in the debts they tell: amounts, ids, moments, words."""

from __future__ import annotations

import itertools

from portal.domain.person import Bsn
from tests.faulty.good import GoodAgency, Json


class _Changed(GoodAgency):
    """Something in the first debt is different."""

    def debts(self, person: Bsn) -> list[Json]:
        debts = super().debts(person)
        self.change(debts[0])
        return debts

    def change(self, debt: Json) -> None:
        """What is different."""


class CountsInEuros(GoodAgency):
    """Whole euros where cents are meant."""

    def debts(self, person: Bsn) -> list[Json]:
        debts = super().debts(person)
        for debt in debts:
            debt["stated_balance"]["cents"] //= 100
            for event in debt["events"]:
                event["cents"] //= 100
        return debts


class WritesFractions(_Changed):
    """113.00 where 11300 is meant."""

    def change(self, debt: Json) -> None:
        debt["events"][0]["cents"] = debt["events"][0]["cents"] / 100


class NeverAddsUp(_Changed):
    """A balance that is not what the events say."""

    def change(self, debt: Json) -> None:
        debt["stated_balance"]["cents"] += 1


class LeavesADebtOut(GoodAgency):
    """A whole debt is not told."""

    def debts(self, person: Bsn) -> list[Json]:
        return super().debts(person)[:1]


class RemitsMoreThanAll(_Changed):
    """Reduced by more than was ever imposed."""

    def change(self, debt: Json) -> None:
        debt["events"].append(
            {
                "id": "e3",
                "type": "obligation_reduced",
                "at": "2026-09-03",
                "reason": "remission",
                "cents": debt["events"][0]["cents"] + 1,
            }
        )


class RepeatsAnId(GoodAgency):
    """Two debts with one id."""

    def debts(self, person: Bsn) -> list[Json]:
        return [debt | {"id": "d0"} for debt in super().debts(person)]


class RepeatsAnEventId(_Changed):
    """Two events with one id."""

    def change(self, debt: Json) -> None:
        debt["events"][1]["id"] = debt["events"][0]["id"]


class CountsItsIds(GoodAgency):
    """New ids with every question."""

    numbers = itertools.count()

    def debts(self, person: Bsn) -> list[Json]:
        return [debt | {"id": f"n{next(self.numbers)}"} for debt in super().debts(person)]


class ForgetsTheZone(_Changed):
    """A moment without a zone."""

    def change(self, debt: Json) -> None:
        debt["stated_balance"]["at"] = "2026-11-20T23:59:00"


class InventsWords(_Changed):
    """A regime that the contract does not know."""

    def change(self, debt: Json) -> None:
        debt["regime"] = "boetes"


class MisspellsAWord(_Changed):
    """A payment that is nearly called one: the portal would show it as another event."""

    def change(self, debt: Json) -> None:
        paid = {"id": "p", "type": "payment_recieved", "at": "2026-10-01", "cents": 100}
        debt["events"].append(paid)


class GivesATypeAShape(_Changed):
    """The type of an event is an object."""

    def change(self, debt: Json) -> None:
        debt["events"].append({"id": "p", "type": {"name": "paid"}, "at": "2026-10-01"})


class ForgetsAField(_Changed):
    """No creditor."""

    def change(self, debt: Json) -> None:
        del debt["creditor"]


class WritesYes(_Changed):
    """A word where true or false is meant."""

    def change(self, debt: Json) -> None:
        debt["jointly_owed"] = "ja"


class HidesText(_Changed):
    """A text that turns the direction of what follows."""

    def change(self, debt: Json) -> None:
        debt["description"] = "Betaal \u202e0010 AKEN"


class SpacesItsIds(_Changed):
    """An id with spaces and slashes."""

    def change(self, debt: Json) -> None:
        debt["id"] = "zaak 2026/17"


class PointsNowhere(_Changed):
    """A demand is withdrawn that was never made."""

    def change(self, debt: Json) -> None:
        withdrawn = {"id": "e3", "type": "demand_withdrawn", "at": "2026-09-03", "demand": "e9"}
        debt["events"].append(withdrawn)
