"""A helper looks for somebody else: begun, held against the mandate at each request, and stopped.

One visit is about one person. Beginning and stopping give the visit another id and key, and
nothing that it knew goes along.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from flask import abort, g, make_response, redirect, render_template, request, session
from werkzeug.wrappers import Response

from portal.services.collect import Collector
from portal.services.helping import Held, MandateBook
from portal.web.policy import Policy
from portal.web.sessions import (
    LOOK,
    answers,
    key_of_debt,
    look,
    turn_to,
    who_logged_in,
)

REFUSED = "refused"


class Looking:
    """Who looks for whom. ``clock`` gives UTC."""

    def __init__(
        self, book: MandateBook, collector: Collector, clock: Callable[[], datetime]
    ) -> None:
        self._book, self._collector, self._clock = book, collector, clock

    def begin(self, mandate_id: str) -> None:
        """Look by a mandate from now on; 404 when this helper has no such mandate that holds."""
        held = self._book.held(who_logged_in(), mandate_id, self._clock())
        if held is None:
            abort(404)
        self._book.note(held, "helper_began", "portal", "ok", self._clock())
        turn_to({"mandate": held.mandate.id, "name": held.mandate.granted.citizen_name})
        shares = held.mandate.granted.shares
        self._collector.start_for_helper(held.person, answers(), key_of_debt(), shares)

    def stop(self) -> None:
        """Look for oneself again."""
        held: Held | None = g.get("held")
        if held is not None:
            self._book.note(held, "helper_stopped", "portal", "ok", self._clock())
        turn_to(None)
        self._collector.start(who_logged_in(), answers(), key_of_debt())

    def hold(self, policy: Policy) -> Response | None:
        """Hold this request of a helper against the mandate and the route: refused unless both
        allow it. What is seen is in the citizen's log before it is seen."""
        kept = look() or {}
        held = self._book.held(who_logged_in(), kept["mandate"], self._clock())
        if held is None:
            if not policy.renews:
                abort(401)
            self.stop()
            return redirect("/helping/ended", 303)
        g.held = held
        if policy.helper is None:
            return self._refuse(held)
        if policy.helper != "visit" and policy.renews:
            about = _source() or "portal"
            self._book.note(held, f"helper_saw_{policy.helper}", about, "ok", self._clock())
        return None

    def _refuse(self, held: Held) -> Response:
        """A page that says so. In the log once for each thing that was tried in this visit."""
        kept = dict(look() or {})
        tried = request.endpoint or ""
        if tried not in kept.get(REFUSED, []):
            self._book.note(held, "helper_refused", "portal", "refused", self._clock())
            session[LOOK] = {**kept, REFUSED: [*kept.get(REFUSED, []), tried]}
        if request.endpoint is not None and request.method != "GET":
            g.failed = True
        return make_response(render_template("pages/helper_refused.html"), 403)


def _source() -> str | None:
    """The source that this request is about, when it is about one."""
    given = request.view_args or {}
    known = answers().summaries()
    if given.get("source") in known:
        return str(given["source"])
    lines = ((source, line) for source, summary in known.items() for line in summary.lines)
    return next((source for source, line in lines if line.key == given.get("key")), None)
