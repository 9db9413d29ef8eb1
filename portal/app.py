"""create_app: the only place that knows everything. Read it as a table of contents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, cast

from flask import Blueprint, Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from connectors.address_service import address_service
from portal.assets import assets
from portal.domain.agency import Agency
from portal.parts import Clock, Parts, make_parts
from portal.places.register import list_in_use
from portal.planner.solver import ProcessSolver
from portal.services.help_consents import ConsentsOfRequests
from portal.services.ports import Connector, LogUnavailable
from portal.settings import Settings
from portal.storage.errors import SealBroken, StorageUnavailable
from portal.web import (
    all_debts,
    arrangement,
    arrangements,
    asking,
    call_back,
    callbacks,
    components_page,
    connected,
    consents,
    debt,
    debt_help,
    developers,
    export,
    health,
    help_request,
    helping,
    language,
    letter_check,
    letters,
    login,
    looked,
    metrics,
    money,
    not_agree,
    overview,
    paper,
    pause,
    plan,
    procedures,
    quick_exit,
    remind_me,
    reminders,
    session_pages,
    source,
    start,
    why,
)
from portal.web.csrf import add_csrf
from portal.web.debt_pages import DebtPages
from portal.web.errors import add_errors
from portal.web.guard import add_guard
from portal.web.limits import add_limits
from portal.web.logs import add_access_lines
from portal.web.looking import Looking
from portal.web.pause.banner import PauseBanner
from portal.web.pause.known import KnownPauses
from portal.web.security import SecurityHeaders, add_page_headers
from portal.web.session_cookie import Sessions
from portal.web.sessions import add_login
from portal.web.static_files import add_static_files
from portal.web.templates import add_templates

DOWN = (StorageUnavailable, LogUnavailable, SealBroken)
"""What the parts raise while they cannot work."""


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

    Raises ``SettingsError``, ``StorageUnavailable``, ``EndpointError`` or ``AgencyFileError``,
    each with one sentence.
    """
    parts = make_parts(settings, connectors, agencies, clock)
    app = Flask("portal", static_folder=None)
    app.extensions["portal"] = parts
    app.config.update(
        SECRET_KEY=settings.key_for("form tokens"),
        TRUSTED_HOSTS=[settings.host],
        PROPAGATE_EXCEPTIONS=False,
    )
    app.session_interface = Sessions(
        parts.sessions,
        clock,
        quarantined=parts.watch.quarantined,
        local_http=settings.local_http,
    )
    add_templates(app, assets("templates"))
    looking = Looking(parts.mandates, parts.collector, clock)
    _add_house_rules(app, settings, looking, clock)
    for pages in _all_pages(settings, parts, looking):
        app.register_blueprint(pages)
    _add_layers(app, settings)
    return app


def parts_of(app: Flask) -> Parts:
    """The parts that this app was made of."""
    return cast(Parts, app.extensions["portal"])


def _add_house_rules(app: Flask, settings: Settings, looking: Looking, clock: Clock) -> None:
    """What holds for every request, in this order: limits come before forms are checked."""
    add_access_lines(app)
    add_limits(
        app,
        login=settings.limit_login,
        posts=settings.limit_posts,
        storage=settings.limit_storage,
    )
    add_login(app)
    add_csrf(app)
    add_guard(app, looking, clock)
    add_errors(app, unavailable=DOWN)
    add_page_headers(app)


def _all_pages(settings: Settings, parts: Parts, looking: Looking) -> Iterator[Blueprint]:
    about_debts = DebtPages(parts.agencies, parts.collector, parts.clock, parts.desks.agencies)
    pauses = KnownPauses(parts.requests, parts.clock)
    remind = remind_me.RemindMe(about_debts, parts.reminding.book)
    yield start.blueprint(parts.agencies)
    yield connected.blueprint(parts.agencies, parts.watch.states, parts.clock)
    yield login.blueprint(settings, parts.collector, parts.sessions, parts.access_log, parts.clock)
    yield overview.blueprint(about_debts, remind.refresh, pauses)
    yield source.blueprint(about_debts)
    yield debt.blueprint(about_debts, parts.calls_back, PauseBanner(about_debts, pauses))
    yield call_back.blueprint(about_debts, parts.calls_back)
    yield all_debts.blueprint(about_debts)
    yield letter_check.blueprint(about_debts)
    yield not_agree.blueprint(about_debts)
    yield letters.blueprint(about_debts, parts.watch.takes)
    yield money.blueprint(about_debts)
    yield arrangement.blueprint(about_debts, parts.takes)
    yield arrangements.blueprint(about_debts, parts.takes)
    yield plan.blueprint(about_debts, ProcessSolver(), parts.takes)
    yield pause.blueprint(about_debts, parts.watch.takes, pauses)
    yield asking.blueprint(about_debts, parts.requests)
    yield consents.blueprint(about_debts, ConsentsOfRequests(parts.consents, parts.requests))
    yield help_request.blueprint(about_debts, parts.requests, parts.desks)
    yield looked.blueprint(about_debts, parts.looking)
    addresses = address_service(settings.address_service)
    yield debt_help.blueprint(
        about_debts, parts.desks.known, parts.desks.receivers, list_in_use(), addresses
    )
    yield from helping.blueprints(about_debts, parts.mandates, parts.access_log, looking)
    yield export.blueprint(about_debts)
    yield paper.blueprint(about_debts, parts.printer)
    yield reminders.blueprint(about_debts)
    yield remind_me.blueprint(remind, parts.reminding.mailer, parts.access_log)
    yield procedures.blueprint(about_debts)
    yield why.blueprint(parts.clock)
    yield session_pages.blueprint()
    yield quick_exit.blueprint(secure=not settings.local_http, unavailable=DOWN)
    yield language.blueprint(secure=not settings.local_http)
    yield developers.blueprint(_api_document)
    yield callbacks.blueprint(parts.news, parts.requests, parts.clock)
    yield health.blueprint(parts.database.check_writable)
    yield metrics.blueprint(
        parts.watch.states, parts.clock, token=settings.metrics_token, open_here=settings.local_http
    )
    if settings.show_components:
        yield components_page.blueprint()


def _api_document() -> Mapping[str, Any]:
    """Loaded when somebody asks for it: all its models take room in every worker."""
    from connectors.api.document import document

    return document()


def _add_layers(app: Flask, settings: Settings) -> None:
    """What stands around Flask, from the inside out."""
    add_static_files(app, assets("static"))
    app.wsgi_app = SecurityHeaders(app.wsgi_app)  # type: ignore[method-assign]
    if hops := settings.proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops)  # type: ignore[method-assign]
