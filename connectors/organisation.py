"""Which organisation shows a certificate: its OIN, the serialNumber of the certificate's subject.

So it is in certificates of PKIoverheid. A certificate that is right in all else but belongs to
another organisation is of someone else, whatever address it was found at.
"""

from __future__ import annotations

import ssl
from typing import Any

from portal.services.ports import SourceFault

WRONG_CERTIFICATE = "wrong_certificate"


def check_organisation(secured: Any, oin: str) -> None:
    """``secured`` is the TLS side of a connection. Raises ``SourceFault`` wrong_certificate.

    The chain has been checked already; here we only look whose it is.
    """
    told = secured.getpeercert() if secured is not None else None
    subject = (told or {}).get("subject", ())
    numbers = [value for part in subject for name, value in part if name == "serialNumber"]
    if numbers != [oin]:
        raise SourceFault(WRONG_CERTIFICATE)


def is_distrusted(failure: BaseException) -> bool:
    """Whether a connection failed because its certificate is not to be believed."""
    return isinstance(failure.__cause__, ssl.SSLCertVerificationError)
