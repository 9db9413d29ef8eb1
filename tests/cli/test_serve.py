"""``portal serve``: it says in one sentence why it cannot start, and otherwise serves."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from portal.cli import main
from portal.web.security import HEADERS
from tests.cli.serving import get, serving


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("SECRET_KEY", "", "portal: SECRET_KEY is not set."),
        ("SECRET_KEY", "d2Vhaw", "portal: SECRET_KEY is too weak."),
        ("DATABASE_URL", "sqlite:////proc/none/x.sqlite3", "portal: The "),
        ("DATABASE_URL", "postgresql://x@127.0.0.1:9/none", "portal: The database does not answer"),
        ("SOURCE_CJIB_URL", "", "portal: SOURCE_CJIB_URL"),
        ("OIDC_PRIVATE_KEY_FILE", "/etc/hostname", "portal: OIDC_PRIVATE_KEY_FILE"),
    ],
)
def test_what_is_wrong_is_one_sentence_at_the_start(
    environment: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
    value: str,
    sentence: str,
) -> None:
    for each, text in (environment | {name: value}).items():
        monkeypatch.setenv(each, text)

    code = main(["serve"])

    told = capsys.readouterr().err
    assert code == 2
    assert told.startswith(sentence)
    assert len(told.strip().splitlines()) == 1


def test_a_database_without_tables_is_told_at_the_start(
    environment: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    for each, text in environment.items():
        monkeypatch.setenv(each, text)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'new.sqlite3'}")

    assert main(["serve"]) == 2
    assert "portal migrate" in capsys.readouterr().err


def test_a_taken_port_is_told_at_the_start(
    environment: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for each, text in environment.items():
        monkeypatch.setenv(each, text)
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]

        assert main(["serve", "--port", str(taken)]) == 2
    told = capsys.readouterr().err
    assert told == f"portal: port {taken} is taken; choose one with --port.\n"


def test_under_the_real_server_pages_and_files_have_all_headers(
    environment: dict[str, str], port: int
) -> None:
    with serving(environment, port), get(port, "/") as page:
        html = page.read().decode()
        style = html.partition('rel="stylesheet" href="')[2].partition('"')[0]
        with get(port, style) as file:
            assert file.headers.get_content_type() == "text/css"
            answers = (page, file)
            for name, value in HEADERS.items():
                assert [answer.headers.get_all(name) for answer in answers] == [[value], [value]]
