"""Who takes requests for debt help for a municipality: its own system, or its desk here.

Both are reached through the outbox. A municipality with neither is phoned.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from portal.domain.agency import Agency, Contact
from portal.domain.municipality import Municipality
from portal.domain.request import RequestKind

DESK = "desk-"
Takes = Callable[[str, RequestKind], bool]
"""Whether a connected agency says that it takes requests of a kind."""


def desk_source(code: str) -> str:
    """How the desk of a municipality is called in the outbox: ``GM0363`` is ``desk-gm0363``."""
    return f"{DESK}{code.lower()}"


def is_desk(source: str) -> bool:
    """Whether this source is the desk of a municipality: it gets no person's number."""
    return source.startswith(DESK)


class HelpReceivers:
    """Finds where a request for debt help goes, by the code of the municipality.

    ``desks`` are the codes of the municipalities that work with our desk.
    """

    def __init__(self, agencies: Iterable[Agency], desks: Collection[str], takes: Takes) -> None:
        self._own = {one.municipality: one.id for one in agencies if one.connected}
        self._desks = frozenset(desks)
        self._takes = takes

    def source_of(self, code: str) -> str | None:
        """The source of the request; None when this municipality takes none from here.

        A system of its own goes before the desk.
        """
        own = self._own.get(code)
        if own is not None and self._takes(own, "debt_help"):
            return own
        return desk_source(code) if code in self._desks else None


def desk_of(municipality: Municipality) -> Agency:
    """The desk of a municipality, as whom to ask and to phone."""
    name, told = f"Gemeente {municipality.name}", municipality.desk
    return Agency(
        id=desk_source(municipality.code),
        name=name,
        short_name=name,
        contact=Contact(
            website=(told.website if told else None) or "",
            phone=municipality.phone,
            hours=told.hours if told else None,
        ),
        dialect="none",
        connected=False,
        municipality=municipality.code,
    )
