"""One request: what the citizen sent, what was done, and what can be done now."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime

from flask import Blueprint, abort, make_response, redirect, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from desk.forms import Mistake, act_from, seen_from
from desk.pages.shown import ShownItem, shown_item
from desk.policy import staff
from desk.staff import here
from desk.words import STEPS
from portal.domain.desk import Staff
from portal.domain.desk_work import Meanwhile, StepRefused
from portal.services.help_receivers import desk_source
from portal.services.requests_port import RequestFollower, RequestNews
from portal.storage.desk import DeskItems
from portal.storage.errors import StorageUnavailable

logger = logging.getLogger(__name__)


def blueprint(
    items: DeskItems, follower: RequestFollower, clock: Callable[[], datetime]
) -> Blueprint:
    """``/requests/<reference>`` and what is done there. Every look is in the citizen's log.

    ``follower`` hears of each act, so that the citizen need not wait to see it.
    """
    pages = Blueprint("item", __name__)

    def look(reference: str) -> ShownItem:
        me, now = here(), clock()
        found = items.look(me, reference, now)
        if found is None:
            abort(404)
        return shown_item(found, me, now)

    def page(reference: str, status: int, **told: object) -> Response:
        known = {"mistake": None, "filled": {}, "refused": False} | told
        html = render_template("desk/item.html", item=look(reference), **known)
        return make_response(html, status)

    @pages.get("/requests/<reference>")
    @staff("desk")
    def one(reference: str) -> ResponseReturnValue:
        return page(reference, 200)

    @pages.post("/requests/<reference>/<kind>")
    @staff("desk")
    def act(reference: str, kind: str) -> ResponseReturnValue:
        now = clock()
        try:
            done = act_from(kind, request.form, now)
            if done is None:
                abort(404)
            if not items.step(here(), reference, done, seen_from(request.form), now):
                abort(404)
        except Mistake as mistake:
            return page(reference, 422, mistake=mistake, filled=request.form)
        except Meanwhile as first:
            return _meanwhile(reference, first)
        except StepRefused:
            return page(reference, 409, refused=True)
        _tell(follower, here(), reference, now)
        return redirect(f"/requests/{reference}", 303)

    return pages


def _tell(follower: RequestFollower, me: Staff, reference: str, now: datetime) -> None:
    """The act is kept already: when this fails, the citizen sees it a little later."""
    source = desk_source(me.municipality)
    try:
        follower.note(RequestNews(agency=source, request_id=reference, state="", at=now))
    except StorageUnavailable as error:
        logger.warning("the portal could not be told of an act: %s", error)


def _meanwhile(reference: str, first: Meanwhile) -> Response:
    """A colleague was first, or the citizen took it back: nothing was done."""
    html = render_template(
        "desk/meanwhile.html",
        reference=reference,
        by=first.by,
        what=STEPS[first.kind],
        withdrawn=first.kind == "withdrawn",
    )
    return make_response(html, 409)
