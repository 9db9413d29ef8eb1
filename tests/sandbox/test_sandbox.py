"""In the sandbox a team sees both sides work, and what was wrong when one does not."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
from werkzeug.test import Client

from connectors.registry import AGENCIES
from demo.agencies.server import make, now_in_amsterdam
from demo.ports import HOST, free_ports
from demo.sandbox.__main__ import main
from demo.sandbox.server import make_sandbox
from demo.sandbox.setting import PERSON, SandboxError, setting_for
from tests.api.agency import CITIZENS, on_stage, settings_to

CITIZEN = CITIZENS["achterstand"]


class Sandbox:
    """A sandbox that runs, as a team uses it."""

    def __init__(self, base: str) -> None:
        self.base = base

    def post(self, path: str, body: bytes = b"", **headers: str) -> int:
        """The HTTP status of a POST; where it leads to is not followed."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        answer = requests.post(
            self.base + path, body, headers=named, allow_redirects=False, timeout=10
        )
        return answer.status_code

    def journal(self) -> list[dict[str, Any]]:
        """What happened, oldest first."""
        found: list[dict[str, Any]] = requests.get(f"{self.base}/journal.json", timeout=10).json()
        return found[::-1]

    def page(self) -> str:
        """The page."""
        return requests.get(f"{self.base}/", timeout=10).text


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    (port,) = free_ports(1)
    base = f"http://{HOST}:{port}"
    setting = setting_for(base, None, {}, CITIZEN, tmp_path_factory.mktemp("keys"))
    server = make(make_sandbox(setting, base, now_in_amsterdam), port)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield Sandbox(base)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_the_portal_asks_sends_once_and_hears_what_became_of_it(sandbox: Sandbox) -> None:
    for what in ("query", "capabilities", "objection"):
        sandbox.post(f"/try/{what}")
    request_id = sandbox.journal()[-1]["told"]["id"]

    sandbox.post(f"/decide/{request_id}/agreed")

    last = _wait_for(sandbox, "status")
    assert last["told"]["state"] == "agreed"
    assert [entry["what"] for entry in sandbox.journal() if not entry["good"]] == []
    assert "What happened" in sandbox.page()


def test_a_callback_that_is_wrong_is_explained(sandbox: Sandbox) -> None:
    status = sandbox.post("/portal/v1/callbacks", b"{}", Content_Type="application/json")

    last = sandbox.journal()[-1]
    assert status == 401
    assert (last["who"], last["ended"]) == ("agency", "bad-signature: not_signed")
    assert last["mend"]


def test_a_request_that_is_not_offered_is_explained(sandbox: Sandbox) -> None:
    sandbox.post("/try/debt_help")

    last = sandbox.journal()[-1]
    assert last["ended"] == "refused: not_offered"
    assert "/v1/capabilities" in last["mend"]


def test_another_site_cannot_make_it_send_anything(sandbox: Sandbox) -> None:
    before = len(sandbox.journal())

    assert sandbox.post("/try/query", Sec_Fetch_Site="cross-site") == 400
    assert len(sandbox.journal()) == before


def test_no_number_is_in_the_journal_or_on_the_page(sandbox: Sandbox) -> None:
    sandbox.post("/try/message")

    assert CITIZEN.reveal() not in json.dumps(sandbox.journal()) + sandbox.page()


def test_it_acts_towards_the_agency_of_a_team(tmp_path: Path) -> None:
    with on_stage("cak") as stage:
        env = settings_to("cak", stage.base) | {PERSON: CITIZENS["broninhouding"].reveal()}
        config = AGENCIES / "cak" / "agency.yaml"
        setting = setting_for("http://127.0.0.1:1", config, env, CITIZEN, tmp_path)
        app = Client(make_sandbox(setting, "http://127.0.0.1:1", now_in_amsterdam))

        app.post("/try/capabilities")
        app.post("/try/message")

        entries = json.loads(app.get("/journal.json").text)
    assert [(one["what"], one["good"]) for one in entries] == [
        ("requests (message), sent twice", True),
        ("debts/query", True),
        ("capabilities", True),
    ]
    assert len(stage.agency.desk.open_dossiers()) == 1


def test_the_settings_may_come_from_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "settings.env"
    file.write_text("SANDBOX_BSN=123456789\nSECRET\n")
    assert main(["--config", str(AGENCIES / "cak" / "agency.yaml"), "--env", str(file)]) == 1
    assert "settings.env, line 2" in capsys.readouterr().err
    file.write_text("CONFORMANCE_PERSON=999990019\n")
    assert main(["--config", str(AGENCIES / "cak" / "agency.yaml"), "--env", str(file)]) == 1
    assert "SOURCE_CAK_URL" in capsys.readouterr().err


def test_a_team_must_say_which_test_person_its_agency_knows(tmp_path: Path) -> None:
    with pytest.raises(SandboxError, match=PERSON):
        setting_for("http://127.0.0.1:1", Path("x/agency.yaml"), {}, CITIZEN, tmp_path)


def _wait_for(sandbox: Sandbox, what: str) -> dict[str, Any]:
    """The last entry, once it is about this."""
    until = time.monotonic() + 10
    while time.monotonic() < until:
        last = sandbox.journal()[-1]
        if last["what"] == what:
            return last
        time.sleep(0.05)
    raise AssertionError(f"no {what} came")


def test_a_file_can_be_checked_and_nothing_of_it_comes_back(sandbox: Sandbox) -> None:
    lines = ("bsn;schuld;datum;gebeurtenis;bedrag", "123456789;WS-1;01-09-2026;aanslag;9.50", "")
    sent = {"file": ("waterschap-2026-11-20.csv", "\n".join(lines))}
    page = requests.post(f"{sandbox.base}/files", files=sent, timeout=10).text
    assert "regel 2, kolom bsn: Dit is geen burgerservicenummer" in page
    assert "Dit bestand wordt niet aangenomen." in page
    assert "123456789" not in page
