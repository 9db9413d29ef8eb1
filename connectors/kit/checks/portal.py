"""At the end: the portal itself asks; and no number was anywhere but in a question."""

from __future__ import annotations

from collections.abc import Sequence

from connectors.kit.came import Came
from connectors.kit.promise import Broken, Promise
from connectors.kit.talk import Talk
from connectors.registry import connector
from portal.services.ports import SourceFault


def number_stays_inside(talk: Talk) -> None:
    """No answer repeats a number: not in a header, not in a problem, not in a body."""
    numbers = [person.reveal() for person in talk.setting.people.values()]
    for exchanged in talk.history:
        where = _where(exchanged.came, numbers)
        if where == "header" or (where == "body" and not _may(talk, exchanged.came)):
            talk.history.append(exchanged)
            raise Broken(f"The {where} of the answer repeats the number of a person.")


def _where(came: Came, numbers: Sequence[str]) -> str:
    """In which part of an answer one of the numbers stands; empty when in none."""
    headers = "".join(f"{name} {value}" for name, value in came.headers)
    if any(number in headers for number in numbers):
        return "header"
    return "body" if any(number.encode() in came.body for number in numbers) else ""


def _may(talk: Talk, came: Came) -> bool:
    """Only a document of FCID names the person by number."""
    return talk.setting.facts.dialect == "fcid" and came.status == 200


def portal_reads_it(talk: Talk) -> None:
    """The portal's own connector gets the same, without anything refused."""
    setting = talk.setting
    asking = connector(setting.facts, setting.endpoint, limits=talk.limits)
    try:
        known = asking.ask(setting.people["person"], talk.clock())
        stranger = asking.ask(setting.people["stranger"], talk.clock())
    except SourceFault as fault:
        raise Broken(f"The portal's own connector ended in: {fault.reason}.") from None
    if known.status != "answered" or known.rejected:
        reasons = sorted({one.reason for one in known.rejected})
        raise Broken(f"The portal did not get every debt: {known.status}, {', '.join(reasons)}.")
    if stranger.status != "unknown_person":
        raise Broken(f"The portal was told about a stranger: {stranger.status}.")


PROMISES = (
    Promise("number-stays-inside", number_stays_inside, ("says-two-hundred",)),
    Promise(
        "portal-reads-it",
        portal_reads_it,
        (
            *("names-the-agency", "names-the-person", "owes-what-was-agreed"),
            *("unknown-is-not-nothing", "same-answer-twice", "knows-by-hash"),
            *("signature-answers-the-question", "signature-is-fresh"),
        ),
    ),
)
