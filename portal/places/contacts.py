"""Read the register of government organisations (ROO): the general number and website.

Its export of municipalities is CSV with ``;``: https://organisaties.overheid.nl/export/Gemeenten.csv.
The first of several numbers or websites is the general one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from portal.places.official import MUNICIPALITIES, NotOfficial

_CODE = re.compile(r"gm\d{4}", re.ASCII)
_PHONE = re.compile(r"[0-9()+ -]{4,20}", re.ASCII)
_WEBSITE = re.compile(r"https://[a-z0-9.-]+(?:/[A-Za-z0-9._/-]*)?", re.ASCII)
_DAY = re.compile(r"(\d{2})-(\d{2})-(\d{4})", re.ASCII)


def read_contacts(rows: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, str | None]]:
    """Per code of a municipality: ``phone``, ``website`` and ``checked_on``.

    A municipality without a number that looks like one is left out. Raises ``NotOfficial`` when
    too few remain for this to be the register.
    """
    found = {}
    for row in rows:
        told = {str(name).strip(): value for name, value in row.items() if isinstance(value, str)}
        code, phone = told.get("Organisatiecode", ""), _first(told.get("Telefoonnummers", ""))
        checked = _day(told.get("Datum ter verificatie", ""))
        if not _CODE.fullmatch(code) or not _PHONE.fullmatch(phone) or checked is None:
            continue
        website = _first(told.get("Internetpagina's", ""))
        found[code.upper()] = {
            "phone": phone,
            "website": website if _WEBSITE.fullmatch(website) else None,
            "checked_on": checked,
        }
    if len(found) not in MUNICIPALITIES:
        raise NotOfficial(f"The register has numbers of {len(found)} municipalities only.")
    return dict(sorted(found.items()))


def _first(told: str) -> str:
    """The first of ``14 0592, label: algemeen;...``."""
    return told.split(";")[0].split(",")[0].strip()


def _day(told: str) -> str | None:
    found = _DAY.fullmatch(told.strip())
    try:
        return date(int(found[3]), int(found[2]), int(found[1])).isoformat() if found else None
    except ValueError:
        return None
