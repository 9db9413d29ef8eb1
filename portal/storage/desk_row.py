"""What is sealed in the rows of the desk, and what a row says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any

from pydantic import Field, TypeAdapter
from sqlalchemy import Row

from portal.domain.desk import DeskLine, DeskNews, DeskRequest, DeskStep, Staff
from portal.domain.desk_work import Act, Attempt, Close, CloseReason, Refusal, Take, Talk
from portal.storage.sealing import Place
from portal.storage.server_keys import ServerKeys


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What holds now, so that the list need not read all that happened."""

    taken_by: Staff | None = None
    talk: Talk | None = None
    refusal: Refusal | None = None
    closed: CloseReason | None = None
    tried: datetime | None = None


_REQUEST = TypeAdapter(DeskRequest)
_STANDING = TypeAdapter(Standing)
_STAFF = TypeAdapter(Staff)
_ACT: TypeAdapter[Act] = TypeAdapter(Annotated[Act, Field(discriminator="kind")])


def request_text(request: DeskRequest) -> str:
    """What was sent, as text: the same for the same request."""
    return _REQUEST.dump_json(request).decode()


def seal_request(keys: ServerKeys, reference: str, request: DeskRequest) -> bytes:
    """What the citizen sent, sealed for this row."""
    return keys.seal(_REQUEST.dump_json(request), _item("sealed", reference))


def open_request(keys: ServerKeys, row: Row[Any]) -> DeskRequest | None:
    """What the citizen sent; None once it is wiped. Raises ``SealBroken``."""
    if row.sealed is None:
        return None
    return _REQUEST.validate_json(keys.unseal(row.sealed, _item("sealed", row.reference)))


def seal_person(keys: ServerKeys, reference: str, name: bytes) -> bytes:
    """How the access log calls the citizen, sealed for this row."""
    return keys.seal(name, _item("person", reference))


def open_person(keys: ServerKeys, row: Row[Any]) -> bytes:
    """How the access log calls the citizen. Raises ``SealBroken``."""
    return keys.unseal(row.person, _item("person", row.reference))


def seal_standing(keys: ServerKeys, reference: str, standing: Standing) -> bytes:
    """What holds now, sealed for this row."""
    return keys.seal(_STANDING.dump_json(standing), _item("standing", reference))


def open_standing(keys: ServerKeys, row: Row[Any]) -> Standing:
    """What holds now; nothing when it was never taken or is wiped. Raises ``SealBroken``."""
    if row.standing is None:
        return Standing()
    return _STANDING.validate_json(keys.unseal(row.standing, _item("standing", row.reference)))


def standing_after(before: Standing, staff: Staff, act: Act, now: datetime) -> Standing:
    """What holds after an act. ``tried``: the last attempt was in vain, and when."""
    return Standing(
        taken_by=staff if isinstance(act, Take) else before.taken_by,
        talk=act if isinstance(act, Talk) else before.talk,
        refusal=act if isinstance(act, Refusal) else before.refusal,
        closed=act.reason if isinstance(act, Close) else before.closed,
        tried=_tried(before, act, now),
    )


def _tried(before: Standing, act: Act, now: datetime) -> datetime | None:
    if isinstance(act, Attempt):
        return None if act.outcome == "reached" else now
    return None if isinstance(act, Talk) else before.tried


def seal_step(
    keys: ServerKeys, reference: str, number: int, staff: Staff | None, act: Act | None
) -> dict[str, bytes | None]:
    """Who did what, sealed for this row of the history."""
    who = _STAFF.dump_json(staff) if staff else None
    what = _ACT.dump_json(act) if act else None
    return {
        "staff": keys.seal(who, _step("staff", reference, number)) if who else None,
        "sealed": keys.seal(what, _step("sealed", reference, number)) if what else None,
    }


def open_step(keys: ServerKeys, row: Row[Any]) -> DeskStep:
    """One line of the history. Raises ``SealBroken``."""
    who = row.staff and keys.unseal(row.staff, _step("staff", row.item, row.number))
    what = row.sealed and keys.unseal(row.sealed, _step("sealed", row.item, row.number))
    return DeskStep(
        at=row.at,
        kind=row.kind,
        by=_STAFF.validate_json(who).name if who else None,
        act=_ACT.validate_json(what) if what else None,
    )


def line_of(keys: ServerKeys, row: Row[Any]) -> DeskLine:
    """A row as it stands in the list. Raises ``SealBroken``."""
    standing = open_standing(keys, row)
    return DeskLine(
        reference=row.reference,
        received_at=row.received_at,
        changed_at=row.changed_at,
        urgent=row.urgent,
        state=row.state,
        taken_by=standing.taken_by,
        talk_at=standing.talk.at if standing.talk else None,
    )


def news_of(keys: ServerKeys, row: Row[Any]) -> DeskNews:
    """How it stands, for the citizen. Raises ``SealBroken``."""
    standing = open_standing(keys, row)
    refusal = standing.refusal
    return DeskNews(
        reference=row.reference,
        state=row.state,
        at=row.changed_at,
        talk=standing.talk,
        reason=refusal.reason if refusal else None,
        text=refusal.text if refusal else None,
        closed=standing.closed,
        contact_tried=standing.tried,
    )


def _item(column: str, reference: str) -> Place:
    return Place("desk_item", column, (reference.encode(),))


def _step(column: str, reference: str, number: int) -> Place:
    return Place("desk_step", column, (reference.encode(), number.to_bytes(4)))
