"""The blueprint of logging in and out, put together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from flask import Blueprint

from portal.services.collect import Collector
from portal.services.ports import AccessLog
from portal.settings import Settings
from portal.web.login.attempt import AttemptSeal
from portal.web.login.client_key import read_client_key
from portal.web.login.directory import ProviderDirectory
from portal.web.login.exchange import Exchange
from portal.web.login.login_pages import add_login_pages
from portal.web.login.logout_pages import add_logout_pages
from portal.web.login.ports import LoginPorts, LoginSessions


def blueprint(
    settings: Settings,
    collector: Collector,
    sessions: LoginSessions,
    log: AccessLog,
    clock: Callable[[], datetime],
) -> Blueprint:
    """The routes of logging in and out. Raises ``SettingsError`` on a key that is no key.

    The provider is not asked anything until somebody logs in, so it may be down at the start.
    """
    pages = Blueprint("login", __name__)
    ports = LoginPorts(collector=collector, sessions=sessions, log=log, clock=clock)
    exchange = Exchange(
        settings=settings.login,
        key=read_client_key(settings.login.private_key_file),
        directory=ProviderDirectory(settings.login.issuer),
        redirect_uri=f"{settings.public_url}/login/callback",
    )
    seal = AttemptSeal(settings.key_for("login-attempt"))
    add_login_pages(pages, exchange, seal, ports, local_http=settings.local_http)
    add_logout_pages(pages, exchange, ports, public_url=settings.public_url)
    return pages
