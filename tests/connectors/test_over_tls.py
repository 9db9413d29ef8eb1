"""All of it together, over real TLS: both sides show who they are, and every answer is signed."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from connectors.agency_api import AgencyApi
from connectors.exchange import Limits
from connectors.person import echo_of
from portal.services.ports import SourceFault
from tests.connectors.answers import KEY, facts, standard
from tests.connectors.certificates import Authority, Pair
from tests.connectors.people import PERSON
from tests.connectors.signing import NOW, new_key, signing, write_keys
from tests.connectors.source import Source, says

OIN = "00000001123456789000"
SIGNS = new_key()


@dataclass(frozen=True)
class Secured:
    """An agency behind mutual TLS that signs, and wants to be asked before it is told."""

    server: HTTPServer
    source: Source
    authority: Authority
    portal: Pair
    folder: Path

    def connector(self, oin: str = OIN, **more: Any) -> AgencyApi:
        """A connector with all that belongs to it; ``more`` settings, None for none."""
        settings = {
            "CA_FILE": self.authority.file.certificate,
            "CERT_FILE": self.portal.certificate,
            "KEY_FILE": self.portal.key,
            "JWKS_FILE": write_keys(self.folder, SIGNS),
        } | more
        agency = facts("standard", oin=oin, ask_before_telling=True, signed_answers=True)
        given = {name: value for name, value in settings.items() if value is not None}
        return self.source.connector(agency, Limits(seconds=3, attempts=1), **given)


def known(_: Request) -> Response:
    person = echo_of(PERSON, KEY)
    return says({"version": "1.0", "agency": "cjib", "person": person, "known": True})


def debts(_: Request) -> Response:
    return says(standard(PERSON, [500, 700]))


@pytest.fixture
def secured(tmp_path: Path) -> Iterator[Secured]:
    authority = Authority(tmp_path)
    context = authority.issue("agency", oins=[OIN]).serving()
    context.verify_mode = ssl.CERT_REQUIRED
    context.load_verify_locations(authority.file.certificate)
    with HTTPServer("127.0.0.1", 0, ssl_context=context) as server:
        source = Source(server)
        source.knowing = signing(known, SIGNS)
        source.answering = signing(debts, SIGNS)
        yield Secured(server, source, authority, authority.issue("portal"), tmp_path)


def test_the_debts_come_through(secured: Secured) -> None:
    assert len(secured.connector().ask(PERSON, NOW).debts) == 2


def test_people_who_ask_one_after_the_other_share_the_connection(secured: Secured) -> None:
    connector = secured.connector()
    assert [connector.ask(PERSON, NOW).status for _ in range(3)] == ["answered"] * 3


NOT_LET_IN: dict[str, tuple[str, dict[str, None], str]] = {
    "the certificate names another organisation": (OIN[::-1], {}, "wrong_certificate"),
    "the root is not ours": (OIN, {"CA_FILE": None}, "wrong_certificate"),
    "we do not show our own": (OIN, {"CERT_FILE": None, "KEY_FILE": None}, "unreachable"),
}


@pytest.mark.parametrize(("oin", "more", "reason"), NOT_LET_IN.values(), ids=NOT_LET_IN.keys())
def test_where_one_side_does_not_know_the_other_nothing_is_asked(
    secured: Secured, oin: str, more: dict[str, None], reason: str
) -> None:
    with pytest.raises(SourceFault) as fault:
        secured.connector(oin, **more).ask(PERSON, NOW)
    assert (fault.value.reason, fault.value.rejected) == (reason, False)
    assert secured.server.log == []


def test_the_right_certificate_does_not_make_up_for_a_missing_signature(secured: Secured) -> None:
    secured.source.answering = debts
    with pytest.raises(SourceFault, match="not_signed"):
        secured.connector().ask(PERSON, NOW)
