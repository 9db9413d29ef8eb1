"""Who imposed an obligation (opgelegd_door) and who collects it (uitgevoerd_door)."""

from __future__ import annotations

import re
from typing import Any

from connectors.agency_file import AgencyFile

_NOT_IN_AN_ID = re.compile(r"[^A-Za-z0-9._-]+", re.ASCII)
_LONGEST = 64


def party(told: Any, facts: AgencyFile) -> Any:
    """The agency that is meant: an id of ours when we know it, otherwise the word itself (A5).

    Nothing told means the agency that delivered the document. What is no text is handed on as it
    is, to be refused.
    """
    if told is None:
        return facts.id
    if not isinstance(told, str) or not told.strip():
        return told
    word = told.strip()
    known = {name.lower(): agency for name, agency in facts.fcid_parties.items()}
    known |= {name.lower(): facts.id for name in _own_names(facts)}
    return known.get(word.lower()) or _NOT_IN_AN_ID.sub("-", word)[:_LONGEST]


def _own_names(facts: AgencyFile) -> list[str]:
    return [name for name in (facts.id, facts.oin, facts.name, facts.short_name) if name]
