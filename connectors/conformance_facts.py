"""The test persons with whom an agency is held to its promises (``conformance`` in agency.yaml)."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Setting = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9_]*$", max_length=80)]


class ConformanceFacts(BaseModel):
    """Settings in the environment that hold the numbers; a number itself never stands here.

    ``person`` has debts at the agency, and owes ``owes_cents`` in all. ``other`` is another whom
    it knows; without it, mixing people up cannot be tried. ``stranger`` is unknown to it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    owes_cents: Annotated[int, Field(ge=1, strict=True)]
    person: Setting = "CONFORMANCE_PERSON"
    other: Setting = "CONFORMANCE_OTHER"
    stranger: Setting = "CONFORMANCE_STRANGER"
