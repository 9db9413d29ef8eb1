"""How long a legal term lasts, in words: the number always comes from ``portal.law``."""

from __future__ import annotations

from portal.law.deadlines import Rule, rule
from portal.web.i18n import plural


def length_text(term: Rule | str) -> str:
    """The length of a term, such as "6 weken"; a rule or its id. Raises ``KeyError``."""
    found = rule(term) if isinstance(term, str) else term
    match found.unit:
        case "days":
            return plural("%(num)s dag", "%(num)s dagen", found.length)
        case "weeks":
            return plural("%(num)s week", "%(num)s weken", found.length)
        case "months":
            return plural("%(num)s maand", "%(num)s maanden", found.length)
        case "years":
            return plural("%(num)s jaar", "%(num)s jaar", found.length)
        case "working_days":
            return plural("%(num)s werkdag", "%(num)s werkdagen", found.length)
