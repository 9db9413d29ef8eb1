"""At the end: the portal itself asks; and no number was anywhere but in a question."""

from __future__ import annotations

from connectors.kit.came import Came
from connectors.kit.promise import Broken, Promise
from connectors.kit.talk import Talk
from connectors.registry import connector
from portal.services.ports import SourceFault


def number_stays_inside(talk: Talk) -> None:
    """No answer repeats a number: not in a header, not in a problem, not in a body."""
    numbers = [person.reveal() for person in talk.setting.people.values()]
    for exchanged in talk.history:
        came = exchanged.came
        told = "".join(f"{name} {value}" for name, value in came.headers)
        if any(number in told for number in numbers):
            raise Broken(f"A header of the answer to {exchanged.sent} repeats the number.")
        if any(number.encode() in came.body for number in numbers) and not _may(talk, came):
            raise Broken(f"The answer to {exchanged.sent} repeats the number.")


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
