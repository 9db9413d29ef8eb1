"""Read the municipalities: the official list, and by hand how to reach them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from portal.domain.municipality import (
    GeneralContact,
    Municipality,
    MunicipalityDesk,
    MunicipalityList,
)
from portal.law import loader

HERE = files("portal.places")
LIST = HERE.joinpath("municipalities.json")
CONTACTS = HERE.joinpath("contacts.json")


@cache
def municipalities() -> tuple[Municipality, ...]:
    """All municipalities, in the order of their codes."""
    reach = loader.read_file(HERE.joinpath("reach.yaml"))
    area_codes = {code: area for area, codes in reach["area_codes"].items() for code in codes}
    contacts = _contacts()
    return tuple(
        _municipality(entry, reach, area_codes, contacts) for entry in _list()["municipalities"]
    )


@cache
def list_in_use() -> MunicipalityList:
    """Where the list of municipalities comes from, and of which year it is."""
    return MunicipalityList(**_list()["list"])


def _list() -> Any:
    return json.loads(LIST.read_text(encoding="utf-8"))


def _contacts() -> dict[str, GeneralContact]:
    told = json.loads(CONTACTS.read_text(encoding="utf-8"))
    return {
        code: GeneralContact(
            phone=one["phone"],
            website=one["website"],
            checked_on=date.fromisoformat(one["checked_on"]),
        )
        for code, one in told.items()
    }


def _municipality(
    entry: Mapping[str, Any],
    reach: Mapping[str, Any],
    area_codes: Mapping[str, str],
    contacts: Mapping[str, GeneralContact],
) -> Municipality:
    code, official = entry["code"], entry["name"]
    desk = reach["desks"].get(code)
    return Municipality(
        code=code,
        name=reach["shown"].get(code, official),
        official_name=official,
        province=entry["province"],
        places=tuple(entry["places"]),
        other_names=tuple(reach["other_names"].get(code, ())),
        area_code=area_codes.get(code),
        told_short_number=code in reach["told_short_number"],
        general=contacts.get(code),
        desk=MunicipalityDesk(**desk) if desk else None,
    )
