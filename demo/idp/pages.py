"""The pages a person sees: log in, logged in, logged out."""

from __future__ import annotations

import time

from authlib.common.urls import add_params_to_uri
from authlib.oauth2 import OAuth2Error
from flask import Blueprint, Response, current_app, redirect, render_template, request
from werkzeug.wrappers import Response as AnyResponse

from demo.idp.citizens import LEVELS
from demo.idp.client import Client
from demo.idp.login import Login
from demo.idp.logout import end_login
from demo.idp.provider import SESSION_SECONDS, Provider
from demo.idp.server import ProtocolServer

COOKIE = "test_idp_session"
pages = Blueprint("pages", __name__)


def _server() -> ProtocolServer:
    server: ProtocolServer = current_app.extensions["protocol"]
    return server


def _provider() -> Provider:
    return _server().provider


def _login() -> Login | None:
    return _provider().logins.get(request.cookies.get(COOKIE, ""))


@pages.get("/")
def home() -> str:
    """Who is logged in here."""
    return render_template("home.html", login=_login())


@pages.post("/log-out")
def log_out() -> AnyResponse:
    """Log out here, which also logs out at the portal over the back channel."""
    end_login(_provider(), request.cookies.get(COOKIE))
    answer = redirect("/", 303)
    answer.delete_cookie(COOKIE)
    return answer


@pages.get("/authorize")
def ask() -> AnyResponse | str | tuple[str, int]:
    """Show the login page, unless an earlier login will do."""
    login = _login_that_will_do()
    try:
        grant = _server().get_consent_grant(end_user=login)
    except OAuth2Error as error:
        return _refused(error)
    if login is None or grant.prompt == "login":
        return _login_page(grant.request.client, None)
    answer: Response = _server().create_authorization_response(grant_user=login, grant=grant)
    return answer


@pages.post("/authorize")
def answer() -> AnyResponse | str | tuple[str, int]:
    """Log in as the citizen that was picked, or cancel."""
    try:
        grant = _server().get_consent_grant()
    except OAuth2Error as error:
        return _refused(error)
    if "cancel" in request.form:
        cancelled: Response = _server().create_authorization_response(grant_user=None, grant=grant)
        return cancelled
    client: Client = grant.request.client
    citizen = _provider().people(client).get(request.form.get("citizen", ""))
    level = request.form.get("level", "")
    if citizen is None or level not in LEVELS:
        return _login_page(client, "Kies een testpersoon en een niveau.")
    if level not in citizen.levels:
        return _login_page(client, f"{citizen.name} kan niet inloggen op het niveau {level}.")
    login = Login(citizen=citizen, client=client, acr=LEVELS[level], auth_time=int(time.time()))
    _provider().logins.put(login.sid, login)
    granted: Response = _server().create_authorization_response(grant_user=login, grant=grant)
    granted.set_cookie(COOKIE, login.sid, SESSION_SECONDS, httponly=True, samesite="Lax")
    return granted


@pages.get("/end-session")
def end_session() -> AnyResponse | str | tuple[str, int]:
    """Log out because the portal asks so, and go back there."""
    try:
        asked = _server().validate_endpoint_request("end_session")
    except OAuth2Error as error:
        return _refused(error)
    if asked.needs_confirmation:
        return render_template("home.html", login=_login())
    back: Response | None = _server().create_endpoint_response("end_session", asked)
    done = back or Response(render_template("home.html", login=None))
    done.delete_cookie(COOKIE)
    return done


def _login_that_will_do() -> Login | None:
    login = _login()
    max_age = request.args.get("max_age", "")
    levels = request.args.get("acr_values", "").split()
    if login is None or (levels and login.acr not in levels):
        return None
    if login.client.client_id != request.args.get("client_id"):
        return None
    if max_age.isdigit() and time.time() - login.auth_time >= int(max_age):
        return None
    return login


def _login_page(client: Client, problem: str | None) -> str:
    asked = request.args.get("acr_values", "").split()
    wanted = next((name for name, acr in LEVELS.items() if acr in asked), "substantieel")
    return render_template(
        "login.html",
        citizens=_provider().people(client).values(),
        levels=list(LEVELS),
        chosen=request.form.get("level", wanted),
        problem=problem,
    )


def _refused(error: OAuth2Error) -> AnyResponse | tuple[str, int]:
    if error.redirect_uri:
        back: Response = _server().handle_error_response(None, error)
        back.location = add_params_to_uri(str(back.location), {"iss": _provider().issuer})
        return back
    return render_template("refused.html", reason=error.error), 400
