"""What was wrong with something that does not fit its model: a code and a place, never a value."""

from __future__ import annotations

from pydantic import ValidationError

from connectors.wire.debt import reason_of


def mistake_in(error: ValidationError) -> tuple[str, str | None]:
    """The reason code of the first mistake, and the field, such as ``wish.parts.0.due``."""
    first = error.errors(include_input=False, include_url=False, include_context=False)[0]
    place = ".".join(str(step) for step in first["loc"])
    unknown = first["type"] == "union_tag_invalid"
    return "unknown_value" if unknown else reason_of(error), place or None
