"""The stage of the contract for the fake connector."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from portal.domain.debt import OtherField
from portal.domain.overview import Rejection, SourceAnswer
from portal.domain.person import Bsn
from tests.connectors.people import PEOPLE
from tests.fakes import FakeConnector, fake_debt


class _Mixing(FakeConnector):
    """Also plays the source that mixes people up: refused, and paused from then on."""

    def refuse_then_pause(self) -> None:
        """From now on: wrong_person once, then paused."""
        self.fault, self.rejected = "wrong_person", True

    def ask(self, person: Bsn, now: datetime) -> SourceAnswer:
        """As the fake; what follows a mix-up is a pause."""
        try:
            return super().ask(person, now)
        finally:
            if self.fault == "wrong_person":
                self.fault, self.rejected = "paused", False


class FakeStage:
    """The parts, played by setting fields."""

    def __init__(self) -> None:
        self.people = PEOPLE
        self.now = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
        self._answers: dict[Bsn, SourceAnswer] = {}
        self.connector = _Mixing(answers=self._answers)

    def owes(self, person: Bsn, *cents: int) -> None:
        """One debt for each amount."""
        debts = tuple(fake_debt("cjib", f"d{place}", each) for place, each in enumerate(cents))
        self._answers[person] = SourceAnswer(source="cjib", status="answered", debts=debts)

    def owes_and_garbles(self, person: Bsn, cents: int) -> None:
        """A debt, and one that could not be read."""
        self._answers[person] = SourceAnswer(
            source="cjib",
            status="answered",
            debts=(fake_debt("cjib", "d0", cents),),
            rejected=(Rejection("cjib", "d1", "bad_amount"),),
        )

    def owes_and_says_more(self, person: Bsn, cents: int) -> None:
        """A debt, and something that we do not know."""
        debt = replace(fake_debt("cjib", "d0", cents), other=(OtherField(name="nieuw", value="1"),))
        self._answers[person] = SourceAnswer(source="cjib", status="answered", debts=(debt,))

    def does_not_know(self, person: Bsn) -> None:
        """Nobody knows them."""
        self._answers.pop(person, None)

    def mixes_up(self, asked: Bsn, told: Bsn) -> None:
        """The answer is about another."""
        self.connector.refuse_then_pause()

    def talks_nonsense(self) -> None:
        """An answer came and was refused."""
        self.connector.fault, self.connector.rejected = "bad_structure", True

    def goes_down(self) -> None:
        """No answer came."""
        self.connector.fault, self.connector.rejected = "unreachable", False

    def heard(self) -> str:
        """There is no network."""
        return ""
