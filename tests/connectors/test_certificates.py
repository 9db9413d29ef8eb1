"""We talk to the agency itself or to nobody; and we can show who we are."""

from __future__ import annotations

import socket
import ssl
from dataclasses import replace
from pathlib import Path

import pytest

from connectors.address import Address, Certificates
from connectors.exchange import Exchange, Limits
from connectors.http import SourceClient
from portal.services.ports import SourceFault
from tests.connectors.certificates import Authority, Pair
from tests.connectors.raw_server import Sends, raw_server

OIN = "00000001123456789000"
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


def send(connection: socket.socket) -> None:
    connection.sendall(ANSWER)


def outcome(tls: ssl.SSLContext, certificates: Certificates, send: Sends = send) -> str:
    """The body of the answer, or the reason why there is none."""
    with raw_server(send, tls) as port:
        client = SourceClient(Address(base=f"https://127.0.0.1:{port}"), certificates)
        try:
            exchange = Exchange(Limits(seconds=3, attempts=1))
            return client.post("/", b"{}", {}, exchange).body.decode()
        except SourceFault as fault:
            return fault.reason
        finally:
            client.close()


def trusting(authority: Authority, own: Pair | None = None) -> Certificates:
    return Certificates(
        authorities=authority.file.certificate,
        certificate=own.certificate if own else None,
        key=own.key if own else None,
    )


def demanding(authority: Authority) -> ssl.SSLContext:
    """A server that wants to see our certificate (mutual TLS)."""
    context = authority.issue("server").serving()
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    context.verify_mode = ssl.CERT_REQUIRED
    context.load_verify_locations(authority.file.certificate)
    return context


def test_a_certificate_of_a_trusted_root_is_believed(authority: Authority) -> None:
    assert outcome(authority.issue("server").serving(), trusting(authority)) == "{}"


def test_a_certificate_of_another_root_is_not(authority: Authority, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = Authority(tmp_path / "other")
    assert outcome(other.issue("server").serving(), trusting(authority)) == "wrong_certificate"


def test_without_a_root_of_our_own_the_public_roots_decide(authority: Authority) -> None:
    assert outcome(authority.issue("server").serving(), Certificates()) == "wrong_certificate"


def test_a_certificate_for_another_address_is_not_believed(authority: Authority) -> None:
    elsewhere = authority.issue("server", "10.0.0.1").serving()
    assert outcome(elsewhere, trusting(authority)) == "wrong_certificate"


def test_the_certificate_of_the_organisation_itself_is_believed(authority: Authority) -> None:
    shown = authority.issue("server", oins=[OIN]).serving()
    assert outcome(shown, replace(trusting(authority), oin=OIN)) == "{}"


NOT_ITS_OWN = {
    "names another": [OIN[:-1] + "9"],
    "names none": [],
    "names two": [OIN, OIN[:-1] + "9"],
    "names more than the number": [OIN + "0"],
}


@pytest.mark.parametrize("oins", NOT_ITS_OWN.values(), ids=NOT_ITS_OWN.keys())
def test_a_trusted_certificate_of_another_organisation_is_not_believed(
    authority: Authority, oins: list[str]
) -> None:
    shown = authority.issue("server", oins=oins).serving()
    assert outcome(shown, replace(trusting(authority), oin=OIN)) == "wrong_certificate"


def test_nothing_is_said_to_another_organisation(authority: Authority) -> None:
    asked: list[bytes] = []
    shown = authority.issue("server", oins=[OIN[::-1]]).serving()
    outcome(shown, replace(trusting(authority), oin=OIN), lambda _: asked.append(b"asked"))
    assert asked == []


def test_we_show_our_certificate_to_who_asks_for_it(authority: Authority) -> None:
    ours = authority.issue("portal")
    assert outcome(demanding(authority), trusting(authority, ours)) == "{}"


def test_without_our_certificate_such_a_source_is_unreachable(authority: Authority) -> None:
    assert outcome(demanding(authority), trusting(authority)) == "unreachable"


def test_a_source_that_never_finishes_its_handshake_is_cut_off() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        client = SourceClient(Address(base=f"https://127.0.0.1:{silent.getsockname()[1]}"))
        with pytest.raises(SourceFault, match="timeout"):
            client.post("/", b"{}", {}, Exchange(Limits(seconds=0.4)))
        client.close()
