"""Errors become plain pages: never a stack trace, never a word about the inside."""

from __future__ import annotations

from collections.abc import Sequence

import structlog
from flask import Flask, Response, g, make_response, render_template, request
from flask_wtf.csrf import CSRFError
from markupsafe import Markup
from werkzeug.exceptions import HTTPException, InternalServerError

from portal.web.error_texts import FORM, ErrorText, text_of
from portal.web.i18n import current_language
from portal.web.problems import MACHINES, problem_for

LAST_RESORT = Markup(
    """<!DOCTYPE html>
<html lang="{language}"><head><meta charset="utf-8"><title>{title} - Mijn Schuldoverzicht</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><main><h1>{title}</h1><p>{body}</p></main></body></html>
"""
)

log = structlog.get_logger("portal.errors")


def add_errors(app: Flask, unavailable: Sequence[type[Exception]]) -> None:
    """Turn every error into a page. ``unavailable``: what the edges raise when they are down."""
    down = tuple(unavailable)

    def failed(error: InternalServerError) -> Response:
        cause = error.original_exception
        return _page(503 if isinstance(cause, down) else 500)

    def is_down(error: Exception) -> Response:
        log.error("unavailable", fault=type(error).__name__, route=request.endpoint)
        return _page(503)

    app.register_error_handler(HTTPException, _refused)
    app.register_error_handler(CSRFError, lambda error: _page(400, FORM))
    app.register_error_handler(InternalServerError, failed)
    for fault in down:
        app.register_error_handler(fault, is_down)


def _refused(error: HTTPException) -> Response:
    status = error.code or 500
    page = _page(status)
    for name, value in error.get_headers():
        if name in ("Allow", "Retry-After"):
            page.headers[name] = value
    return page


def _page(status: int, text: ErrorText | None = None) -> Response:
    g.failed = True
    if request.path.startswith(MACHINES):
        return problem_for(status)
    words = text or text_of(status)
    told = {"title": str(words.title), "body": str(words.body)}
    try:
        html = render_template("pages/error.html", status=status, **told)
    except Exception as error:  # noqa: BLE001 - nothing may stand between a citizen and a sentence
        log.error("error page failed", fault=type(error).__name__)
        html = LAST_RESORT.format(language=current_language().code, **told)
    return make_response(html, status)
