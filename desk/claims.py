"""Who of the staff logged in, by what the identity provider of the municipality says."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from typing import Any

from desk.staff import ROLES, Colleague
from portal.domain.desk import Staff
from portal.web.login.problem import refused

_CODE = re.compile(r"GM[0-9]{4}", re.ASCII)
LONGEST = 200


def colleague(claims: Mapping[str, Any], known: Container[str]) -> Colleague:
    """Read ``sub``, ``name``, ``organisation`` (CBS code) and ``roles``. Raises ``LoginRefused``.

    ``known`` are the municipalities that there are. A role that we do not know counts for
    nothing; without any of ours nobody comes in. A claim about a citizen is not looked at.
    """
    code = claims.get("organisation")
    if not isinstance(code, str) or not _CODE.fullmatch(code) or code not in known:
        raise refused("organisation")
    roles = claims.get("roles")
    if not isinstance(roles, list):
        raise refused("roles")
    ours = frozenset(role for role in ROLES if role in roles)
    if not ours:
        raise refused("no role")
    staff = Staff(id=_text(claims, "sub"), name=_text(claims, "name"), municipality=code)
    return Colleague(staff=staff, roles=ours)


def _text(claims: Mapping[str, Any], name: str) -> str:
    value = claims.get(name)
    if not isinstance(value, str) or not 0 < len(value.strip()) <= LONGEST:
        raise refused(name)
    return value.strip()
