"""Logging out: here and at the provider, asked by the citizen or told by the provider."""

from __future__ import annotations

import structlog
from authlib.common.urls import add_params_to_uri
from flask import Blueprint, make_response, redirect, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from portal.services.ports import LogEntry, LogUnavailable
from portal.web.login.directory import ProviderDirectory
from portal.web.login.exchange import Exchange
from portal.web.login.logout_token import SeenTokens, ended_sid
from portal.web.login.ports import LoginPorts
from portal.web.login.problem import LoginRefused
from portal.web.policy import machine, public
from portal.web.sessions import provider, sign_out, signed_in, who_logged_in

LOGGED_OUT = "/logged-out"
logger = structlog.get_logger("portal.login")


def add_logout_pages(
    pages: Blueprint, exchange: Exchange, ports: LoginPorts, *, public_url: str
) -> None:
    """``/logout``, ``/logged-out`` and ``/logout/backchannel``."""
    seen = SeenTokens()

    @pages.post("/logout")
    @public
    def logout() -> Response:
        known = provider() if signed_in() else {}
        if known:
            _note(ports)
        sign_out()
        onward = end_session_url(exchange.directory, known.get("id_token"), public_url)
        return leaving_page(onward) if onward else redirect(LOGGED_OUT, 303)

    @pages.get(LOGGED_OUT)
    @public
    def logged_out() -> str:
        return render_template("pages/logged_out.html")

    @pages.post("/logout/backchannel")
    @machine
    def backchannel() -> ResponseReturnValue:
        settings = exchange.settings
        try:
            token = exchange.directory.verified(request.form.get("logout_token", ""))
            sid = ended_sid(token, settings, seen, ports.clock())
        except LoginRefused as refusal:
            logger.warning("backchannel_refused", detail=refusal.detail)
            return {"error": "invalid_request"}, 400
        ports.sessions.end_by_sid(settings.issuer, sid)
        return "", 200


def _note(ports: LoginPorts) -> None:
    """Note the log-out. That the log is down keeps nobody logged in."""
    entry = LogEntry(
        at=ports.clock(),
        person=who_logged_in(),
        actor="citizen",
        action="logout",
        subject="portal",
        reason="own_request",
        result="ok",
    )
    try:
        ports.log.record([entry])
    except LogUnavailable:
        logger.error("logout_not_logged")


def end_session_url(
    directory: ProviderDirectory, id_token: str | None, public_url: str
) -> str | None:
    """Where the login at the provider ends. The token in it names nobody outside this portal."""
    endpoint = (directory.known_metadata() or {}).get("end_session_endpoint")
    if not endpoint or not id_token:
        return None
    asked = {
        "id_token_hint": id_token,
        "post_logout_redirect_uri": f"{public_url}{LOGGED_OUT}",
    }
    return str(add_params_to_uri(endpoint, asked))


def leaving_page(onward: str) -> Response:
    """A page that goes on by itself. Not a redirect: ``form-action 'self'`` would stop it."""
    page = make_response(render_template("pages/login_leaving.html", onward=onward))
    page.headers["Refresh"] = f"0; url={onward}"
    return page
