"""The answer as a whole: it comes in time, in size and in JSON, and says whose it is."""

from __future__ import annotations

from collections.abc import Callable

from connectors.kit.line import BAD_PACKING
from connectors.kit.promise import Broken, Promise
from connectors.kit.setting import Role
from connectors.kit.talk import Talk


def within_time(talk: Talk) -> None:
    """The whole answer comes in time."""
    if talk.query("person").fault == "timeout":
        raise Broken(f"It was not there after {talk.limits.seconds:g} seconds, and was cut off.")


def within_size(talk: Talk) -> None:
    """The answer is no larger than agreed."""
    if talk.query("person").fault == "too_large":
        wire, unpacked = talk.limits.wire_bytes // 1024, talk.limits.unpacked_bytes // 1024
        raise Broken(f"It was cut off: {wire} KiB on the wire, or {unpacked} KiB unpacked.")


def no_redirect(talk: Talk) -> None:
    """The answer is here, not elsewhere."""
    if 300 <= talk.query("person").status < 400:
        raise Broken("It sends us elsewhere; we never follow.")


def says_two_hundred(talk: Talk) -> None:
    """About someone it knows it answers 200."""
    came = talk.query("person")
    if came.status == 404 and came.media == "application/problem+json":
        name = talk.setting.name_of("person")
        raise Broken(f"It says that it does not know {name}, who should have debts.")
    if came.status != 200:
        raise Broken("The answer about someone whom it knows must be 200.")


def answers_in_json(talk: Talk) -> None:
    """It says that it is JSON, and is packed as it says."""
    came = talk.query("person")
    if not came.is_json:
        raise Broken("Content-Type is not application/json. Is this the page of a proxy?")
    if came.fault == BAD_PACKING:
        raise Broken("Content-Encoding is not gzip, or what came is broken or cut off.")
    if came.fault:
        raise Broken(f"The answer broke off: {came.fault}.")


def strict_json(talk: Talk) -> None:
    """It is JSON that can be read in one way only."""
    reason = talk.reading().no_json
    if reason:
        raise Broken(f"It cannot be read as strict JSON: {reason}.")


def _frame(reason: str, why: str) -> Callable[[Talk], None]:
    def check(talk: Talk) -> None:
        if reason in talk.reading().refused:
            raise Broken(why)

    return check


def _names_the_person(talk: Talk) -> None:
    """Each answer is about the one who was asked about."""
    known: tuple[Role, ...] = ("person", "other")
    for role in known:
        if role not in talk.setting.people or talk.query(role).status != 200:
            continue
        if "wrong_person" in talk.reading(role).refused:
            name = talk.setting.name_of(role)
            raise Broken(f"Asked about {name}, it names someone else or nobody.")


PROMISES = (
    Promise("within-time", within_time, ("gives-a-token",)),
    Promise("within-size", within_size, ("within-time",)),
    Promise("no-redirect", no_redirect, ("within-size",)),
    Promise("says-two-hundred", says_two_hundred, ("no-redirect",)),
    Promise("answers-in-json", answers_in_json, ("says-two-hundred",)),
    Promise("strict-json", strict_json, ("answers-in-json",)),
    Promise(
        "speaks-the-version",
        _frame("unknown_version", "It has no version that we speak."),
        ("strict-json",),
    ),
    Promise(
        "names-the-agency",
        _frame("wrong_agency", "It names another agency than the one that was asked."),
        ("strict-json",),
    ),
    Promise("names-the-person", _names_the_person, ("strict-json",)),
    Promise(
        "lists-the-debts",
        _frame("bad_structure", "There is no list of debts where it should be."),
        ("strict-json",),
    ),
)
