"""A weighty act needs a login of a few minutes ago: on to the identity provider, and back here.

What was filled in waits in the sealed session meanwhile.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import current_app, redirect, request, session, url_for
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

KEPT, TOKEN = "waits_for_login", "csrf_token"
FIRST_PAGE = "/overview"
Fields = Mapping[str, list[str]]


def log_in_again() -> Response:
    """Lead to the page that asks for another login; what this form holds is kept for after it."""
    if request.method == "POST":
        sent = request.form.to_dict(flat=False)
        fields = {name: values for name, values in sent.items() if name != TOKEN}
        session[KEPT] = {"path": request.path, "fields": fields}
    return redirect(url_for("session.log_in_again", next=_page()), 303)


def kept_form() -> Fields:
    """What was filled in on this page before the citizen had to log in again; empty when nothing
    was. Told once."""
    kept: Any = session.get(KEPT)
    if not kept or kept["path"] != request.path:
        return {}
    session.pop(KEPT)
    fields: Fields = kept["fields"]
    return fields


def _page() -> str:
    """This page, when it can be opened; a form stands at the address that it is sent to."""
    try:
        current_app.create_url_adapter(request).match(request.path, "GET")  # type: ignore[union-attr]
    except HTTPException:
        return FIRST_PAGE
    asked = request.query_string.decode("ascii", "ignore")
    return f"{request.path}?{asked}" if asked and request.method == "GET" else request.path
