"""``portal serve``: it says in one sentence why it cannot start, and otherwise serves."""

from __future__ import annotations

import base64
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPResponse
from pathlib import Path
from urllib.error import URLError

import pytest

from connectors.registry import load_agencies
from portal.cli import main
from portal.web.security import HEADERS

SECRET = base64.urlsafe_b64encode(bytes(range(32))).decode()


@pytest.fixture
def port() -> int:
    """A port that nobody uses."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.fixture
def environment(sqlite_url: str, login_key: Path, port: int) -> dict[str, str]:
    """Settings with which the portal starts; nobody answers at the agencies."""
    made = {
        "PATH": os.environ["PATH"],
        "SECRET_KEY": SECRET,
        "DATABASE_URL": sqlite_url,
        "PUBLIC_URL": f"http://127.0.0.1:{port}",
        "LOCAL_HTTP": "1",
        "OIDC_ISSUER": "http://127.0.0.1:9",
        "OIDC_CLIENT_ID": "portal",
        "OIDC_PRIVATE_KEY_FILE": str(login_key),
    }
    for agency in load_agencies():
        name = f"SOURCE_{agency.id.upper().replace('-', '_')}"
        made |= {
            f"{name}_URL": "http://127.0.0.1:9",
            f"{name}_CLIENT_ID": "portal",
            f"{name}_SECRET": "secret",
            f"{name}_PERSON_KEY": SECRET,
        }
    return made


def _command(port: int) -> list[str]:
    return [sys.executable, "-m", "portal.cli", "serve", "--port", str(port), "--workers", "1"]


@contextmanager
def _serving(environment: dict[str, str], port: int) -> Iterator[None]:
    process = subprocess.Popen(_command(port), env=environment, stderr=subprocess.DEVNULL)
    try:
        _wait(port)
        yield
    finally:
        process.terminate()
        process.wait(20)


def _wait(port: int) -> None:
    for _ in range(200):
        try:
            _get(port, "/healthz").close()
        except URLError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the portal did not start")


def _get(port: int, path: str) -> HTTPResponse:
    found: HTTPResponse = urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=5)
    return found


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


def test_under_the_real_server_pages_and_files_have_all_headers(
    environment: dict[str, str], port: int
) -> None:
    with _serving(environment, port), _get(port, "/") as page:
        html = page.read().decode()
        style = html.partition('rel="stylesheet" href="')[2].partition('"')[0]
        with _get(port, style) as file:
            assert file.headers.get_content_type() == "text/css"
            answers = (page, file)
            for name, value in HEADERS.items():
                assert [answer.headers.get_all(name) for answer in answers] == [[value], [value]]
