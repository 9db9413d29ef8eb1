"""``portal municipalities contacts``: numbers of the register, or the file stays as it was."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from portal.cli import main
from portal.places.register import municipalities
from tests.cli.official import Row, as_csv


def register(count: int = 342) -> list[Row]:
    """The export of the register of government organisations, as far as it is read."""
    return [
        {
            "Telefoonnummers ": "14 030, label: algemeen;030 123 45 67, label: pers",
            "Internetpagina's": "https://www.utrecht.nl, label: algemeen",
            "Organisatiecode": one.code.lower(),
            "Datum ter verificatie": "22-03-2026",
        }
        for one in municipalities()[:count]
    ]


def contacts(rows: list[Row], folder: Path) -> tuple[int, Path]:
    ours = folder / "contacts.json"
    ours.write_text("as it was")
    source = as_csv(rows, folder / "register.csv")
    done = main(["municipalities", "contacts", "--from", str(source), "--to", str(ours)])
    return done, ours


def test_the_numbers_of_the_register_are_taken_over(tmp_path: Path) -> None:
    done, ours = contacts(register(), tmp_path)

    assert done == 0
    assert len(json.loads(ours.read_text())) == 342
    assert json.loads(ours.read_text())["GM0344"] == {
        "phone": "14 030", "website": "https://www.utrecht.nl", "checked_on": "2026-03-22"
    }  # fmt: skip


@pytest.mark.parametrize(
    "wrong_fields",
    [
        {"Telefoonnummers ": "bel ons"},
        {"Organisatiecode": "oorg1"},
        {"Datum ter verificatie": "99-99-2026"},
    ],
)
def test_a_municipality_whose_number_cannot_be_read_is_left_out(
    wrong_fields: Row, tmp_path: Path
) -> None:
    rows = register()
    rows[0] |= wrong_fields

    assert len(json.loads(contacts(rows, tmp_path)[1].read_text())) == 341


def test_a_website_that_is_no_secure_address_is_left_out(tmp_path: Path) -> None:
    rows = register()
    rows[0]["Internetpagina's"] = "javascript:alert(1), label: algemeen"

    told = json.loads(contacts(rows, tmp_path)[1].read_text())
    assert told[municipalities()[0].code]["website"] is None


def test_a_file_that_is_not_the_register_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    done, ours = contacts(register(20), tmp_path)

    assert (done, ours.read_text()) == (2, "as it was")
    assert capsys.readouterr().err.count("\n") == 1
