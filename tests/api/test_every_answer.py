"""Whatever is asked of our API, on both sides: no server error, and no answer that is not written.

``make test`` runs this: thousands of questions that fit the document, and that do not.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
from joserfc.jwk import ECKey

from connectors.api.document import as_text
from demo.ports import HOST, free_ports
from tests.api.agency import CITIZENS, SECRET, OnStage, on_stage
from tests.api.schemathesis import ask_everything
from tests.api.signing import Signing, served, settings
from tests.fakes import FakeConnector
from tests.pages.portal import Portal

PERSON = CITIZENS["achterstand"]
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def duo() -> Iterator[OnStage]:
    with on_stage("duo") as stage:
        yield stage


def asked(said: str) -> int:
    """How many questions were asked."""
    found = re.search(r"(\d+) generated", said)
    assert found, said
    return int(found[1])


def document_about(stage: OnStage, folder: Path) -> Path:
    """The document, its examples about somebody and something that the agency knows."""
    text = as_text().replace('"999990019"', f'"{PERSON.reveal()}"')
    path = folder / "openapi.json"
    path.write_text(text.replace("W-20260901-17", stage.debt_of(PERSON)))
    return path


def test_an_agency_answers_everything_as_it_is_written(duo: OnStage, tmp_path: Path) -> None:
    proof = {"grant_type": "client_credentials"}
    given = requests.post(f"{duo.base}/oauth2/token", proof, auth=("portal", SECRET), timeout=10)
    token = given.json()["access_token"]

    said = ask_everything(
        document_about(duo, tmp_path),
        duo.base,
        *("--include-tag", "agency", "--exclude-operation-id", "token"),
        *("--header", f"Authorization: Bearer {token}"),
        steps=True,
    )

    assert asked(said) > 300
    assert duo.agency.desk.open_dossiers()


def test_a_token_is_given_or_refused_as_it_is_written(duo: OnStage, tmp_path: Path) -> None:
    said = ask_everything(
        document_about(duo, tmp_path),
        duo.base,
        *("--include-operation-id", "token", "--auth", f"portal:{SECRET}"),
    )

    assert asked(said) > 10


def test_the_portal_answers_every_callback_as_it_is_written(portal: Portal, tmp_path: Path) -> None:
    key = ECKey.generate_key("P-256", {"kid": "one", "use": "sig"})
    keys = tmp_path / "keys.json"
    keys.write_text(json.dumps({"keys": [key.as_dict(private=False)]}))
    (tmp_path / "openapi.json").write_text(as_text())
    (port,) = free_ports(1)
    app = portal.app(
        FakeConnector(),
        public_url=f"http://{HOST}:{port}",
        local_http=True,
        limit_posts="1000000 per minute",
        sources=settings(keys),
    )
    with served(Signing(app.wsgi_app, key), port) as base:
        said = ask_everything(
            tmp_path / "openapi.json", base, "--include-tag", "portal", examples=100
        )

    assert asked(said) > 100
