"""A form counts only when it came from our own page in this same visit."""

from __future__ import annotations

from flask import Flask, abort, current_app, request, session
from flask_wtf.csrf import CSRFProtect, generate_csrf

from portal.web.policy import policy_of
from portal.web.sessions import visit

SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
OWN_SITE = frozenset({"same-origin", "none"})
FORM_TOKEN = "form_token"  # noqa: S105 - the name of it

_protection = CSRFProtect()


def add_csrf(app: Flask) -> None:
    """Check every unsafe request, log-out included; machines show their own proof."""
    app.config.update(
        WTF_CSRF_CHECK_DEFAULT=False,
        WTF_CSRF_TIME_LIMIT=None,  # the token ends with the visit
        WTF_CSRF_SSL_STRICT=False,  # wants a Referer, which our own Referrer-Policy forbids
    )
    _protection.init_app(app)
    app.jinja_env.globals["csrf_token"] = csrf_token  # in place of the one just put there
    app.context_processor(lambda: {"csrf_token": csrf_token})
    app.before_request(_check)


def csrf_token() -> str:
    """The token for the forms on a page: one for the whole visit.

    A visitor without a visit has no power that a forged form could use, and gets none: so that
    reading a public page stores nothing.
    """
    if not visit().exists:
        return ""
    if FORM_TOKEN not in session:
        session[FORM_TOKEN] = generate_csrf()
    return str(session[FORM_TOKEN])


def _check() -> None:
    policy = policy_of(current_app.view_functions.get(request.endpoint or ""))
    if request.method in SAFE or policy is None or policy.audience == "machine":
        return
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in OWN_SITE:
        abort(400, "csrf")
    if visit().exists:
        _protection.protect()
