"""What is sealed in the row of a mandate, and how people are called there."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Row

from portal.domain.mandate import Invitation, Mandate
from portal.domain.person import Bsn
from portal.services.ports import LogEntry
from portal.storage.request_row import text_of
from portal.storage.sealing import Place
from portal.storage.server_keys import ServerKeys

_GRANTED = TypeAdapter(Invitation)


def citizens(keys: ServerKeys, person: Bsn) -> list[bytes]:
    """How a person is called as who grants: now, and under older secrets."""
    return keys.names_at("mandates, as a citizen", person)


def helpers(keys: ServerKeys, person: Bsn) -> list[bytes]:
    """How a person is called as who helps: now, and under older secrets."""
    return keys.names_at("mandates, as a helper", person)


def codes(keys: ServerKeys, code: str) -> list[bytes]:
    """How a code is found again: now, and under older secrets."""
    return keys.request_names("mandate code", code)


def seal_granted(keys: ServerKeys, this: bytes, granted: Invitation) -> bytes:
    """Seal what was granted."""
    return keys.seal(_GRANTED.dump_json(granted), _place(this, "sealed"))


def seal_person(keys: ServerKeys, this: bytes, person: Bsn) -> bytes:
    """Seal whose debts it is about: needed to ask the sources when the helper looks."""
    return keys.seal(person.reveal().encode("ascii"), _place(this, "person"))


def person_of(keys: ServerKeys, row: Row[Any]) -> Bsn:
    """Whose debts it is about. Raises ``SealBroken``."""
    return Bsn(keys.unseal(row.person, _place(row.id, "person")).decode("ascii"))


def mandate_from(keys: ServerKeys, row: Row[Any]) -> Mandate:
    """A row as a mandate. Raises ``SealBroken``."""
    return Mandate(
        id=text_of(row.id),
        granted=_GRANTED.validate_json(keys.unseal(row.sealed, _place(row.id, "sealed"))),
        state=row.state,
        invited_at=row.invited_at,
        accepted_at=row.accepted_at,
        ended_at=row.ended_at,
        ended_by=row.ended_by,
    )


def by_helper(mandate: Mandate) -> str:
    """How the access log calls the helper: as the citizen does."""
    return f"helper:{mandate.granted.helper_name}"


def logged(
    mandate: Mandate, person: Bsn, actor: str, told: tuple[str, ...], at: datetime
) -> LogEntry:
    """A row of the citizen's log about a mandate. ``told``: the action, and then the subject and
    the result where those say more."""
    action, subject, result = (*told, "portal", "ok")[:3] if len(told) == 1 else told
    return LogEntry(
        at=at,
        person=person,
        actor=actor,
        action=action,
        subject=subject,
        reason=f"mandate:{mandate.id}",
        result=result,
    )


def _place(this: bytes, column: str) -> Place:
    return Place("mandate", column, (this,))
