"""Settings with which the portal can be started as a process."""

from __future__ import annotations

import base64
import json
import os
import socket
from pathlib import Path

import pytest
from joserfc.jwk import ECKey

from connectors.registry import load_agencies

SECRET = base64.urlsafe_b64encode(bytes(range(32))).decode()


@pytest.fixture
def port() -> int:
    """A port that nobody uses."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.fixture
def environment(sqlite_url: str, login_key: Path, port: int, tmp_path: Path) -> dict[str, str]:
    """Settings with which the portal starts; nobody answers at the agencies."""
    jwks = tmp_path / "jwks.json"
    key = ECKey.generate_key("P-256", {"kid": "1"}, private=True)
    jwks.write_text(json.dumps({"keys": [key.as_dict(private=False)]}))
    made = {
        "PATH": os.environ["PATH"],
        "SECRET_KEY": SECRET,
        "DATABASE_URL": sqlite_url,
        "PUBLIC_URL": f"http://127.0.0.1:{port}",
        "LOCAL_HTTP": "1",
        "OIDC_ISSUER": "http://127.0.0.1:9",
        "OIDC_CLIENT_ID": "portal",
        "OIDC_PRIVATE_KEY_FILE": str(login_key),
    }
    for agency in load_agencies():
        name = f"SOURCE_{agency.id.upper().replace('-', '_')}"
        made |= {
            f"{name}_URL": "http://127.0.0.1:9",
            f"{name}_CLIENT_ID": "portal",
            f"{name}_SECRET": "secret",
            f"{name}_PERSON_KEY": SECRET,
            f"{name}_JWKS_FILE": str(jwks),
        }
    return made
