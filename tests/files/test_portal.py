"""From a file in a folder to the page of a citizen, through the real database and the portal."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from connectors.endpoint import EndpointError
from connectors.files.arrival import PlaceFault
from connectors.files.intake import Intake
from connectors.files.source import DeliveredFiles
from connectors.registry import connect, load_agencies
from portal.delivering import take_files
from portal.settings import Settings
from portal.storage.database import open_database
from portal.storage.deliveries import Deliveries
from portal.storage.server_keys import ServerKeys
from tests.files.memory import FakeHoldings
from tests.files.sheets import HDSR, line, sheet
from tests.pages.portal import ALICE, BOB, Clock, Portal
from tests.pages.visitor import Visitor


class Board:
    """A water board with a folder, and everything between that folder and a citizen."""

    def __init__(self, root: Path, settings: Settings, portal: Portal) -> None:
        self.agencies, self.drop = root / "agencies", root / "drop"
        for folder in (self.agencies / "hdsr", self.drop):
            folder.mkdir(parents=True)
        facts = HDSR.model_dump(mode="json", exclude_none=True)
        (self.agencies / "hdsr" / "agency.yaml").write_text(yaml.safe_dump(facts))
        self.env = {"SOURCE_HDSR_FILES": str(self.drop)}
        self.database = open_database(settings.database_url)
        self.holdings = Deliveries(self.database, ServerKeys(settings.secret))
        self.portal = portal

    def delivers(self, name: str, *lines: str) -> Intake | PlaceFault:
        """The board puts a sheet in the folder, and the portal looks."""
        (self.drop / name).write_bytes(sheet(*lines))
        agencies = load_agencies(self.agencies)
        clock = self.portal.clock
        return take_files(agencies, self.env, self.holdings, clock, folder=self.agencies)["hdsr"]

    def visitor(self, *, alice: bool = True) -> Visitor:
        """A citizen who is logged in."""
        agencies = load_agencies(self.agencies)
        connected = connect(agencies, self.env, folder=self.agencies, holdings=self.holdings)
        visitor = self.portal.visitor(*connected)
        visitor.sign_in(ALICE if alice else BOB)
        return visitor


@pytest.fixture
def board(tmp_path: Path, settings: Settings, portal: Portal) -> Iterator[Board]:
    made = Board(tmp_path / "board", settings, portal)
    yield made
    made.database.close()


def owed(amount: str) -> str:
    return line("aanslag", amount, bsn=ALICE.reveal(), omschrijving="Waterschapsbelasting 2026")


def test_what_was_delivered_is_on_the_overview_with_its_moment(board: Board) -> None:
    outcome = board.delivers("hdsr-2026-11-20-0930.csv", owed("298,75"))
    assert isinstance(outcome, Intake)
    page = board.visitor().visit("/overview")
    assert page.total == "€ 298,75"
    assert "Bijgewerkt op 20 november 2026" in page.text
    assert "Waterschapsbelasting 2026" in page.text


def test_who_is_not_in_the_file_is_not_known_there(board: Board) -> None:
    board.delivers("hdsr-2026-11-20.csv", owed("298,75"))
    assert "298,75" not in board.visitor(alice=False).visit("/overview").text


def test_a_later_file_takes_the_place_of_the_one_before(board: Board) -> None:
    board.delivers("hdsr-2026-11-20.csv", owed("298,75"))
    board.delivers("hdsr-2026-11-21.csv", owed("100"))
    assert board.visitor().visit("/overview").total == "€ 100,00"


def test_a_debt_with_a_mistake_is_named_and_makes_the_total_a_minimum(board: Board) -> None:
    second = line("aanslag", "9.99", bsn=ALICE.reveal(), schuld="WS-2")
    board.delivers("hdsr-2026-11-20.csv", owed("298,75"), second)
    page = board.visitor().visit("/overview")
    assert page.total == "Minstens € 298,75"
    assert "WS-2" in page.text


def test_after_the_term_the_overview_says_that_nothing_new_came(board: Board, clock: Clock) -> None:
    board.delivers("hdsr-2026-11-20.csv", owed("298,75"))
    clock.forward(days=35)
    text = board.visitor().visit("/overview").text
    assert "De organisatie stuurde ons lang geen nieuwe gegevens." in text
    assert "298,75" not in text


def test_no_log_holds_anything_of_a_file(board: Board, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        board.delivers("hdsr-2026-11-20.csv", owed("298,75"))
        board.delivers("hdsr-2026-11-21.csv", owed("9"), "123456789;GEHEIM;;;")
    assert "a file of hdsr is refused: bsn_wrong" in caplog.text
    for secret in (ALICE.reveal(), "123456789", "GEHEIM", "298,75", "29875"):
        assert secret not in caplog.text


def test_a_folder_that_is_gone_stops_nothing_and_is_told(board: Board) -> None:
    board.delivers("hdsr-2026-11-20.csv", owed("298,75"))
    board.env["SOURCE_HDSR_FILES"] = str(board.drop / "gone")
    found = take_files(
        load_agencies(board.agencies),
        board.env,
        board.holdings,
        board.portal.clock,
        folder=board.agencies,
    )
    assert isinstance(found["hdsr"], PlaceFault)
    assert board.visitor().visit("/overview").total == "€ 298,75"


def test_a_place_that_is_not_set_stops_the_start(board: Board) -> None:
    with pytest.raises(EndpointError, match="SOURCE_HDSR_FILES is missing"):
        connect(load_agencies(board.agencies), {}, folder=board.agencies, holdings=FakeHoldings())


def test_an_agency_of_files_needs_none_of_the_settings_of_a_service(board: Board) -> None:
    (connected,) = connect(
        load_agencies(board.agencies), board.env, folder=board.agencies, holdings=board.holdings
    )
    assert isinstance(connected, DeliveredFiles)
