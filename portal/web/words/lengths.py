"""How long a legal term lasts, in words: the number always comes from ``portal.law``."""

from __future__ import annotations

from portal.law.deadlines import Rule, rule
from portal.law.values import LawValue
from portal.web.i18n import plural


def length_text(term: Rule | str) -> str:
    """The length of a term, such as "6 weken"; a rule or its id. Raises ``KeyError``."""
    found = rule(term) if isinstance(term, str) else term
    return _in_words(found.length, found.unit)


def duration_text(value: LawValue) -> str:
    """A length among the law's values, such as "2 maanden"."""
    return _in_words(value.whole, value.unit)


def _in_words(length: int, unit: str) -> str:
    match unit:
        case "days":
            return plural("%(num)s dag", "%(num)s dagen", length)
        case "weeks":
            return plural("%(num)s week", "%(num)s weken", length)
        case "months":
            return plural("%(num)s maand", "%(num)s maanden", length)
        case "years":
            return plural("%(num)s jaar", "%(num)s jaar", length)
        case "working_days":
            return plural("%(num)s werkdag", "%(num)s werkdagen", length)
    raise ValueError(f"{unit} is no length of time.")
