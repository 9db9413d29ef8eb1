"""To whom how much is owed, as a picture."""

from __future__ import annotations

from portal.services.overview import OverviewView
from portal.web.bars import Bar, length
from portal.web.filters import money


def shares_of(view: OverviewView) -> tuple[Bar, ...]:
    """A bar per organisation, the longest first; none when there is nothing to compare."""
    owed = sorted(
        ((one.summary.total_cents, one.agency.short_name) for one in view.sources), reverse=True
    )
    open_ones = [(cents, name) for cents, name in owed if cents > 0]
    if len(open_ones) < 2:
        return ()
    most = open_ones[0][0]
    return tuple(Bar(name, money(cents), "0%", length(cents, most)) for cents, name in open_ones)
