"""create_desk: the desk, ready to serve. Read it as a table of contents."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import cast

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from connectors.registry import load_agencies
from desk import login
from desk.pages import counts, item, requests, session
from desk.policy import add_guard
from desk.settings import DeskSettings
from desk.staff import DeskSessions
from desk.templating import add_templates
from portal.assets import assets
from portal.places.register import municipalities
from portal.services.ports import LogUnavailable
from portal.storage.access_log import SealedAccessLog
from portal.storage.database import Database, open_database
from portal.storage.desk import DeskItems
from portal.storage.desk_counts import DeskCounts
from portal.storage.errors import SealBroken, StorageUnavailable
from portal.storage.form import check_schema
from portal.storage.requests import Requests
from portal.storage.server_keys import ServerKeys
from portal.storage.sessions import SessionStore
from portal.web import health, language
from portal.web.csrf import add_csrf
from portal.web.errors import add_errors
from portal.web.limits import add_limits
from portal.web.logs import add_access_lines
from portal.web.security import SecurityHeaders, add_page_headers
from portal.web.static_files import add_static_files

DOWN = (StorageUnavailable, LogUnavailable, SealBroken)
Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskParts:
    """What lives as long as the process. ``clock`` gives instants in UTC."""

    database: Database
    sessions: SessionStore
    items: DeskItems
    counts: DeskCounts
    requests: Requests
    clock: Clock


def system_clock() -> datetime:
    """The present instant."""
    return datetime.now(UTC)


def create_desk(settings: DeskSettings, *, clock: Clock = system_clock) -> Flask:
    """The desk of all municipalities. Raises ``SettingsError`` or ``StorageUnavailable``."""
    parts = _parts(settings, clock)
    names = {one.code: one.name for one in municipalities()}
    app = Flask("desk", static_folder=None)
    app.extensions["desk"] = parts
    app.config.update(
        SECRET_KEY=settings.key_for("form tokens"),
        TRUSTED_HOSTS=[settings.host],
        PROPAGATE_EXCEPTIONS=False,
    )
    app.session_interface = DeskSessions(
        parts.sessions, clock, quarantined=lambda source: False, local_http=settings.local_http
    )
    add_templates(app, names, {agency.id: agency.name for agency in load_agencies()})
    _add_house_rules(app, settings)
    app.register_blueprint(login.blueprint(settings, parts.sessions, names, clock))
    app.register_blueprint(requests.blueprint(parts.items, clock))
    app.register_blueprint(item.blueprint(parts.items, parts.requests, clock))
    app.register_blueprint(counts.blueprint(parts.counts, clock))
    app.register_blueprint(session.blueprint())
    app.register_blueprint(language.blueprint(secure=not settings.local_http))
    app.register_blueprint(health.blueprint(parts.database.check_writable))
    _add_layers(app, settings)
    return app


def parts_of(app: Flask) -> DeskParts:
    """The parts that this app was made of."""
    return cast(DeskParts, app.extensions["desk"])


def _parts(settings: DeskSettings, clock: Clock) -> DeskParts:
    keys = ServerKeys(settings.secret, settings.older_secrets)
    database = open_database(settings.database_url)
    check_schema(database)
    database.check_writable()
    log = SealedAccessLog(database, keys)
    return DeskParts(
        database=database,
        sessions=SessionStore(database, keys, clock),
        items=DeskItems(database, keys, log),
        counts=DeskCounts(database, keys),
        requests=Requests(database, keys, log),
        clock=clock,
    )


def _add_house_rules(app: Flask, settings: DeskSettings) -> None:
    """What holds for every request, in this order: limits come before forms are checked."""
    add_access_lines(app)
    add_limits(
        app,
        login=settings.limit_login,
        posts=settings.limit_posts,
        storage=settings.limit_storage,
    )
    add_csrf(app)
    add_guard(app)
    add_errors(app, unavailable=DOWN)
    add_page_headers(app)


def _add_layers(app: Flask, settings: DeskSettings) -> None:
    """What stands around Flask, from the inside out."""
    add_static_files(app, assets("static"))
    app.wsgi_app = SecurityHeaders(app.wsgi_app)  # type: ignore[method-assign]
    if settings.proxies:
        hops = settings.proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops)  # type: ignore[method-assign]
