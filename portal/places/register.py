"""Read the municipalities: the official list, and by hand how to reach them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from portal.domain.municipality import Municipality, MunicipalityDesk, MunicipalityList
from portal.law import loader

HERE = files("portal.places")
LIST = HERE.joinpath("municipalities.json")


@cache
def municipalities() -> tuple[Municipality, ...]:
    """All municipalities, in the order of their codes."""
    reach = loader.read_file(HERE.joinpath("reach.yaml"))
    area_codes = {code: area for area, codes in reach["area_codes"].items() for code in codes}
    return tuple(_municipality(entry, reach, area_codes) for entry in _list()["municipalities"])


@cache
def list_in_use() -> MunicipalityList:
    """Where the list of municipalities comes from, and of which year it is."""
    return MunicipalityList(**_list()["list"])


def _list() -> Any:
    return json.loads(LIST.read_text(encoding="utf-8"))


def _municipality(
    entry: Mapping[str, Any], reach: Mapping[str, Any], area_codes: Mapping[str, str]
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
        desk=MunicipalityDesk(**desk) if desk else None,
    )
