"""Is it there, and is it who it says it is?"""

from __future__ import annotations

from contextlib import closing

from connectors.http import Question
from connectors.kit.came import Came
from connectors.kit.promise import Broken, Promise, Untried
from connectors.kit.talk import Talk
from connectors.organisation import WRONG_CERTIFICATE
from connectors.requests import CAPABILITIES_PATH

HARMLESS = Question("GET", CAPABILITIES_PATH, b"", {})
LOCAL = "The address is http, which is only for this machine itself."


def reachable(talk: Talk) -> None:
    """Somebody answers, in whatever way."""
    came = _harmless(talk, organisation=False, own=True)
    if came.fault in ("unreachable", "timeout") and not came.status:
        raise Broken(f"Nobody answered: {came.fault}.")


def trusted_certificate(talk: Talk) -> None:
    """The certificate belongs to this address and comes from a root that we trust."""
    _only_tls(talk)
    if _harmless(talk, organisation=False, own=True).fault == WRONG_CERTIFICATE:
        raise Broken("The certificate is for another address, has ended, or its root is unknown.")


def certificate_of_the_organisation(talk: Talk) -> None:
    """The certificate names the organisation of agency.yaml."""
    _only_tls(talk)
    if talk.setting.facts.oin is None:
        raise Untried("agency.yaml has no oin.")
    if _harmless(talk, organisation=True, own=True).fault == WRONG_CERTIFICATE:
        raise Broken("The subject of the certificate has another serialNumber than `oin` says.")


def asks_for_our_certificate(talk: Talk) -> None:
    """Without a certificate of ours nobody is let in."""
    _only_tls(talk)
    if talk.setting.endpoint.certificates.certificate is None:
        raise Untried("No certificate of ours is agreed: SOURCE_<ID>_CERT_FILE is empty.")
    if _harmless(talk, organisation=True, own=False).status:
        raise Broken("An answer came although no certificate of ours was shown.")


def _harmless(talk: Talk, *, organisation: bool, own: bool) -> Came:
    """A question that tells nothing and asks for nothing secret."""
    with closing(talk.line_with(organisation=organisation, own=own)) as line:
        return talk.send(HARMLESS, "without a token", line)


def _only_tls(talk: Talk) -> None:
    if not talk.setting.endpoint.address.base.startswith("https:"):
        raise Untried(LOCAL)


PROMISES = (
    Promise("reachable", reachable),
    Promise("trusted-certificate", trusted_certificate, ("reachable",)),
    Promise(
        "certificate-of-the-organisation",
        certificate_of_the_organisation,
        ("trusted-certificate",),
    ),
    Promise("asks-for-our-certificate", asks_for_our_certificate, ("trusted-certificate",)),
)
