"""An agency that delivers files keeps the contract of every connector; nobody hears a question."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from connectors.conformance import ConnectorContract, Stage
from connectors.files.source import DeliveredFiles
from portal.domain.person import Bsn
from portal.services.deliveries import Delivery
from portal.services.ports import SourceFault
from tests.connectors.answers import GARBLED
from tests.connectors.people import PEOPLE
from tests.connectors.stage import saying_more
from tests.files.memory import FakeHoldings
from tests.files.sheets import ANNA, AS_OF, HDSR, NOW, read


def sheet_of(person: Bsn, amounts: Sequence[int]) -> bytes:
    """What is held of a person who owes these amounts."""
    lines = [
        f"{person.reveal()};d{place};01-09-2026;aanslag;"
        + ("veel" if cents == GARBLED else f"{cents // 100},{cents % 100:02}")
        for place, cents in enumerate(amounts)
    ]
    return read(*lines or [person.reveal()]).people[person].to_bytes()


class FilesStage:
    """An agency whose latest file says what the test wants."""

    def __init__(self) -> None:
        self.people, self.now = PEOPLE, NOW
        self.holdings = FakeHoldings()
        self.told: dict[Bsn, bytes] = {}
        delivery = Delivery(
            source="hdsr",
            as_of=AS_OF,
            drop_at=NOW + timedelta(days=35),
            fingerprint=b"f",
            people=self.told,
        )
        self.holdings.replace(delivery)
        self.connector = DeliveredFiles(HDSR.agency(), self.holdings)

    def owes(self, person: Bsn, *cents: int) -> None:
        """In the file stands one debt for each amount."""
        self.told[person] = sheet_of(person, cents)

    def owes_and_garbles(self, person: Bsn, cents: int) -> None:
        """A debt, and one that cannot be read."""
        self.owes(person, cents, GARBLED)

    def owes_and_says_more(self, person: Bsn, cents: int) -> None:
        """A debt, and around it fields that we do not know."""
        self.owes(person, cents)
        held = saying_more(json.loads(self.told[person]))
        self.told[person] = json.dumps(held).encode()

    def does_not_know(self, person: Bsn) -> None:
        """This person is not in the file."""
        self.told.pop(person, None)

    def mixes_up(self, asked: Bsn, told: Bsn) -> None:
        """What is held under a person was sealed for another."""
        self.holdings.broken.add(asked)

    def talks_nonsense(self) -> None:
        """What is held cannot be read."""
        self.told.update(dict.fromkeys(PEOPLE, b"nonsense"))

    def goes_down(self) -> None:
        """No file came for a long time."""
        held = self.holdings.deliveries["hdsr"]
        self.holdings.replace(replace(held, drop_at=NOW))

    def heard(self) -> str:
        """Nobody is asked."""
        return ""


class TestDeliveredFiles(ConnectorContract):
    @pytest.fixture
    def stage(self) -> Stage:
        return FilesStage()


def test_the_answer_is_as_old_as_the_file() -> None:
    stage = FilesStage()
    stage.owes(ANNA, 900)
    assert stage.connector.ask(ANNA, NOW).as_of == AS_OF


def test_without_any_file_the_source_is_a_gap_and_not_a_clean_sheet() -> None:
    connector = DeliveredFiles(HDSR.agency(), FakeHoldings())
    with pytest.raises(SourceFault, match="outdated"):
        connector.ask(ANNA, NOW)


def test_what_was_held_by_another_release_is_refused_and_not_shown_by_half() -> None:
    stage = FilesStage()
    stage.told[ANNA] = json.dumps({"debts": [], "refused": "?"}).encode()
    with pytest.raises(SourceFault, match="bad_structure"):
        stage.connector.ask(ANNA, NOW)
