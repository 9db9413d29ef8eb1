"""What a team sees of the sandbox: what can be tried, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from flask import Flask, abort, jsonify, redirect, render_template, request
from werkzeug.wrappers import Response

from demo.agencies.desk import Desk
from demo.agencies.problem import add_problems
from demo.sandbox import sheet_desk
from demo.sandbox.portal_side import PortalSide
from portal.domain.request import FINAL, KINDS
from portal.web import callbacks

LAST_DAY = "2027-12-31"
OUTCOMES: dict[str, dict[str, Any]] = {
    "in_consideration": {"state": "in_consideration", "until": LAST_DAY},
    "agreed": {"state": "agreed"},
    "refused": {"state": "refused", "reason": "other", "text": "Bel ons hierover."},
    "more_information": {
        "state": "more_information",
        "until": LAST_DAY,
        "text": "Stuur ons uw laatste loonstrook.",
    },
    "closed": {"state": "closed", "text": "Wij konden u niet bereiken."},
}
"""What can be decided by hand at our own example agency."""


def create_app(side: PortalSide, desk: Desk, agency: str, clock: Callable[[], datetime]) -> Flask:
    """The portal's side, towards ``agency``, and the desk of our example agency beside it."""
    app = Flask(__name__)
    app.config.update(MAX_CONTENT_LENGTH=64 * 1024)
    app.before_request(_only_from_here)
    add_problems(app)
    app.register_blueprint(sheet_desk.blueprint(clock))
    app.register_blueprint(callbacks.blueprint(side, side, clock), url_prefix="/portal")

    @app.get("/")
    def page() -> str:
        waiting = [one for one in desk.open_dossiers() if one.standing["state"] not in FINAL]
        return render_template(
            "sandbox.html",
            agency=agency,
            kinds=KINDS,
            outcomes=OUTCOMES,
            waiting=waiting,
            entries=side.journal.entries(),
        )

    @app.get("/journal.json")
    def journal() -> Response:
        return jsonify(side.journal.entries())

    @app.post("/try/<what>")
    def attempt(what: str) -> Response:
        if what in KINDS:
            side.send(what)
        elif what in ("query", "capabilities"):
            getattr(side, what)()
        else:
            abort(404)
        return redirect("/", 303)

    @app.post("/withdraw/<request_id>")
    def withdraw(request_id: str) -> Response:
        side.withdraw(request_id)
        return redirect("/", 303)

    @app.post("/decide/<request_id>/<outcome>")
    def decide(request_id: str, outcome: str) -> Response:
        if outcome not in OUTCOMES:
            abort(404)
        desk.decide(request_id, OUTCOMES[outcome], clock())
        return redirect("/", 303)

    return app


def _only_from_here() -> None:
    """No page of somebody else's makes the sandbox send anything."""
    if request.headers.get("Sec-Fetch-Site", "none") not in ("same-origin", "none"):
        abort(400)
