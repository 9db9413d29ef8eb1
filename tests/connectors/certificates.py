"""Certificates made for a test: a root, and what it signed."""

from __future__ import annotations

import ssl
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

_Key = ec.EllipticCurvePrivateKey


@dataclass(frozen=True)
class Pair:
    """The files of a certificate and of its key."""

    certificate: Path
    key: Path

    def serving(self) -> ssl.SSLContext:
        """A server that shows this certificate."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate, self.key)
        return context


class Authority:
    """A root that signs certificates."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = _named("root")
        self.file = self._write("root", self._sign("root", self._key, root=True), self._key)

    def issue(self, name: str, host: str = "127.0.0.1", oins: Sequence[str] = ()) -> Pair:
        """A certificate for an address; ``oins`` are the organisation numbers it names."""
        key = ec.generate_private_key(ec.SECP256R1())
        return self._write(name, self._sign(name, key, host=host, oins=oins), key)

    def _sign(
        self,
        name: str,
        key: _Key,
        *,
        host: str = "127.0.0.1",
        root: bool = False,
        oins: Sequence[str] = (),
    ) -> x509.Certificate:
        now = datetime.now(UTC)
        builder = (
            x509.CertificateBuilder()
            .subject_name(_named(name, oins))
            .issuer_name(self._name)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - timedelta(days=1))
            .not_valid_after(now + timedelta(days=1))
            .add_extension(x509.BasicConstraints(ca=root, path_length=None), critical=True)
            .add_extension(
                x509.SubjectAlternativeName([x509.IPAddress(ip_address(host))]), critical=False
            )
        )
        return builder.sign(self._key, hashes.SHA256())

    def _write(self, name: str, certificate: x509.Certificate, key: _Key) -> Pair:
        pair = Pair(self._folder / f"{name}.pem", self._folder / f"{name}-key.pem")
        pem = serialization.Encoding.PEM
        pair.certificate.write_bytes(certificate.public_bytes(pem))
        pair.key.write_bytes(
            key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        )
        return pair


def _named(name: str, oins: Sequence[str] = ()) -> x509.Name:
    numbers = [x509.NameAttribute(NameOID.SERIAL_NUMBER, oin) for oin in oins]
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name), *numbers])
