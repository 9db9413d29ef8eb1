"""A gateway at the agency that signs what goes out: what says it is signed, really is."""

from __future__ import annotations

import threading
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path
from uuid import uuid4
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from joserfc.jwk import ECKey

from connectors.signature import sign
from demo.agencies.server import make
from demo.ports import HOST
from tests.pages.portal import TODAY

HEADER = "HTTP_JWS_SIGNATURE"


def settings(keys: Path) -> dict[str, str]:
    """The settings of a source that signs with these keys."""
    return {
        "SOURCE_CJIB_URL": "https://cjib.example",
        "SOURCE_CJIB_CLIENT_ID": "portal",
        "SOURCE_CJIB_SECRET": "geheim",
        "SOURCE_CJIB_PERSON_KEY": urlsafe_b64encode(b"k" * 32).decode(),
        "SOURCE_CJIB_JWKS_FILE": str(keys),
    }


class Signing:
    """Puts a signature of CJIB in place of whatever stands where a signature must be."""

    def __init__(self, app: WSGIApplication, key: ECKey) -> None:
        self._app = app
        self._key = key

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        if environ.get(HEADER):
            body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
            environ["wsgi.input"] = BytesIO(body)
            with suppress(UnicodeDecodeError):  # what is no text cannot be signed in this way
                environ[HEADER] = sign(
                    body, self._key, issuer="cjib", message=uuid4().hex, now=TODAY
                )
        return self._app(environ, start)


@contextmanager
def served(app: WSGIApplication, port: int) -> Iterator[str]:
    """Serve in a thread; gives the address."""
    server = make(app, port)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://{HOST}:{port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
