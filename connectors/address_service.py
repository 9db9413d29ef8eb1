"""A postcode's municipality, asked of a configured address service.

It speaks the interface of the PDOK Locatieserver (``free?q=...&fl=...``), version 3.1. That wants
the postcode in the address of the question; so the service is asked over TLS only, by POST on our
own side, and no line of ours holds a postcode.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from connectors import strict_json
from connectors.address import Address, AddressError
from connectors.codes import AnswerRejected
from connectors.endpoint import EndpointError
from connectors.exchange import Exchange, Limits
from connectors.http import Question, SourceClient
from portal.services.address_service import Postcode
from portal.services.ports import SourceFault

LIMITS = Limits(seconds=3.0, wire_bytes=64 * 1024, unpacked_bytes=256 * 1024, attempts=1)
ROWS = 20
"""One postcode lies in one municipality, seldom in two."""
_CODE = re.compile(r"\d{4}", re.ASCII)


class LocatieServer:
    """The address service. Thread-safe."""

    def __init__(self, address: Address, limits: Limits = LIMITS) -> None:
        self._client = SourceClient(address)
        self._limits = limits

    def municipalities_of(self, postcode: Postcode) -> tuple[str, ...]:
        """The codes of the municipalities, such as ``GM0344``; none for an unknown postcode.

        Raises ``SourceFault`` when the service does not answer, or not in its own form.
        """
        asked = {
            "q": f"postcode:{postcode.reveal()}",
            "fq": "type:postcode",
            "fl": "gemeentecode",
            "rows": str(ROWS),
        }
        question = Question("GET", f"/free?{urlencode(asked)}", b"", {})
        reply = self._client.send(question, Exchange(self._limits))
        if reply.status != 200:
            raise SourceFault("http_error")
        return tuple(dict.fromkeys(_codes(_rows(reply.body))))

    def close(self) -> None:
        """Close its connections."""
        self._client.close()


def address_service(url: str | None) -> LocatieServer | None:
    """The service at ``ADDRESS_SERVICE_URL``; None without one. Raises ``EndpointError``."""
    if not url:
        return None
    try:
        return LocatieServer(Address(base=url))
    except AddressError as error:
        raise EndpointError(
            f"ADDRESS_SERVICE_URL is no address of an address service: {error}."
        ) from None


def _rows(body: bytes) -> list[Any]:
    try:
        read = strict_json.load(body)
    except AnswerRejected as refused:
        raise SourceFault(refused.reason, rejected=True) from None
    answer = read.get("response") if isinstance(read, dict) else None
    rows = answer.get("docs") if isinstance(answer, dict) else None
    if not isinstance(rows, list):
        raise SourceFault("bad_structure", rejected=True)
    return rows[:ROWS]


def _codes(rows: Iterable[Any]) -> Iterable[str]:
    for row in rows:
        code = row.get("gemeentecode") if isinstance(row, dict) else None
        if not isinstance(code, str) or not _CODE.fullmatch(code):
            raise SourceFault("bad_structure", rejected=True)
        yield f"GM{code}"
