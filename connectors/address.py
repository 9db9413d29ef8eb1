"""Where a source lives, and how we know that it is the source: from configuration only."""

from __future__ import annotations

import re
import ssl
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import httpx2

from connectors.places import names_loopback

_PLAIN = re.compile(r"[!-~]*")


class AddressError(ValueError):
    """A base address that we do not ask. The sentence says what is wrong with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """The base address of a source: ``https``, or ``http`` on this machine only.

    Paths hang under it; nothing of an answer can change host, port or scheme.
    Raises ``AddressError``.
    """

    base: str

    def __post_init__(self) -> None:
        if not _PLAIN.fullmatch(self.base):
            raise AddressError("it may hold letters, digits and marks of ASCII only, and no space")
        parts = urlsplit(self.base)
        try:
            host, port = parts.hostname, parts.port
        except ValueError:
            raise AddressError("the port is not a number from 1 to 65535") from None
        if not host or port == 0 or "%" in host:
            raise AddressError("it must look like https://host/path")
        if parts.username or parts.password or parts.query or parts.fragment:
            raise AddressError("it may hold no user, password, query or fragment")
        if parts.scheme != "https" and not (parts.scheme == "http" and names_loopback(host)):
            raise AddressError("it must be https; http is only for this machine itself")

    def under(self, path: str) -> str:
        """The full address of a path such as ``/v1/debts/query``."""
        return self.base.rstrip("/") + path


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificates:
    """Whose certificate we trust, and with which one we show who we are (mutual TLS).

    ``authorities`` is a PEM file of trusted roots (PKIoverheid private roots); without it the
    public roots are trusted. ``certificate`` and ``key`` are PEM files of our own. ``oin`` is the
    organisation that the certificate of the source must name.
    """

    authorities: Path | None = None
    certificate: Path | None = None
    key: Path | None = None
    oin: str | None = None

    def context(self) -> ssl.SSLContext:
        """TLS 1.2 or newer, the certificate and the host name always checked.

        Raises ``OSError`` when a file cannot be read or holds no certificate.
        """
        if self.authorities is None:
            context = httpx2.create_ssl_context(trust_env=False)
        else:
            context = ssl.create_default_context(cafile=str(self.authorities))
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        if self.certificate is not None:
            context.load_cert_chain(self.certificate, self.key)
        return context
