"""A faulty agency on a real server, and the kit on it."""

from __future__ import annotations

import ssl
import threading
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from werkzeug.serving import ThreadedWSGIServer, WSGIRequestHandler

from connectors.conformance_facts import ConformanceFacts
from connectors.exchange import Limits
from connectors.kit.promise import Result
from connectors.kit.run import try_all
from connectors.kit.setting import Setting, setting_of_facts
from tests.connectors.answers import KEY
from tests.connectors.signing import new_key, write_keys
from tests.faulty.certificates import Papers
from tests.faulty.counter import Counter
from tests.faulty.good import OTHER, OWES, PERSON, SECRET, STRANGER, GoodAgency

QUICK = Limits(seconds=3.0, wire_bytes=256 * 1024, unpacked_bytes=1024 * 1024, attempts=1)


class _Quiet(WSGIRequestHandler):
    """Says nothing about questions, nor about callers who hang up."""

    protocol_version = "HTTP/1.1"

    def log(self, type: str, message: str, *args: Any) -> None:
        """Say nothing."""


class _Server(ThreadedWSGIServer):
    """A thread for each question."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Callers hang up: that is the kit cutting off what takes too long."""


@contextmanager
def served(agency: GoodAgency, tls: ssl.SSLContext | None = None) -> Iterator[str]:
    """Serve in a thread; gives the base address."""
    server = _Server("127.0.0.1", 0, agency, _Quiet, ssl_context=tls)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"{'https' if tls else 'http'}://127.0.0.1:{server.port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def setting_of_agency(agency: GoodAgency, base: str, folder: Path, **files: Path) -> Setting:
    """The kit's setting for an agency at this address; ``files`` such as ``CA_FILE``."""
    env = {
        "SOURCE_CJIB_CLIENT_ID": "portal",
        "SOURCE_CJIB_SECRET": SECRET,
        "SOURCE_CJIB_PERSON_KEY": urlsafe_b64encode(KEY).decode(),
        "SOURCE_CJIB_JWKS_FILE": str(write_keys(folder, agency.key)),
        "CONFORMANCE_PERSON": PERSON.reveal(),
        "CONFORMANCE_OTHER": OTHER.reveal(),
        "CONFORMANCE_STRANGER": STRANGER.reveal(),
        **{f"SOURCE_CJIB_{name}": str(file) for name, file in files.items()},
    }
    conformance = ConformanceFacts(owes_cents=sum(OWES[PERSON]))
    facts = agency.facts().model_copy(update={"conformance": conformance})
    return setting_of_facts(facts, base, env)


def tried(kind: type[GoodAgency] | type[Counter], folder: Path) -> tuple[Result, ...]:
    """What the kit says of an agency of this kind, or with a counter of this kind."""
    key = new_key()
    agency = GoodAgency(key, kind()) if issubclass(kind, Counter) else kind(key)
    papers = Papers(agency, folder) if agency.tls else None
    with served(agency, papers.serving() if papers else None) as base:
        files = papers.files() if papers else {}
        return try_all(setting_of_agency(agency, base, folder, **files), QUICK)
