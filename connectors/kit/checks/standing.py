"""What became of a request can be asked, and a request can be taken back."""

from __future__ import annotations

from connectors.kit.problem import code_of
from connectors.kit.promise import Broken, Promise, Untried
from connectors.kit.sending import new_key, read_standing, standing_of, withdraw
from connectors.kit.talk import Taken, Talk
from portal.domain.request import FINAL


def says_how_it_stands(talk: Talk) -> None:
    """The id of the receipt is enough to ask how a request stands."""
    for one in _taken(talk):
        came = standing_of(talk, one.id)
        if came.status != 200:
            raise Broken(
                f"The status of a request must be 200, not {code_of(came) or came.status}."
            )
        told = read_standing(talk, came)
        if (told.id, told.kind) != (one.id, one.kind):
            raise Broken("The answer is about another request.")


def an_unknown_request_is_none(talk: Talk) -> None:
    """An id that was never given is of no request."""
    _taken(talk)
    came = standing_of(talk, f"not-{new_key()}")
    if came.status != 404 or code_of(came) != "unknown-request":
        raise Broken("An id that was never given must be 404, type …/unknown-request.")


def can_be_taken_back(talk: Talk) -> None:
    """What can be withdrawn is withdrawn, and twice is the same as once."""
    kinds = talk.offered.withdraw if talk.offered else frozenset()
    found = [one for one in _taken(talk) if one.kind in kinds]
    if not found:
        raise Untried("Nothing that was taken can be withdrawn.")
    for one in found:
        for _ in range(2):
            came = withdraw(talk, one.id)
            if one.state in FINAL and code_of(came) == "too-late":
                continue
            if came.status != 200:
                raise Broken(f"Withdrawing must be 200, not {code_of(came) or came.status}.")
            if read_standing(talk, came).state != "withdrawn":
                raise Broken("After withdrawing the state must be withdrawn.")


def _taken(talk: Talk) -> list[Taken]:
    if not talk.taken:
        raise Untried("No request was taken.")
    return list(talk.taken.values())


_TAKES = ("takes-what-it-offers",)
PROMISES = (
    Promise("says-how-it-stands", says_how_it_stands, _TAKES),
    Promise("an-unknown-request-is-none", an_unknown_request_is_none, _TAKES),
    Promise("can-be-taken-back", can_be_taken_back, ("says-how-it-stands",)),
)
