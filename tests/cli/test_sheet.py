"""``portal sheet`` tells whoever makes a file what is wrong in it, and where."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

import connectors.files
from connectors.codes import DEBT_REASONS
from portal.cli import main
from portal.cli.sheet import check
from portal.cli.sheet_words import WORDS
from tests.files.sheets import ANNA, BAS, line, owes, sheet

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
NAME = "waterschap-voorbeeld-2026-11-20.csv"
RAISED = r"\b(?:Fault|FileRefused|BadCell|PlaceFault)\("
CODE = re.compile(RAISED + r'[^)]*?"([a-z]+(?:_[a-z0-9]+)+|empty)"')


Checked = Callable[..., tuple[int, list[str]]]


@pytest.fixture
def checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Checked:
    def run(content: bytes, name: str = NAME) -> tuple[int, list[str]]:
        file = tmp_path / name
        file.write_bytes(content)
        code = main(["sheet", "check", str(file)])
        return code, capsys.readouterr().out.splitlines()

    return run


def test_a_good_file_is_counted(checked: Checked) -> None:
    told = checked(sheet(owes(ANNA, 900), line("betaling", "9"), owes(BAS, 100)))
    assert told == (0, ["3 regels, 2 personen, 2 schulden. Geen fouten."])


def test_each_mistake_is_told_with_line_column_and_how_to_mend_it(checked: Checked) -> None:
    code, told = checked(sheet(owes(ANNA, 900), line("betaling", "12.50")))
    assert code == 1
    assert told == [
        "regel 3, kolom bedrag: Dit is geen bedrag dat kan. Schrijf euro's met een komma: "
        "1.234,56. Nooit nul of minder.",
        "2 regels, 1 persoon, 1 schuld. Niet te tonen: 1 schuld. De rest wordt getoond.",
    ]


def test_a_line_about_nobody_means_that_the_file_is_not_taken(checked: Checked) -> None:
    code, told = checked(sheet(owes(ANNA, 900), line("betaling", "12", bsn="12345678")))
    assert code == 1
    assert told[0].startswith("regel 3, kolom bsn: Dit nummer heeft acht cijfers.")
    assert told[-1].endswith("Dit bestand wordt niet aangenomen.")


def test_no_output_holds_a_number_of_a_person(checked: Checked) -> None:
    wrong = line(ANNA.reveal(), ANNA.reveal(), bsn=BAS.reveal(), omschrijving=ANNA.reveal())
    _, told = checked(sheet(wrong, line("aanslag", "9", bsn="123456789"), header=wrong))
    _, more = checked(sheet(wrong, line("aanslag", "9", bsn="123456789")))
    assert not re.search(r"\d{9}", "\n".join(told + more))


def test_every_column_that_is_missing_is_named(checked: Checked) -> None:
    code, told = checked(b"bsn;schuld;soort\r\n999990019;WS-1;\r\n")
    assert code == 1
    assert [sentence.partition(":")[0] for sentence in told[:-1]] == [
        "datum", "gebeurtenis", "bedrag",
    ]  # fmt: skip


WARNED = {
    "a number of a person": (f"Hond van {BAS.reveal()}", "burgerservicenummer"),
    "a number with points": ("Hond van 9999.90.019", "burgerservicenummer"),
    "a link": ("Betaal op https://betaal.example", "link"),
    "a link without beginning": ("Betaal op betaal.nl", "link"),
    "an e-mail address": ("Mail naar info@betaal.example", "link"),
}


@pytest.mark.parametrize(("text", "word"), WARNED.values(), ids=WARNED.keys())
def test_what_a_citizen_had_better_not_read_is_a_warning(
    checked: Checked, text: str, word: str
) -> None:
    code, told = checked(sheet(owes(ANNA, 900), line("betaling", "9", omschrijving=text)))
    assert code == 0
    assert told[0].startswith("let op, regel 3, kolom omschrijving:")
    assert word in told[0]
    assert told[-1].endswith("Geen fouten. 1 waarschuwing.")


@pytest.mark.parametrize(
    "text", ["Aanslag 2026, 2e termijn", "Kenmerk 123456789", "T.n.v. bewoner"]
)
def test_a_usual_text_is_no_warning(checked: Checked, text: str) -> None:
    _, told = checked(sheet(line("aanslag", "9", omschrijving=text)))
    assert told == ["1 regel, 1 persoon, 1 schuld. Geen fouten."]


def test_a_file_with_another_name_is_read_all_the_same(checked: Checked) -> None:
    code, told = checked(sheet(line("betaling", "12.50")), "export.csv")
    assert code == 1
    assert told[0].startswith("het bestand: De bestandsnaam klopt niet.")
    assert told[1].startswith("regel 2, kolom bedrag:")


def test_a_document_is_checked_by_place(checked: Checked) -> None:
    content = b'{"version": "1.0", "agency": "hdsr", "people": [{"bsn": "1", "debts": []}]}'
    _, told = checked(content, "hdsr-2026-11-20.json")
    assert told[0].startswith("people[0].bsn: Dit is geen burgerservicenummer")


def test_a_file_that_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sheet", "check", "/nowhere/x.csv"]) == 2
    assert "x.csv is niet te lezen" in capsys.readouterr().err


def test_a_day_far_ahead_is_told() -> None:
    _, faults = check("hdsr-2036-11-20.csv", sheet(owes(ANNA, 900)), NOW)
    assert [fault.code for fault in faults] == ["from_the_future"]


def test_every_mistake_has_its_sentence() -> None:
    folder = Path(connectors.files.__path__[0])
    codes = {code for file in folder.glob("*.py") for code in CODE.findall(file.read_text())}
    assert len(codes) > 25
    assert codes | set(DEBT_REASONS) <= WORDS.keys()
    assert all(sentence.endswith((".", "?")) for sentence in WORDS.values())
