"""Trying all promises on one agency."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime

from connectors.exchange import Limits
from connectors.kit.checks import (
    answer,
    asked_first,
    connection,
    debts,
    people,
    portal,
    questions,
    requests,
    signature,
    standing,
    token,
)
from connectors.kit.discretion import Discretion
from connectors.kit.promise import Broken, Promise, Result, State, Untried, words
from connectors.kit.setting import Setting
from connectors.kit.talk import Talk

PROMISES: tuple[Promise, ...] = (
    *connection.PROMISES,
    *token.PROMISES,
    *answer.PROMISES,
    *signature.PROMISES,
    *debts.PROMISES,
    *people.PROMISES,
    *questions.PROMISES,
    *asked_first.PROMISES,
    *requests.PROMISES,
    *standing.PROMISES,
    *portal.PROMISES,
)


def try_all(
    setting: Setting,
    limits: Limits | None = None,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> tuple[Result, ...]:
    """Every promise, in order, with how trying it ended. ``limits`` are the portal's own."""
    with closing(Talk(setting, limits, clock)) as talk:
        return tuple(_results(talk, Discretion(setting.people.values())))


def _results(talk: Talk, discretion: Discretion) -> Iterator[Result]:
    """A promise is not tried when one that it needs is broken, or was itself not tried for that."""
    missing: set[str] = set()
    for promise in PROMISES:
        without = [need for need in promise.needs if need in missing]
        if without:
            found = _result(promise, "untried", why=f"First mend: {', '.join(without[:3])}.")
        else:
            found = _tried(promise, talk, discretion)
        if without or found.state == "broken":
            missing.add(promise.id)
        yield found


def _tried(promise: Promise, talk: Talk, discretion: Discretion) -> Result:
    before = len(talk.history)
    state: State = "kept"
    why = ""
    try:
        promise.check(talk)
    except Broken as broken:
        state, why = "broken", str(broken)
    except Untried as untried:
        state, why = "untried", str(untried)
    last = talk.last if state == "broken" or len(talk.history) > before else None
    sent, came = (last.sent, last.came.shown()) if last else ("", "")
    return _result(promise, state, discretion.of(sent), discretion.of(came), discretion.of(why))


def _result(
    promise: Promise, state: State, sent: str = "", came: str = "", why: str = ""
) -> Result:
    told = words()[promise.id]
    mend = told["mend"] if state == "broken" else ""
    return Result(
        promise=promise.id,
        title=told["title"],
        state=state,
        sent=sent,
        came=came,
        why=why,
        mend=mend,
    )
