"""Ask before telling: first "do you know this person?", by keyed hash alone.

Only an agency that says yes is told the number. One that does not know a person never learns from
us that they looked.
"""

from __future__ import annotations

import json

from connectors import strict_json
from connectors.answer import check_told
from connectors.codes import AnswerRejected

KNOWN_PATH = "/v1/persons/known"


def known_question(person_hash: str) -> bytes:
    """The body of the question."""
    return json.dumps({"version": "1.0", "person": person_hash}).encode("ascii")


def says_known(body: bytes, *, source: str, person_hash: str) -> bool:
    """Whether the agency knows the person. Raises ``AnswerRejected``.

    The answer names agency and person as every answer does, so that nobody gets another's "no".
    """
    read = strict_json.load(body)
    if not isinstance(read, dict):
        raise AnswerRejected("bad_structure")
    check_told(read, source=source, person_hash=person_hash)
    known = read.get("known")
    if type(known) is not bool:
        raise AnswerRejected("bad_structure")
    return known
