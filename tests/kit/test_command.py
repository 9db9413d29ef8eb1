"""``portal conformance``: what it needs, what it prints, and with which code it ends."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from demo.ports import free_ports
from portal.cli import main
from tests.connectors.answers import KEY
from tests.connectors.signing import encoded, new_key, write_keys
from tests.faulty.debts import NeverAddsUp
from tests.faulty.good import OTHER, PERSON, SECRET, STRANGER, GoodAgency
from tests.faulty.serving import served

KEYS = new_key()


@dataclass
class Desk:
    """The files of a team, and the command."""

    folder: Path

    @property
    def config(self) -> Path:
        """Its agency.yaml."""
        return self.folder / "agency.yaml"

    @property
    def env(self) -> Path:
        """Its settings."""
        return self.folder / "settings.env"

    def run(self, url: str, *options: str) -> int:
        """The exit code."""
        named = ["--config", str(self.config), "--env", str(self.env)]
        return main(["conformance", url, *named, *options])

    def write(self, **facts: object) -> None:
        """Write agency.yaml with these facts changed."""
        known = GoodAgency(KEYS).facts().model_dump(mode="json", exclude_none=True)
        told = known | {"conformance": {"owes_cents": 16000}} | facts
        self.config.write_text(yaml.safe_dump(told))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A team whose files are right."""
    desk = Desk(tmp_path)
    desk.write()
    desk.env.write_text(
        "# for trying\n"
        "export SOURCE_CJIB_CLIENT_ID=portal\n"
        f'SOURCE_CJIB_SECRET="{SECRET}"\n'
        f"SOURCE_CJIB_PERSON_KEY={encoded(KEY)}\n"
        f"SOURCE_CJIB_JWKS_FILE={write_keys(tmp_path, KEYS)}\n"
        f"CONFORMANCE_PERSON={PERSON.reveal()}\n"
        f"CONFORMANCE_OTHER={OTHER.reveal()}\n"
        f"CONFORMANCE_STRANGER={STRANGER.reveal()}\n"
    )
    return desk


@pytest.fixture
def good() -> Iterator[str]:
    """The address of an agency that keeps every promise."""
    with served(GoodAgency(KEYS)) as base:
        yield base


def test_when_every_promise_is_kept_it_ends_well(
    desk: Desk, good: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert desk.run(good) == 0
    assert " 0 broken" in capsys.readouterr().out


def test_when_one_is_broken_it_ends_with_one(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    with served(NeverAddsUp(KEYS)) as base:
        assert desk.run(base, "--json") == 1
    told = json.loads(capsys.readouterr().out)
    assert told["kept"] is False
    broken = [one["promise"] for one in told["promises"] if one["state"] == "broken"]
    assert broken == ["balance-adds-up"]


def test_when_nobody_is_there_that_is_all_it_says(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    (port,) = free_ports(1)
    assert desk.run(f"http://127.0.0.1:{port}", "--json") == 1
    states = {
        one["promise"]: one["state"] for one in json.loads(capsys.readouterr().out)["promises"]
    }
    assert [name for name, state in states.items() if state == "broken"] == ["reachable"]
    assert "kept" not in states.values()


def test_the_page_is_written_where_it_was_asked(desk: Desk, good: str, tmp_path: Path) -> None:
    assert desk.run(good, "--html", str(tmp_path / "report.html")) == 0
    assert "names-the-person" in (tmp_path / "report.html").read_text()


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("CONFORMANCE_PERSON=123", "CONFORMANCE_PERSON must be a number of nine digits"),
        (f"CONFORMANCE_STRANGER={PERSON.reveal()}", "must be different people"),
        ("SOURCE_CJIB_SECRET=", "SOURCE_CJIB_SECRET is missing"),
        ("this is no setting", "line 9: this is no NAME=value"),
    ],
)
def test_a_setting_that_is_wrong_is_named_and_never_shown(
    desk: Desk, line: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.env.write_text(f"{desk.env.read_text()}{line}\n")
    assert desk.run("http://127.0.0.1:9") == 2
    said = capsys.readouterr().err
    assert says in said
    assert PERSON.reveal() not in said
    assert SECRET not in said


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ({"conformance": None}, "has no conformance block"),
        ({"conformance": {"owes_cents": 1.5}}, "conformance.owes_cents"),
        ({"regime": "boetes"}, "regime"),
        (
            {"dialect": "files", "ask_before_telling": False, "signed_answers": False},
            "portal sheet check",
        ),
    ],
)
def test_a_fact_that_is_wrong_is_named(
    desk: Desk, facts: dict[str, object], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.write(**facts)
    assert desk.run("http://127.0.0.1:9") == 2
    assert says in capsys.readouterr().err


def test_all_facts_that_are_wrong_are_named_at_once(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.write(regime="boetes", oin="12", colour="blue")
    assert desk.run("http://127.0.0.1:9") == 2
    said = capsys.readouterr().err
    assert all(f"{field}: " in said for field in ("regime", "oin", "colour"))


@pytest.mark.parametrize("url", ["http://192.0.2.1", "ftp://127.0.0.1", "https://u:p@x.example"])
def test_an_address_that_is_never_asked_is_not_tried(
    desk: Desk, url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert desk.run(url) == 2
    assert "SOURCE_CJIB_URL is no address of a source" in capsys.readouterr().err
