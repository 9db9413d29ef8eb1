"""The words for what makes debt help urgent (Wgs art. 4 lid 2)."""

from __future__ import annotations

from portal.law.debt_help import ThreatId
from portal.web.i18n import LazyText, lazy

THREATS: dict[ThreatId, LazyText] = {
    "eviction": lazy("Ik moet misschien mijn huis uit"),
    "supply": lazy("Ik krijg straks geen gas, stroom, warmte of water meer"),
    "insurance": lazy("Mijn zorgverzekering stopt"),
}
