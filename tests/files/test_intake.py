"""A file is taken when it is whole, newer than what is held, and about people we can name."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from pathlib import Path

import pytest

from connectors.files.arrival import PlaceFault, moment_in
from connectors.files.folder import DropFolder
from connectors.files.intake import take_newest
from tests.connectors.people import PEOPLE
from tests.files.drop import Agency, at_once
from tests.files.memory import FakeHoldings
from tests.files.sheets import ANNA, AS_OF, BAS, HDSR, NAME, NOW, owes, sheet

LATER = "hdsr-2026-11-21.csv"


@pytest.fixture
def agency(tmp_path: Path) -> Agency:
    return Agency(tmp_path)


def test_a_file_is_taken_and_removed(agency: Agency) -> None:
    agency.puts(NAME, owes(ANNA, 900), owes(BAS, 100))
    assert agency.look().result == "taken"
    assert agency.told() == {ANNA: 1, BAS: 1}
    assert agency.left() == set()
    held = agency.holdings.deliveries["hdsr"]
    assert (held.as_of, held.drop_at) == (AS_OF, NOW + timedelta(days=35))


def test_the_newest_by_the_moment_in_its_name_counts(agency: Agency) -> None:
    agency.puts(LATER, owes(ANNA, 900))
    agency.puts(NAME, owes(BAS, 100))
    assert agency.look().name == LATER
    assert agency.told() == {ANNA: 1}
    assert agency.left() == set()


def test_a_repeated_file_changes_nothing(agency: Agency) -> None:
    content = agency.puts(NAME, owes(ANNA, 900))
    agency.look()
    first = agency.holdings.deliveries["hdsr"]
    agency.puts_bytes(NAME, content)
    assert agency.look().result == "nothing_new"
    assert agency.holdings.deliveries["hdsr"] is first
    assert agency.left() == set()


def test_the_same_content_under_a_newer_name_does_not_seem_fresher(agency: Agency) -> None:
    content = agency.puts(NAME, owes(ANNA, 900))
    agency.look()
    agency.puts_bytes(LATER, content)
    assert agency.look().result == "nothing_new"
    assert agency.holdings.deliveries["hdsr"].as_of == AS_OF


def test_an_older_file_changes_nothing(agency: Agency) -> None:
    agency.puts(LATER, owes(ANNA, 900))
    agency.look()
    agency.puts(NAME, owes(BAS, 100))
    assert agency.look().result == "nothing_new"
    assert agency.told() == {ANNA: 1}


def test_a_corrected_file_of_the_same_moment_is_taken(agency: Agency) -> None:
    agency.puts(NAME, owes(ANNA, 900))
    agency.look()
    agency.puts(NAME, owes(ANNA, 900), owes(ANNA, 100, "WS-2"))
    assert agency.look().result == "taken"
    assert agency.told() == {ANNA: 2}


def test_a_file_that_still_grows_is_left_alone(agency: Agency) -> None:
    agency.puts(NAME, owes(ANNA, 900))

    def grow(seconds: float) -> None:
        agency.puts(NAME, owes(ANNA, 900), owes(BAS, 1))

    outcome = agency.look(grow)
    assert outcome.result == "nothing_new"
    assert agency.left() == {NAME}
    assert agency.look().result == "taken"


@pytest.mark.parametrize(
    "name",
    [f"{NAME}.tmp", f".{NAME}", f"{NAME}.part", f"{NAME}~", "hdsr.csv", "hdsr-20261120.csv",
     "bghu-2026-11-20.csv", "hdsr-2026-13-20.csv", "hdsr-2026-11-20-2561.csv", "../x.csv"],
)  # fmt: skip
def test_a_file_with_another_name_is_left_alone(name: str) -> None:
    assert moment_in(name, "hdsr") is None


def test_a_link_is_left_alone(agency: Agency, tmp_path: Path) -> None:
    target = tmp_path / "elsewhere"
    target.write_bytes(sheet(owes(ANNA, 900)))
    (agency.folder / NAME).symlink_to(target)
    assert agency.look().result == "nothing_new"


def test_a_file_that_does_not_fit_its_checksum_is_left_until_it_does(agency: Agency) -> None:
    content = agency.puts(NAME, owes(ANNA, 900))
    whole = content + b"\r\n"
    told = f"{hashlib.sha256(whole).hexdigest()}  {NAME}\n"
    agency.puts_bytes(f"{NAME}.sha256", told.encode())
    assert [fault.code for fault in agency.look().faults] == ["not_whole"]
    agency.puts_bytes(NAME, whole)
    assert agency.look().result == "taken"
    assert agency.left() == set()


def test_half_of_the_people_gone_is_believed_only_when_the_sender_vouches(agency: Agency) -> None:
    agency.puts(NAME, *(owes(person, 100) for person in PEOPLE[:5]))
    agency.look()
    agency.puts(LATER, *(owes(person, 100) for person in PEOPLE[:2]))
    assert [fault.code for fault in agency.look().faults] == ["shrunk"]
    assert len(agency.told()) == 5
    agency.puts_bytes(f"{LATER}.done", b"")
    assert agency.look().result == "taken"
    assert len(agency.told()) == 2


def test_a_refused_file_stays_and_what_is_held_too(agency: Agency) -> None:
    agency.puts(NAME, owes(ANNA, 900))
    agency.look()
    agency.puts(LATER, "123456789;x;;;")
    outcome = agency.look()
    assert (outcome.result, [fault.code for fault in outcome.faults]) == ("refused", ["bsn_wrong"])
    assert agency.told() == {ANNA: 1}
    assert agency.left() == {LATER}


def test_when_the_newest_is_refused_the_one_before_is_taken(agency: Agency) -> None:
    agency.puts(NAME, owes(ANNA, 900))
    agency.puts(LATER, "123456789;x;;;")
    assert agency.look().name == NAME
    assert agency.left() == {LATER}


def test_a_file_from_the_future_cannot_block_the_files_to_come(agency: Agency) -> None:
    agency.puts("hdsr-2036-11-20.csv", owes(ANNA, 900))
    assert [fault.code for fault in agency.look().faults] == ["from_the_future"]


def test_a_debt_with_a_mistake_does_not_stop_the_file(agency: Agency) -> None:
    agency.puts(NAME, owes(ANNA, 900), owes(BAS, 0))
    outcome = agency.look()
    assert (outcome.result, len(outcome.faults)) == ("taken", 1)
    assert agency.told() == {ANNA: 1, BAS: 0}


def test_a_folder_that_is_not_there_is_told() -> None:
    with pytest.raises(PlaceFault, match="unreachable"):
        take_newest(DropFolder(Path("/nowhere/at/all")), HDSR, FakeHoldings(), NOW, at_once)
