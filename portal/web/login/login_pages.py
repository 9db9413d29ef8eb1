"""Logging in: to the provider and back."""

from __future__ import annotations

from typing import Any

import structlog
from flask import (
    Blueprint,
    abort,
    current_app,
    make_response,
    redirect,
    render_template,
    request,
    url_for,
)
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from portal.services.ports import LogEntry, LogUnavailable
from portal.web.login.attempt import SECONDS, AttemptSeal, LoginAttempt
from portal.web.login.callback import ProvenLogin, prove_login
from portal.web.login.exchange import Exchange
from portal.web.login.ports import LoginPorts
from portal.web.login.problem import LoginProblem, LoginRefused
from portal.web.login.texts import TEXTS
from portal.web.policy import policy_of, public
from portal.web.sessions import (
    answers,
    key_of_debt,
    sign_in,
    sign_in_again,
    sign_out,
    signed_in,
    who_logged_in,
)

FIRST_PAGE = "/overview"
logger = structlog.get_logger("portal.login")


def add_login_pages(
    pages: Blueprint, exchange: Exchange, seal: AttemptSeal, ports: LoginPorts, *, local_http: bool
) -> None:
    """``/login``, ``/login/callback`` and the pages of what can go wrong there."""
    name = "login" if local_http else "__Host-login"
    cookie: dict[str, Any] = {
        "path": "/",
        "secure": not local_http,
        "httponly": True,
        "samesite": "Lax",
    }

    @pages.get("/login")
    @public
    def login() -> Response:
        page, again = _own_page(request.args.get("next", "")), "again" in request.args
        attempt = LoginAttempt.new(ports.clock(), page, again=again)
        try:
            answer = redirect(exchange.login_url(attempt), 303)
        except LoginRefused as refusal:
            _note_failure(refusal)
            return _problem_page(refusal.problem)
        answer.set_cookie(name, seal.seal(attempt), SECONDS, **cookie)
        return answer

    @pages.get("/login/callback")
    @public
    def callback() -> Response:
        attempt = seal.open(request.cookies.get(name, ""), ports.clock())
        if attempt is None and signed_in():
            return redirect(FIRST_PAGE, 303)  # Back, after a login that went well
        try:
            proven = prove_login(request.args, attempt, exchange, ports.clock())
            answer = redirect(_go_on(proven, attempt, ports), 303)
        except LoginRefused as refusal:
            _note_failure(refusal)
            answer = redirect(url_for("login.failed", problem=str(refusal.problem)), 303)
        answer.delete_cookie(name, **cookie)
        return answer

    @pages.get("/login/failed/<problem>")
    @public
    def failed(problem: str) -> Response:
        # An address of its own: the one of the callback holds a code, and works only once.
        if problem not in TEXTS:
            abort(404)
        return _problem_page(LoginProblem(problem))


def _go_on(proven: ProvenLogin, attempt: LoginAttempt | None, ports: LoginPorts) -> str:
    """Begin the visit, or go on in the one that is there; where to. A visit of somebody else ends,
    and what they were about to do is not done."""
    again = attempt is not None and attempt.again and signed_in()
    if again and proven.person == who_logged_in():
        _note(proven, ports)
        sign_in_again(proven.at, proven.provider, login=proven.login)
        return attempt.after if attempt else FIRST_PAGE
    _begin(proven, ports)
    return attempt.after if attempt and not again else FIRST_PAGE


def _begin(proven: ProvenLogin, ports: LoginPorts) -> None:
    """Note the login, begin the session under a new id, and set the portal to work."""
    _note(proven, ports)
    try:
        sign_in(proven.person, proven.at, proven.provider, login=proven.login)
        ports.collector.start(proven.person, answers(), key_of_debt())
    except LogUnavailable as error:
        sign_out()
        raise LoginRefused(LoginProblem.INTERNAL, "access log") from error


def _note(proven: ProvenLogin, ports: LoginPorts) -> None:
    entry = LogEntry(
        at=ports.clock(),
        person=proven.person,
        actor="citizen",
        action="login",
        subject="portal",
        reason="own_request",
        result="ok",
    )
    try:
        ports.log.record([entry])
    except LogUnavailable as error:
        sign_out()
        raise LoginRefused(LoginProblem.INTERNAL, "access log") from error


def _note_failure(refusal: LoginRefused) -> None:
    logger.warning("login_failed", problem=str(refusal.problem), detail=refusal.detail)


def _problem_page(problem: LoginProblem) -> Response:
    """The page of a login that did not succeed."""
    text = TEXTS[problem]
    page = render_template(
        "pages/login_failed.html",
        title=str(text.title),
        lines=[str(line) for line in text.lines],
    )
    return make_response(page, text.status)


def _own_page(path: str) -> str:
    """``path`` when it is a page of ours for citizens, else the first page. No open redirect."""
    try:
        endpoint, _ = current_app.create_url_adapter(request).match(path, "GET")  # type: ignore[union-attr]
    except HTTPException:
        return FIRST_PAGE
    policy = policy_of(current_app.view_functions.get(endpoint))
    plain = path.startswith("/") and not path.startswith("//")
    return path if plain and policy and policy.audience == "citizen" else FIRST_PAGE
