"""Logging in and out of staff, at the identity provider of the municipality."""

from __future__ import annotations

from collections.abc import Callable, Container
from datetime import datetime
from typing import Any

import structlog
from flask import Blueprint, abort, make_response, redirect, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from desk.claims import colleague
from desk.settings import DeskSettings
from desk.staff import current_staff, sign_in, sign_out
from desk.words import LOGIN_PROBLEMS
from portal.storage.sessions import SessionStore
from portal.web.login.attempt import SECONDS, AttemptSeal, LoginAttempt
from portal.web.login.callback import prove_answer
from portal.web.login.client_key import read_client_key
from portal.web.login.directory import ProviderDirectory
from portal.web.login.exchange import Exchange
from portal.web.login.logout_pages import end_session_url, leaving_page
from portal.web.login.logout_token import SeenTokens, ended_sid
from portal.web.login.problem import LoginProblem, LoginRefused
from portal.web.policy import machine, public

FIRST_PAGE = "/"
logger = structlog.get_logger("desk.login")


def blueprint(
    settings: DeskSettings,
    sessions: SessionStore,
    known: Container[str],
    clock: Callable[[], datetime],
) -> Blueprint:
    """The routes of logging in and out. ``known``: the codes of the municipalities.

    Raises ``SettingsError`` on a key that is no key.
    """
    pages = Blueprint("login", __name__)
    exchange = Exchange(
        settings=settings.login,
        key=read_client_key(settings.login.private_key_file),
        directory=ProviderDirectory(settings.login.issuer),
        redirect_uri=f"{settings.public_url}/login/callback",
    )
    _add_login(pages, exchange, settings, known, clock)
    _add_logout(pages, exchange, settings, sessions, clock)
    return pages


def _add_login(
    pages: Blueprint,
    exchange: Exchange,
    settings: DeskSettings,
    known: Container[str],
    clock: Callable[[], datetime],
) -> None:
    seal = AttemptSeal(settings.key_for("login-attempt"))
    name = "desk-login" if settings.local_http else "__Host-desk-login"
    cookie: dict[str, Any] = {
        "path": "/",
        "secure": not settings.local_http,
        "httponly": True,
        "samesite": "Lax",
    }

    @pages.get("/login")
    @public
    def login() -> Response:
        attempt = LoginAttempt.new(clock(), FIRST_PAGE)
        try:
            answer = redirect(exchange.login_url(attempt), 303)
        except LoginRefused as refusal:
            return redirect(_failed(refusal), 303)
        answer.set_cookie(name, seal.seal(attempt), SECONDS, **cookie)
        return answer

    @pages.get("/login/callback")
    @public
    def callback() -> Response:
        attempt = seal.open(request.cookies.get(name, ""), clock())
        if attempt is None and current_staff() is not None:
            return redirect(FIRST_PAGE, 303)
        try:
            proven = prove_answer(request.args, attempt, exchange, clock())
            who = colleague(proven.userinfo, known)
            sign_in(who, proven.provider, proven.login)
            logger.info("desk_login", municipality=who.staff.municipality)
            answer = redirect(FIRST_PAGE, 303)
        except LoginRefused as refusal:
            answer = redirect(_failed(refusal), 303)
        answer.delete_cookie(name, **cookie)
        return answer

    @pages.get("/login/failed/<problem>")
    @public
    def failed(problem: str) -> Response:
        if problem not in LOGIN_PROBLEMS:
            abort(404)
        text = LOGIN_PROBLEMS[LoginProblem(problem)]
        return make_response(render_template("desk/login_failed.html", text=text), text.status)


def _add_logout(
    pages: Blueprint,
    exchange: Exchange,
    settings: DeskSettings,
    sessions: SessionStore,
    clock: Callable[[], datetime],
) -> None:
    seen = SeenTokens()

    @pages.post("/logout")
    @public
    def logout() -> Response:
        onward = end_session_url(exchange.directory, sign_out(), settings.public_url)
        return leaving_page(onward) if onward else redirect("/logged-out", 303)

    @pages.get("/logged-out")
    @public
    def logged_out() -> str:
        return render_template("desk/logged_out.html")

    @pages.post("/logout/backchannel")
    @machine
    def backchannel() -> ResponseReturnValue:
        try:
            token = exchange.directory.verified(request.form.get("logout_token", ""))
            sid = ended_sid(token, settings.login, seen, clock())
        except LoginRefused as refusal:
            logger.warning("backchannel_refused", detail=refusal.detail)
            return {"error": "invalid_request"}, 400
        sessions.end_by_sid(settings.login.issuer, sid)
        return "", 200


def _failed(refusal: LoginRefused) -> str:
    logger.warning("login_failed", problem=str(refusal.problem), detail=refusal.detail)
    return f"/login/failed/{refusal.problem}"
