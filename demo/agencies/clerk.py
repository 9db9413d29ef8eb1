"""Who looks at the requests that came in: first until when, then what."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from demo.agencies.decision import decision, question, second_word, weighed
from demo.agencies.desk import Desk, Dossier
from demo.agencies.problem import Refused
from portal.domain.calendar import amsterdam_day


def work(desk: Desk, now: datetime, patience: timedelta) -> None:
    """Take every request that has waited this long one step further, if there is one."""
    for dossier in desk.open_dossiers():
        since = datetime.fromisoformat(dossier.standing["at"])
        if now - since >= patience:
            _one_step(desk, dossier, now)


def keep_working(
    desks: Iterable[Desk],
    clock: Callable[[], datetime],
    patience: timedelta,
    over: threading.Event,
    pause_seconds: float = 0.5,
) -> threading.Thread:
    """Work through the desks of all agencies in a thread, until ``over``."""
    listed = tuple(desks)

    def run() -> None:
        while not over.wait(pause_seconds):
            for desk in listed:
                work(desk, clock(), patience)

    thread = threading.Thread(target=run, name="clerk", daemon=True)
    thread.start()
    return thread


def _one_step(desk: Desk, dossier: Dossier, now: datetime) -> None:
    """The next word about a request; what a person must decide stays where it is."""
    today = amsterdam_day(now)
    if dossier.standing["state"] == "received":
        outcome = second_word(dossier.asked, today)
    elif dossier.standing["state"] == "more_information":
        outcome = weighed(dossier.asked, today) if dossier.answered else None
    else:
        outcome = question(dossier.asked, today) or decision(dossier.asked, today)
    if outcome is None:
        return
    try:
        desk.decide(dossier.id, outcome, now)
    except Refused:
        return  # taken back in the meantime
