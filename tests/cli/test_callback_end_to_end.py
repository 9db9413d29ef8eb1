"""An agency decides and tells it, signed: the request of the citizen changes at once. Everything is
real: the portal is a process, the agency another server, and between them is HTTP."""

from __future__ import annotations

import json
import time
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
import requests
from joserfc.jwk import ECKey

from connectors.registry import AGENCIES, read_agency
from connectors.signature import HEADER, sign
from demo.agencies.access import Access
from demo.agencies.agency import DemoAgency
from demo.agencies.server import now_in_amsterdam
from demo.agencies.server import serving as agencies_serving
from demo.agencies.teller import Teller
from demo.citizens import load_test_citizens
from portal.storage.database import open_database
from tests.api.agency import CITIZENS, KEY, SECRET, settings_to
from tests.cli.serving import serving
from tests.sending.asks import Office, ask, question

PERSON = CITIZENS["achterstand"]
SERVER_SECRET = b"a secret of the server, 32 bytes."
OURS = ECKey.generate_key("P-256", {"kid": "duo-1", "use": "sig"})
STRANGER = ECKey.generate_key("P-256", {"kid": "duo-1", "use": "sig"})
TWO_DAYS = timedelta(days=2)  # of so old a request the status is asked for only twice a day
LONGEST = 20.0


class Scene:
    """A portal and an agency that run, and a request of two days ago."""

    def __init__(self, agency: DemoAgency, portal: str, office: Office, made: str) -> None:
        self.agency, self.portal, self.office, self.made = agency, portal, office, made

    def state(self) -> str:
        """How the request stands for the citizen."""
        asked = self.office.requests.find(PERSON, self.made)
        return asked.state if asked else "gone"

    def wait_for(self, state: str) -> None:
        """Until the citizen sees this."""
        until = time.monotonic() + LONGEST
        while self.state() != state:
            assert time.monotonic() < until, self.state()
            time.sleep(0.05)

    def known_as(self) -> str:
        """The id of the request at the agency."""
        (dossier,) = self.agency.desk.open_dossiers()
        return dossier.id

    def tells(self, request_id: str) -> bytes:
        """What an agency says of a request, before it is signed."""
        told = {"version": "1.0", "agency": "duo", "id": request_id, "state": "agreed"}
        return json.dumps(told | {"at": now_in_amsterdam().isoformat("T", "seconds")}).encode()

    def post(self, body: bytes, signature: str) -> tuple[int, str]:
        """Status and reason of a callback."""
        headers = {"Content-Type": "application/json", HEADER: signature}
        answer = requests.post(f"{self.portal}/v1/callbacks", body, headers=headers, timeout=10)
        return answer.status_code, str(answer.json()["reason"]) if answer.status_code == 401 else ""


def signed(body: bytes, key: ECKey = OURS, issuer: str = "duo") -> str:
    now = now_in_amsterdam()
    return sign(body, key, issuer=issuer, message=uuid4().hex, now=now)


def an_agency(portal: str) -> DemoAgency:
    """The student loans of the demo, which tells the portal what it decides."""
    access = Access(client_id="portal", secret=SECRET, person_key=KEY)
    agency = DemoAgency(read_agency(AGENCIES / "duo"), access, load_test_citizens())
    agency.desk.tell = Teller("duo", f"{portal}/v1/callbacks", OURS, now_in_amsterdam)
    return agency


@pytest.fixture
def scene(
    environment: dict[str, str], sqlite_url: str, port: int, tmp_path: Path
) -> Iterator[Scene]:
    portal = f"http://127.0.0.1:{port}"
    agency = an_agency(portal)
    keys = tmp_path / "duo.json"
    keys.write_text(json.dumps({"keys": [OURS.as_dict(private=False)]}))
    database = open_database(sqlite_url)
    office = Office(database, {}, lambda: datetime.now().astimezone())
    then = now_in_amsterdam() - TWO_DAYS
    letter = ask("duo", question("Klopt mijn schuld?"), PERSON, then)
    (made,) = office.requests.confirm(PERSON, "page", [letter], then)
    with agencies_serving({"duo": agency}, {}) as base:
        environment |= settings_to("duo", f"{base}/duo") | {
            "SOURCE_DUO_JWKS_FILE": str(keys),
            "SECRET_KEY": urlsafe_b64encode(SERVER_SECRET).decode(),
        }
        with serving(environment, port):
            yield Scene(agency, portal, office, made)
    database.close()


def test_what_an_agency_tells_reaches_the_citizen_and_what_is_forged_does_not(scene: Scene) -> None:
    scene.wait_for("received")
    known_as = scene.known_as()
    body = scene.tells(known_as)

    assert scene.post(body, signed(body, STRANGER)) == (401, "bad_signature")
    assert scene.post(body, signed(body, issuer="uwv")) == (401, "bad_signature")
    other = body.replace(b'"duo"', b'"uwv"')
    assert scene.post(other, signed(other)) == (401, "wrong_agency")
    assert scene.post(body, "") == (401, "not_signed")
    assert scene.state() == "received"

    told = signed(body)
    assert scene.post(body, told) == (204, "")
    assert scene.post(body, told) == (401, "replayed")
    unknown = scene.tells("not-ours")
    assert scene.post(unknown, signed(unknown))[0] == 404
    assert scene.state() == "received"  # only the agency's own status is believed

    scene.agency.desk.decide(known_as, {"state": "agreed"}, now_in_amsterdam())
    scene.wait_for("agreed")
