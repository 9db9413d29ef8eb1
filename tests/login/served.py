"""Applications served over real HTTP on a free port, in a thread."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from werkzeug.serving import WSGIRequestHandler, make_server

HOST = "127.0.0.1"


class Served:
    """A server whose address is known before its application: two can then know each other."""

    def __init__(self) -> None:
        self.app: Any = None
        self._server = make_server(HOST, 0, self._answer, threaded=True, request_handler=_Quiet)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))

    @property
    def url(self) -> str:
        """Where it is."""
        return f"http://{HOST}:{self._server.server_port}"

    def start(self, app: Any) -> None:
        """Serve this application."""
        self.app = app
        self._thread.start()

    def stop(self) -> None:
        """Be gone: from now on nothing listens there."""
        if self._thread.is_alive():
            self._server.shutdown()
            self._thread.join()
        self._server.server_close()

    def _answer(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        answer: Iterable[bytes] = self.app(environ, start_response)
        return answer


class _Quiet(WSGIRequestHandler):
    def log(self, type: str, message: str, *args: Any) -> None:
        """Nothing: the portal's own log is what matters."""


@contextmanager
def served() -> Iterator[Served]:
    """A server that is stopped at the end."""
    server = Served()
    try:
        yield server
    finally:
        server.stop()
