"""Which version of the document this is: 3 or 4. Told by the document, otherwise by its shape."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Literal

from connectors.codes import AnswerRejected
from connectors.fcid.attributes import Attributes, first, listed
from connectors.fcid.events import DEMANDED, FORMS, kind_of, told_form

Version = Literal[3, 4]

_READ = re.compile(r"v?([34])(\.\d+){0,3}", re.ASCII)
_NAMES = ("version", "document_version", "versie")
_ONLY_IN_FOUR = ("totaal_financieel_verplicht", "totaal_financieel_vereffend")


def version_of(
    read: Attributes, document: Attributes, cases: Iterable[Any] | None = None
) -> Version:
    """The version in the envelope or in the document itself; without one, its cases tell (A1).

    ``cases`` is given when they do not stand in the document itself, but were cut out of it.

    Raises ``AnswerRejected`` unknown_version.
    """
    told = first(read, *_NAMES)
    told = first(document, *_NAMES) if told is None else told
    if told is None:
        found = listed(document.get("financiele_zaken")) if cases is None else cases
        return 4 if _looks_like_four(found) else 3
    known = _READ.fullmatch(str(told))
    if known is None:
        raise AnswerRejected("unknown_version")
    return 4 if known[1] == "4" else 3


def _looks_like_four(cases: Iterable[Any]) -> bool:
    return any(isinstance(case, dict) and _is_of_four(case) for case in cases)


def _is_of_four(case: Attributes) -> bool:
    return first(case, *_ONLY_IN_FOUR) is not None or any(
        isinstance(event, dict)
        and kind_of(event) == DEMANDED
        and str(told_form(event)).lower() in FORMS
        for event in listed(case.get("gebeurtenissen"))
    )
