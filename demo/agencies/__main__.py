"""python -m demo.agencies --port 8002: the agencies of the demo, until stopped.

With PUBLIC_URL in the environment, those that sign tell the portal there when a request changes.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
from datetime import timedelta
from threading import Event
from types import FrameType

from demo.agencies.access import AccessMissing
from demo.agencies.app import create_app
from demo.agencies.clerk import keep_working
from demo.agencies.pace import USUAL_MS
from demo.agencies.server import demo_agencies, let_tell, make, now_in_amsterdam
from demo.ports import HOST


def main(arguments: list[str] | None = None) -> int:
    """Serve until Ctrl-C or SIGTERM; 1 when a setting is missing or the port is taken."""
    options = _options(arguments)
    try:
        agencies = demo_agencies(os.environ, frozenset(options.only))
        pace = dict.fromkeys(agencies, options.delay) if options.delay is not None else USUAL_MS
        server = make(create_app(agencies, pace, now_in_amsterdam), options.port)
    except (AccessMissing, OSError) as reason:
        print(f"agencies: {reason}", file=sys.stderr)
        return 1
    if os.environ.get("PUBLIC_URL"):
        let_tell(agencies, os.environ["PUBLIC_URL"], now_in_amsterdam)
    desks = [agency.desk for agency in agencies.values()]
    keep_working(desks, now_in_amsterdam, timedelta(seconds=options.decide_after), Event())
    signal.signal(signal.SIGTERM, _stop)
    print(f"{len(agencies)} agencies at http://{HOST}:{server.port}/<id>/", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        server.server_close()
    return 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m demo.agencies", description=__doc__)
    parser.add_argument("--port", type=int, default=8002, help="0 takes a free port")
    parser.add_argument("--only", nargs="+", default=[], metavar="ID", help="only these agencies")
    parser.add_argument(
        "--decide-after",
        type=int,
        default=20,
        metavar="SECONDS",
        help="how long a request waits for each step",
    )
    pace = parser.add_mutually_exclusive_group()
    pace.add_argument("--delay", type=int, metavar="MS", help="every agency takes this long")
    pace.add_argument("--fast", dest="delay", action="store_const", const=0, help="no waiting")
    return parser.parse_args(arguments)


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
