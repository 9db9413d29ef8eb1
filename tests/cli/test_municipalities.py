"""``portal municipalities``: the list is refreshed from the official table, or stays as it was."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from portal.cli import main
from portal.places.register import municipalities
from tests.cli.official import Row, as_csv, as_json, names, table


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    file = tmp_path / "municipalities.json"
    file.write_text("as it was")
    return file


def refresh(source: Path | str, ours: Path, *more: str) -> int:
    return main(["municipalities", "refresh", "--from", str(source), "--to", str(ours), *more])


def codes_in(file: Path) -> list[str]:
    return [one["code"] for one in json.loads(file.read_text())["municipalities"]]


@pytest.mark.parametrize("written", [as_csv, as_json])
def test_a_file_of_the_table_becomes_the_list(
    written: Callable[[list[Row], Path], Path], ours: Path, tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    assert refresh(written(table(), tmp_path / "table"), ours, "--year", "2026") == 0

    assert codes_in(ours) == [one.code for one in municipalities()]
    assert json.loads(ours.read_text())["list"]["year"] == 2026
    assert "Woonplaatsen in Nederland 2026: 342 municipalities" in capsys.readouterr().out


def test_a_table_with_codes_takes_the_names_from_its_second_file(
    ours: Path, tmp_path: Path
) -> None:
    coded, named = as_csv(table(coded=True), tmp_path / "a"), as_csv(names(), tmp_path / "b")

    assert refresh(coded, ours, "--year", "2026", "--names", str(named)) == 0
    assert '"Garmerwolde"' in ours.read_text()


def test_the_service_of_cbs_is_asked_for_its_three_parts(
    ours: Path, httpserver: HTTPServer
) -> None:
    parts = {
        "TableInfos": [{"Title": "Woonplaatsen in Nederland 2026"}],
        "Woonplaatsen": names(),
        "TypedDataSet": table(coded=True),
    }
    for name, rows in parts.items():
        httpserver.expect_request(f"/86312NED/{name}").respond_with_json({"value": rows})

    assert refresh(httpserver.url_for("/86312NED"), ours) == 0
    assert json.loads(ours.read_text())["list"]["title"] == "Woonplaatsen in Nederland 2026"


def wrong(row: int, **fields: str) -> Callable[[list[Row]], list[Row]]:
    def spoil(rows: list[Row]) -> list[Row]:
        rows[row] |= fields
        return rows

    return spoil


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda rows: rows[::3], "a part is missing"),
        (lambda rows: [r for r in rows if r["Naam_4"].strip() != "Limburg"], "11 provinces"),
        (wrong(0, Code_3="NL01"), "no code of a municipality"),
        (wrong(0, Naam_2=""), "has no Naam_2"),
        (wrong(3, Naam_2="Another"), "another name or province"),
        (wrong(0, Woonplaatsen="WP9999"), "the name of place WP9999 is missing"),
        (wrong(0, Woonplaatsen="<b>x</b>"), "is no name or code"),
        (wrong(0, Woonplaatsen="x" * 61), "is no name or code"),
        (wrong(0, Woonplaatsen="a\u202eb"), "is no name or code"),
    ],
)
def test_a_table_that_is_wrong_is_one_sentence_and_changes_nothing(
    spoil: Callable[[list[Row]], list[Row]], told: str, ours: Path, tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    assert refresh(as_csv(spoil(table()), tmp_path / "table"), ours, "--year", "2026") == 2

    error = capsys.readouterr().err
    assert told in error
    assert error.endswith("Nothing was changed.\n") and error.count("\n") == 1
    assert ours.read_text() == "as it was"


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe\x00", b"{", b"[1]", b'{"value": 3}', b"a;b\n1;2"]
)
def test_a_file_that_is_no_table_changes_nothing(
    content: bytes, ours: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "table").write_bytes(content)

    assert refresh(tmp_path / "table", ours, "--year", "2026") == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert ours.read_text() == "as it was"


@pytest.mark.parametrize(
    ("source", "more"),
    [
        ("no-such-file.csv", ["--year", "2026"]),
        ("http://example.org/table", []),
        ("https://127.0.0.1:9/table", []),
        ("https://169.254.169.254/table", []),
    ],
)
def test_what_cannot_be_read_changes_nothing(
    source: str, more: list[str], ours: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert refresh(source, ours, *more) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert ours.read_text() == "as it was"


def test_a_file_needs_its_year(ours: Path, tmp_path: Path) -> None:
    assert refresh(as_csv(table(), tmp_path / "table"), ours) == 2


def test_a_municipality_that_went_or_came_is_told(
    ours: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows: list[dict[str, Any]] = table()
    for row in rows:
        if row["Code_3"].strip() == "GM0034":
            row["Code_3"] = "GM9998"

    assert refresh(as_csv(rows, tmp_path / "table"), ours, "--year", "2027") == 0
    told = capsys.readouterr().out
    assert "No longer in the list: GM0034 Almere." in told
    assert "New in the list: GM9998." in told


def test_a_municipality_is_found_on_the_command_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["municipalities", "find", "hengelo"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "GM0164  Hengelo (Overijssel)",
        "GM1876  Bronckhorst  (Hengelo (Gld))",
    ]
    assert main(["municipalities", "find", "zzzzqqqq"]) == 1
