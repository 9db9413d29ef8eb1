"""A table of Statistics Netherlands (CBS), read over its open data service (OData)."""

from __future__ import annotations

from connectors.address import Address, AddressError
from connectors.exchange import Exchange, Limits
from connectors.http import Question, SourceClient
from portal.services.ports import SourceFault

LIMITS = Limits(
    seconds=60.0, wire_bytes=10 * 1024 * 1024, unpacked_bytes=20 * 1024 * 1024, attempts=2
)


class CbsTable:
    """A table at an address such as ``https://opendata.cbs.nl/ODataApi/odata/86312NED``.

    Raises ``AddressError``.
    """

    def __init__(self, address: str, limits: Limits = LIMITS) -> None:
        self._client = SourceClient(Address(base=address))
        self._limits = limits

    def part(self, name: str) -> bytes:
        """One part as JSON: ``TypedDataSet``, ``TableInfos`` or a dimension.

        Raises ``SourceFault``.
        """
        question = Question("GET", f"/{name}", b"", {})
        reply = self._client.send(question, Exchange(self._limits))
        if reply.status != 200:
            raise SourceFault("http_error")
        return reply.body

    def close(self) -> None:
        """Close its connections."""
        self._client.close()


__all__ = ["AddressError", "CbsTable"]
