"""Who of the staff comes in: by organisation and role, and by nothing else."""

from __future__ import annotations

import pytest

from desk.claims import colleague
from portal.web.login.problem import LoginRefused

KNOWN = {"GM0363": "Amsterdam"}
CLAIMS = {"sub": "s-1", "name": "Esther", "organisation": "GM0363", "roles": ["desk", "parking"]}


def test_a_role_of_ours_at_a_municipality_that_there_is_comes_in() -> None:
    found = colleague(CLAIMS, KNOWN)
    assert (found.staff.municipality, sorted(found.roles)) == ("GM0363", ["desk"])


@pytest.mark.parametrize(
    "changed",
    [
        {"organisation": "GM9999"},
        {"organisation": "0363"},
        {"organisation": ["GM0363"]},
        {"organisation": "GM0363 "},
        {"organisation": None},
        {"roles": []},
        {"roles": ["admin"]},
        {"roles": "desk"},
        {"roles": {"desk": True}},
        {"roles": [["desk"]]},
        {"sub": ""},
        {"name": " "},
        {"name": "x" * 201},
        {"sub": 7},
    ],
)
def test_anybody_else_stays_out(changed) -> None:
    with pytest.raises(LoginRefused):
        colleague(CLAIMS | changed, KNOWN)


def test_a_citizen_is_no_staff() -> None:
    with pytest.raises(LoginRefused):
        colleague({"sub": "p-1", "bsn": "999990019"}, KNOWN)
