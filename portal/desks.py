"""The municipalities, and those that take requests for help at our desk: put together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from portal.domain.agency import Agency
from portal.places.register import municipalities
from portal.services.desk_channel import DeskChannel
from portal.services.help_receivers import HelpReceivers, Takes, desk_of
from portal.services.municipalities import Municipalities
from portal.services.requests_port import RequestChannel
from portal.settings import SettingsError
from portal.storage.desk import DeskItems


@dataclass(frozen=True, slots=True, kw_only=True)
class Desks:
    """Where help is asked. ``agencies`` are the desks; ``channels`` the way to each."""

    known: Municipalities
    agencies: tuple[Agency, ...]
    channels: Mapping[str, RequestChannel]
    receivers: HelpReceivers


def make_desks(
    codes: Sequence[str],
    agencies: Iterable[Agency],
    takes: Takes,
    items: DeskItems,
    clock: Callable[[], datetime],
) -> Desks:
    """``codes``: the municipalities that work with our desk. ``takes``: whether an agency takes a
    kind of request. Raises ``SettingsError`` for a code that is none."""
    known = Municipalities(municipalities())
    desks = []
    for code in codes:
        one = known.get(code)
        if one is None:
            raise SettingsError(f"DESK_MUNICIPALITIES names {code}, and no municipality has it.")
        desks.append(desk_of(one))
    return Desks(
        known=known,
        agencies=tuple(desks),
        channels={desk.id: DeskChannel(desk, items, clock) for desk in desks},
        receivers=HelpReceivers(agencies, codes, takes),
    )
