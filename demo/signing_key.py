"""The key with which an agency of the demo signs: its own half, and the half that all may know."""

from __future__ import annotations

import json
from pathlib import Path

from joserfc.jwk import ECKey

from connectors.endpoint import setting_of


def signing_settings(source: str, folder: Path) -> dict[str, str]:
    """The settings that name both halves. They are made in the folder when they are not there."""
    private, public = folder / f"{source}-signing-key.json", folder / f"{source}-keys.json"
    if not (private.exists() and public.exists()):
        key = ECKey.generate_key("P-256", {"kid": f"{source}-1", "use": "sig"})
        folder.mkdir(parents=True, exist_ok=True)
        private.touch(mode=0o600)
        private.write_text(json.dumps(key.as_dict(private=True)))
        public.write_text(json.dumps({"keys": [key.as_dict(private=False)]}))
    return {
        setting_of(source, "SIGNING_KEY_FILE"): str(private),
        setting_of(source, "JWKS_FILE"): str(public),
    }


def read_signing_key(path: Path) -> ECKey:
    """The agency's own half. Raises ``OSError`` or ``ValueError``."""
    return ECKey.import_key(json.loads(path.read_text()))
