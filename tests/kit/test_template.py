"""``make agency`` makes what can be tried at once, and writes nothing over."""

from __future__ import annotations

from pathlib import Path

import pytest

from connectors.registry import read_agency
from portal.cli.env_file import read_env_file
from portal.domain.person import Bsn
from scripts.new_agency import CannotMake, make_agency

NAMES = ["agency.yaml", "nieuwkomer.yaml", "gemeente-voorbeeld.env"]


def test_the_folder_of_a_new_agency_is_right_at_once(tmp_path: Path) -> None:
    made = make_agency("gemeente-voorbeeld", tmp_path)

    facts = read_agency(tmp_path / "connectors" / "gemeente-voorbeeld")
    assert [path.name for path in made] == NAMES
    assert (facts.name, facts.connected) == ("Gemeente Voorbeeld", True)
    assert facts.payment is None, "nobody pays to an account that was not filled in"


def test_its_settings_are_fresh_and_its_owner_s_alone(tmp_path: Path) -> None:
    one = make_agency("gemeente-a", tmp_path)[-1]
    other = make_agency("gemeente-b", tmp_path)[-1]

    settings = read_env_file(one)
    assert one.stat().st_mode & 0o077 == 0
    assert settings["SOURCE_GEMEENTE_A_SECRET"] not in other.read_text()
    assert Bsn(settings["CONFORMANCE_PERSON"]) != Bsn(settings["CONFORMANCE_STRANGER"])


def test_nothing_is_written_over(tmp_path: Path) -> None:
    kept = make_agency("gemeente-a", tmp_path)[0]
    kept.write_text("mine")

    with pytest.raises(CannotMake, match="connectors/gemeente-a is there already"):
        make_agency("gemeente-a", tmp_path)
    assert kept.read_text() == "mine"


@pytest.mark.parametrize("agency", ["", "Gemeente", "a b", "../x", "a--b", "-a", "a" * 41, "a_b"])
def test_an_id_that_cannot_be_a_folder_is_explained(agency: str, tmp_path: Path) -> None:
    with pytest.raises(CannotMake, match="small letters"):
        make_agency(agency, tmp_path)
    assert list(tmp_path.iterdir()) == []
