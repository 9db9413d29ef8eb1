"""The plain values of the API that are not in an answer about debts."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any

from pydantic import BeforeValidator, StringConstraints, WithJsonSchema

from connectors.wire.primitives import refuse
from portal.domain.person import Bsn, InvalidBsn

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}", re.ASCII)
_HASH = re.compile(r"[A-Za-z0-9_-]{43}=?", re.ASCII)
_REQUEST = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}", re.ASCII)
_SLUG = re.compile(r"[a-z][a-z0-9-]{0,39}", re.ASCII)
KEY_PATTERN = "^[A-Za-z0-9_-]{16,64}$"


def _person(value: Any) -> str:
    """Nine digits that pass the 11-test."""
    try:
        return Bsn(value).reveal() if isinstance(value, str) else refuse("bad_person")
    except InvalidBsn:
        refuse("bad_person")


def _fits(pattern: re.Pattern[str], reason: str) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if not isinstance(value, str) or not pattern.fullmatch(value):
            refuse(reason)
        return value

    return read


def _matching(pattern: re.Pattern[str], reason: str) -> Any:
    schema = {"type": "string", "pattern": f"^{pattern.pattern}$"}
    return Annotated[str, BeforeValidator(_fits(pattern, reason)), WithJsonSchema(schema)]


PersonNumber = Annotated[
    str, BeforeValidator(_person), WithJsonSchema({"type": "string", "pattern": "^[0-9]{9}$"})
]
PersonHash = _matching(_HASH, "bad_id")
Language = _matching(_LANGUAGE, "unknown_value")
AgencyName = _matching(_SLUG, "bad_id")
RequestId = _matching(_REQUEST, "bad_id")
Version = Annotated[str, StringConstraints(pattern=r"^1\.[0-9]{1,3}$")]
