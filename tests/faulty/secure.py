"""Faulty in their certificates."""

from __future__ import annotations

from tests.faulty.certificates import TlsAgency


class HasAnUnknownRoot(TlsAgency):
    """A certificate of a root that nobody trusts."""

    trusted = False


class IsElsewhere(TlsAgency):
    """A certificate for another address."""

    host = "10.0.0.1"


class IsAnotherOrganisation(TlsAgency):
    """A certificate of another organisation."""

    organisation = "00000001987654321000"


class WantsNoCertificate(TlsAgency):
    """Lets anybody in without a certificate."""

    demands_ours = False
