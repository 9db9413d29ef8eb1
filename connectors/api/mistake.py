"""What was wrong with something that does not fit its model: a code and a place, never a value."""

from __future__ import annotations

from pydantic import ValidationError

from connectors.wire.debt import reason_of
from portal.domain.request import KINDS

_OF_A_CHOICE = {"union_tag_invalid": "unknown_value", "union_tag_not_found": "missing_field"}


def mistake_in(error: ValidationError) -> tuple[str, str | None]:
    """The reason code of the first mistake, and the field, such as ``wish.parts.0.due``."""
    first = error.errors(include_input=False, include_url=False)[0]
    place = [str(step) for step in first["loc"]]
    if first["type"] in _OF_A_CHOICE:
        return _OF_A_CHOICE[first["type"]], str(first["ctx"]["discriminator"]).strip("'")
    if place and place[0] in KINDS:
        place.pop(0)  # which of the choices it was held against
    reason = "bad_person" if first["type"] == "bad_person" else reason_of(error)
    return reason, ".".join(place) or None
