"""create_app: the only place that knows everything. Read it as a table of contents."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from flask import Flask

from connectors.registry import connect, load_agencies
from portal.assets import assets
from portal.domain.agency import Agency
from portal.services.collect import Collector
from portal.services.ports import Connector, LogUnavailable
from portal.settings import Settings
from portal.storage.access_log import SealedAccessLog
from portal.storage.database import open_database
from portal.storage.errors import SealBroken, StorageUnavailable
from portal.storage.server_keys import ServerKeys
from portal.storage.sessions import SessionStore
from portal.web import (
    components_page,
    debt,
    export,
    health,
    language,
    login,
    overview,
    quick_exit,
    session_pages,
    source,
    start,
)
from portal.web.csrf import add_csrf
from portal.web.debt_pages import DebtPages
from portal.web.errors import add_errors
from portal.web.guard import add_guard
from portal.web.limits import add_limits
from portal.web.logs import add_access_lines
from portal.web.security import SecurityHeaders, add_page_headers
from portal.web.session_cookie import Sessions
from portal.web.sessions import add_login
from portal.web.static_files import add_static_files
from portal.web.templates import add_templates

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """The present instant."""
    return datetime.now(UTC)


def create_app(
    settings: Settings,
    connectors: Sequence[Connector] | None = None,
    agencies: Sequence[Agency] | None = None,
    *,
    clock: Clock = system_clock,
) -> Flask:
    """The portal, ready to serve. Agencies and connectors come from their folders by default.

    Raises ``SettingsError``, ``StorageUnavailable`` or an error of the registry, each with one
    sentence.
    """
    if agencies is None:
        agencies = load_agencies()
    if connectors is None:
        connectors = connect(agencies, settings.sources)
    database = open_database(settings.database_url)
    database.check_writable()
    keys = ServerKeys(settings.secret, settings.older_secrets)
    sessions = SessionStore(database, keys, clock)
    access_log = SealedAccessLog(database, keys)
    collector = Collector(connectors, access_log, clock)

    app = _flask(settings)
    app.session_interface = Sessions(sessions, clock, local_http=settings.local_http)
    _add_house_rules(app, settings)

    pages = DebtPages(agencies, collector, clock)
    secure = not settings.local_http
    for blueprint in (
        start.blueprint(agencies),
        login.blueprint(settings, collector, sessions, access_log, clock),
        overview.blueprint(pages),
        source.blueprint(pages),
        debt.blueprint(pages),
        export.blueprint(pages),
        session_pages.blueprint(),
        quick_exit.blueprint(secure=secure),
        language.blueprint(secure=secure),
        health.blueprint(database.check_writable),
    ):
        app.register_blueprint(blueprint)
    if settings.show_components:
        app.register_blueprint(components_page.blueprint())
    return app


def _flask(settings: Settings) -> Flask:
    app = Flask("portal", static_folder=None)
    app.config.update(
        SECRET_KEY=settings.key_for("form tokens"),
        TRUSTED_HOSTS=[settings.host],
        PROPAGATE_EXCEPTIONS=False,
    )
    add_templates(app, assets("templates"))
    return app


def _add_house_rules(app: Flask, settings: Settings) -> None:
    """What holds for every request, in this order."""
    add_access_lines(app)
    add_limits(
        app,
        login=settings.limit_login,
        posts=settings.limit_posts,
        storage=settings.limit_storage,
    )
    add_login(app)
    add_csrf(app)
    add_guard(app)
    add_errors(app, unavailable=(StorageUnavailable, LogUnavailable, SealBroken))
    add_page_headers(app)
    add_static_files(app, assets("static"))
    app.wsgi_app = SecurityHeaders(app.wsgi_app)  # type: ignore[method-assign]
