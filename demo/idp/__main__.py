"""``python -m demo.idp --port 8001 --portal http://127.0.0.1:8000 --client-key KEY.pem``."""

from __future__ import annotations

import argparse
import logging
from pathlib import Path

from werkzeug.serving import make_server

from demo.idp.app import create_app
from demo.idp.citizens import load_citizens
from demo.idp.client import portal_client
from demo.idp.keys import new_signing_key, read_public_key, write_client_key
from demo.idp.provider import Provider


def main() -> None:
    """Serve until stopped. Makes the client's key when that file does not exist yet."""
    options = _parser().parse_args()
    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    if not options.client_key.exists():
        write_client_key(options.client_key)
    provider = Provider(
        issuer=options.issuer or f"http://{options.host}:{options.port}",
        client=portal_client(
            options.client_id, options.portal, read_public_key(options.client_key), options.alg
        ),
        key=new_signing_key(options.alg),
        citizens=load_citizens(options.citizens),
        claim_bsn=options.claim_bsn,
    )
    server = make_server(options.host, options.port, create_app(provider), threaded=True)
    print(f"Identity provider (test environment) at {provider.issuer}", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        server.server_close()


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
    add("--claim-bsn", default="bsn", help="the name of the claim that holds the BSN")
    add("--alg", choices=("ES256", "RS256"), default="ES256")
    return parser


if __name__ == "__main__":
    main()
