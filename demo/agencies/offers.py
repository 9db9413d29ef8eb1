"""What each agency of the demo offers; they differ, as they do in reality."""

from __future__ import annotations

from dataclasses import dataclass, field

from portal.domain.request import RequestKind

_USUAL: frozenset[RequestKind] = frozenset(
    {"arrangement", "objection", "pause", "correction", "message"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offers:
    """What an agency offers; the words are those of ``/v1/capabilities``.

    ``longest_pause``: a longer pause is refused at once, in months; None when a person decides.
    """

    requests: frozenset[RequestKind] = _USUAL
    at_once: frozenset[RequestKind] = field(default_factory=frozenset)
    withdraw: frozenset[RequestKind] = frozenset({"arrangement", "pause", "message", "debt_help"})
    call_back: bool = False
    longest_pause: int | None = None


OFFERS = {
    "cjib": Offers(at_once=frozenset({"arrangement"}), call_back=True),
    "belastingdienst": Offers(at_once=frozenset({"arrangement", "pause"})),
    "duo": Offers(at_once=frozenset({"arrangement"}), longest_pause=1),
    "lbio": Offers(requests=frozenset({"arrangement", "message"}), call_back=True),
    "gemeente-utrecht": Offers(requests=_USUAL | {"debt_help"}, call_back=True),
    "bghu": Offers(requests=frozenset({"arrangement", "message"})),
    "waterschap-hdsr": Offers(requests=frozenset()),
}


def offers_of(agency: str) -> Offers:
    """What this agency offers."""
    return OFFERS.get(agency, Offers())
