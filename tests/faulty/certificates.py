"""The certificates of an agency over TLS, and of the portal towards it."""

from __future__ import annotations

import ssl
from pathlib import Path

from tests.connectors.certificates import Authority
from tests.faulty.good import GoodAgency

OIN = "00000001123456789000"


class TlsAgency(GoodAgency):
    """The same over TLS, with both certificates as they should be."""

    tls = True
    host = "127.0.0.1"
    organisation = OIN
    trusted = True
    demands_ours = True

    def facts(self):
        """With its organisation number."""
        return super().facts().model_copy(update={"oin": OIN})


class Papers:
    """The files: a root that both trust, another that nobody does, and what they signed."""

    def __init__(self, agency: GoodAgency, folder: Path) -> None:
        assert isinstance(agency, TlsAgency)
        for name in ("trusted", "other"):
            (folder / name).mkdir()
        self._agency = agency
        self._root, self._other = Authority(folder / "trusted"), Authority(folder / "other")
        self._own = self._root.issue("portal", oins=["00000001999999999000"])

    def serving(self) -> ssl.SSLContext:
        """How the agency speaks."""
        agency = self._agency
        root = self._root if agency.trusted else self._other
        context = root.issue("agency", agency.host, [agency.organisation]).serving()
        if agency.demands_ours:
            context.verify_mode = ssl.CERT_REQUIRED
            context.load_verify_locations(self._root.file.certificate)
        return context

    def files(self) -> dict[str, Path]:
        """What the portal is given."""
        return {
            "CA_FILE": self._root.file.certificate,
            "CERT_FILE": self._own.certificate,
            "KEY_FILE": self._own.key,
        }
