"""The cases of an FCID document as debts of our wire format, to see what is wrong with each."""

from __future__ import annotations

from typing import Any

from connectors.agency_file import AgencyFile
from connectors.codes import AnswerRejected
from connectors.fcid.attributes import first, listed
from connectors.fcid.case import debt_of
from connectors.fcid.version import version_of


def debts_of_cases(read: Any, facts: AgencyFile) -> list[Any]:
    """A debt for each case; none when it is no document that we can read."""
    if not isinstance(read, dict):
        return []
    inner = first(read, "body", "document")
    document = inner if isinstance(inner, dict) and "financiele_zaken" not in read else read
    try:
        version = version_of(read, document)
    except AnswerRejected:
        return []
    return [debt_of(case, facts, version) for case in listed(document.get("financiele_zaken"))]
