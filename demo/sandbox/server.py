"""The sandbox as one server: the page, the portal's side, and an example of an agency."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from werkzeug.middleware.dispatcher import DispatcherMiddleware

from connectors.callbacks import signed_news
from connectors.endpoint import endpoint_of
from connectors.registry import AGENCIES, connector, read_agency
from connectors.requests import request_channels
from demo.agencies import app as agency_app
from demo.agencies.access import Access
from demo.agencies.agency import DemoAgency
from demo.agencies.teller import Teller
from demo.citizens import load_test_citizens
from demo.sandbox import routes
from demo.sandbox.portal_side import PortalSide
from demo.sandbox.setting import EXAMPLE, Setting

Clock = Callable[[], datetime]


def make_sandbox(setting: Setting, base: str, clock: Clock) -> DispatcherMiddleware:
    """Everything under one address. Raises ``EndpointError`` or ``AgencyFileError``."""
    example = _example(setting, base, clock)
    side = _portal_side(setting, clock)
    app = routes.create_app(side, example.desk, setting.agency, clock)
    agencies = agency_app.create_app({EXAMPLE: example}, {}, clock)
    return DispatcherMiddleware(app, {"/agency": agencies})


def _portal_side(setting: Setting, clock: Clock) -> PortalSide:
    facts = read_agency(setting.folder)
    agency = facts.agency()
    channels = request_channels([agency], setting.env, clock, folder=setting.folder.parent)
    return PortalSide(
        connector(facts, endpoint_of(agency.id, setting.env)),
        channels[agency.id],
        signed_news([agency], setting.env),
        setting.person,
        clock,
    )


def _example(setting: Setting, base: str, clock: Clock) -> DemoAgency:
    access = Access.from_env(EXAMPLE, setting.example)
    example = DemoAgency(read_agency(AGENCIES / EXAMPLE), access, load_test_citizens())
    example.desk.tell = Teller(EXAMPLE, f"{base}/portal/v1/callbacks", setting.key, clock)
    return example
