"""How a debt grew: each part of the amount where the one before it ended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from portal.domain.standing import Standing
from portal.web.bars import Bar, BarKind, length, thousandths
from portal.web.debt.build_up import Part, parts_of
from portal.web.filters import money
from portal.web.i18n import _


def growth_of(standing: Standing) -> tuple[Bar, ...]:
    """A bar per part, and what is left; none when the amount is only what it began with."""
    parts = parts_of(standing)
    most = max(_ends(parts), default=0)
    if len(parts) < 2 or most <= 0:
        return ()
    left = Bar(
        _("Nog te betalen"),
        money(standing.outstanding_cents),
        "0%",
        length(standing.outstanding_cents, most) if standing.outstanding_cents else "0%",
        "left",
    )
    return (*_falling(parts, most), left)


def _ends(parts: Iterable[Part]) -> Iterator[int]:
    end = 0
    for part in parts:
        end += part.cents
        yield end


def _falling(parts: list[Part], most: int) -> Iterator[Bar]:
    end = 0
    for part in parts:
        low = max(0, min(end, end + part.cents))
        end += part.cents
        kind: BarKind = "gone" if part.cents < 0 else "added" if part.added else "plain"
        yield Bar(
            part.name,
            money(part.cents),
            thousandths(min(low, most), most),
            length(min(abs(part.cents), most - min(low, most)), most),
            kind,
        )
