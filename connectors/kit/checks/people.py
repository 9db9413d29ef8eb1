"""Nobody is mixed up with anybody, and not knowing someone is no debt of zero."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from connectors.kit.came import Came
from connectors.kit.problem import code_of
from connectors.kit.promise import Broken, Promise
from connectors.kit.reading import Reading
from connectors.kit.setting import Role
from connectors.kit.talk import Talk
from portal.domain.debt import Debt

AT_ONCE = 12


def unknown_is_not_nothing(talk: Talk) -> None:
    """Someone whom it does not know is 404 with unknown-person."""
    came = talk.query("stranger")
    if came.status == 200:
        raise Broken("Someone whom the agency does not know seems to owe nothing.")
    if came.status != 404 or code_of(came) != "unknown-person":
        raise Broken("The answer must be 404, application/problem+json, type …/unknown-person.")


def same_answer_twice(talk: Talk) -> None:
    """Looking changes nothing."""
    again = talk.read("person", talk.query("person", anew=True))
    if _told(again) != _told(talk.reading("person")):
        raise Broken("The same question a moment later gave other debts, or other ids.")


def questions_at_once(talk: Talk) -> None:
    """Questions that come together get their own answers."""
    roles: list[Role] = [*talk.setting.people] * AT_ONCE
    with ThreadPoolExecutor(AT_ONCE) as threads:
        answers = list(threads.map(lambda role: talk.query(role, anew=True), roles[:AT_ONCE]))
    mixed = sum(not _same(talk, role, came) for role, came in zip(roles, answers, strict=False))
    if mixed:
        raise Broken(f"Of {AT_ONCE} questions at once {mixed} got another answer than before.")


def _same(talk: Talk, role: Role, came: Came) -> bool:
    """Whether this is what the agency said before about this person."""
    before = talk.query(role)
    if came.status != before.status:
        return False
    if came.status != 200:
        return True
    now, then = talk.read(role, came), talk.reading(role)
    return (_told(now), now.refused) == (_told(then), then.refused)


def _told(reading: Reading) -> list[tuple[Debt, int | None]]:
    """The debts, but for the moment of their balance: that may be now."""
    stated = (debt.stated_balance for debt in reading.debts)
    cents = (balance.cents if balance else None for balance in stated)
    plain = (replace(debt, stated_balance=None) for debt in reading.debts)
    return list(zip(plain, cents, strict=True))


_READ = ("names-the-person", "lists-the-debts", "ids-are-unique")
PROMISES = (
    Promise("unknown-is-not-nothing", unknown_is_not_nothing, ("strict-json",)),
    Promise("same-answer-twice", same_answer_twice, _READ),
    Promise(
        "questions-at-once", questions_at_once, ("same-answer-twice", "unknown-is-not-nothing")
    ),
)
