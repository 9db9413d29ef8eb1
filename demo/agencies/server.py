"""The process: a thread per question, no log of questions."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from wsgiref.types import WSGIApplication

from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from connectors.registry import AGENCIES, load_agencies, read_agency
from demo.agencies.access import Access
from demo.agencies.agency import DemoAgency
from demo.agencies.app import Clock, create_app
from demo.agencies.teller import Teller
from demo.citizens import load_test_citizens
from demo.ports import HOST
from portal.domain.calendar import AMSTERDAM

now_in_amsterdam: Clock = partial(datetime.now, AMSTERDAM)


class _Quiet(WSGIRequestHandler):
    """Keeps connections open, sends at once, and logs nothing about questions."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing."""

    def version_string(self) -> str:
        """Tell nobody what runs here."""
        return "agencies"


def demo_agencies(env: Mapping[str, str], only: frozenset[str]) -> dict[str, DemoAgency]:
    """The connected agencies, all or only these. Raises ``AccessMissing``."""
    citizens = load_test_citizens()
    found = (agency.id for agency in load_agencies() if agency.connected)
    return {
        source: DemoAgency(read_agency(AGENCIES / source), Access.from_env(source, env), citizens)
        for source in found
        if not only or source in only
    }


def make(app: WSGIApplication, port: int = 0) -> BaseWSGIServer:
    """A server on loopback; port 0 takes a free one."""
    return make_server(HOST, port, app, threaded=True, request_handler=_Quiet)


def let_tell(agencies: Mapping[str, DemoAgency], portal: str, clock: Clock) -> None:
    """From now on the agencies that sign tell the portal at this address when a request changes."""
    for source, agency in agencies.items():
        if agency.signing_key is not None:
            address = f"{portal}/v1/callbacks"
            agency.desk.tell = Teller(source, address, agency.signing_key, clock)


@contextmanager
def serving(
    agencies: Mapping[str, DemoAgency],
    pace_ms: Mapping[str, int],
    clock: Clock = now_in_amsterdam,
) -> Iterator[str]:
    """Serve in a thread of this process; gives the address under which the agencies are."""
    server = make(create_app(agencies, pace_ms, clock))
    thread = threading.Thread(target=server.serve_forever, name="agencies", daemon=True)
    thread.start()
    try:
        yield f"http://{HOST}:{server.port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
