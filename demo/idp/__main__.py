"""``python -m demo.idp --port 8001 --portal http://127.0.0.1:8000 --client-key KEY.pem``."""

from __future__ import annotations

import argparse
import logging
from pathlib import Path

from werkzeug.serving import make_server

from demo.idp.app import create_app
from demo.idp.citizens import load_citizens
from demo.idp.client import Client, portal_client
from demo.idp.keys import new_signing_key, read_public_key, write_client_key
from demo.idp.provider import Provider
from demo.idp.staff import load_staff


def main() -> None:
    """Serve until stopped. Makes the client's key when that file does not exist yet."""
    options = _parser().parse_args()
    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    for key in (options.client_key, options.desk_key):
        if key is not None and not key.exists():
            write_client_key(key)
    provider = Provider(
        issuer=options.issuer or f"http://{options.host}:{options.port}",
        client=portal_client(
            options.client_id, options.portal, read_public_key(options.client_key), options.alg
        ),
        key=new_signing_key(options.alg),
        citizens=load_citizens(options.citizens),
        claim_bsn=options.claim_bsn,
        desk=_desk(options),
        staff=load_staff(options.staff),
    )
    server = make_server(options.host, options.port, create_app(provider), threaded=True)
    print(f"Identity provider (test environment) at {provider.issuer}", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        server.server_close()


def _desk(options: argparse.Namespace) -> Client | None:
    """The desk as a client of its own, when its address and key are given."""
    if options.desk is None or options.desk_key is None:
        return None
    key = read_public_key(options.desk_key)
    return portal_client(options.desk_id, options.desk, key, options.alg, for_staff=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m demo.idp", description=__doc__)
    add = parser.add_argument
    add("--host", default="127.0.0.1")
    add("--port", type=int, default=8001)
    add("--issuer", help="default: http://HOST:PORT")
    add("--citizens", type=Path, default=Path("demo/citizens.yaml"))
    add("--portal", default="http://127.0.0.1:8000", help="the address of the portal")
    add("--client-id", default="mijn-schuldoverzicht")
    add("--client-key", type=Path, required=True, help="the portal's key (PEM); made if absent")
    add("--desk", help="the address of the desk for staff, if there is one")
    add("--desk-id", default="balie-schuldhulp")
    add("--desk-key", type=Path, help="the desk's key (PEM); made if absent")
    add("--staff", type=Path, default=Path("demo/staff.yaml"))
    add("--claim-bsn", default="bsn", help="the name of the claim that holds the BSN")
    add("--alg", choices=("ES256", "RS256"), default="ES256")
    return parser


if __name__ == "__main__":
    main()
