"""What the sandbox needs to know: towards which agency the portal acts, and as whom it asks."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from joserfc.jwk import ECKey

from connectors.registry import AGENCIES
from portal.domain.person import Bsn, InvalidBsn

EXAMPLE = "duo"
PERSON, KIT_PERSON = "SANDBOX_BSN", "CONFORMANCE_PERSON"


class SandboxError(ValueError):
    """Something is missing. The message is one sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """``folder`` holds the agency.yaml of the agency; ``env`` its ``SOURCE_...`` settings.

    ``example`` are the settings of our own example agency, fresh each time; ``key`` is with what
    that one signs.
    """

    folder: Path
    env: Mapping[str, str] = field(repr=False)
    example: Mapping[str, str] = field(repr=False)
    key: ECKey = field(repr=False)
    person: Bsn

    @property
    def agency(self) -> str:
        """The id of the agency towards which the portal acts."""
        return self.folder.name


def setting_for(
    base: str, config: Path | None, env: Mapping[str, str], citizen: Bsn, place: Path
) -> Setting:
    """The setting of a sandbox at the address ``base``. Raises ``SandboxError``.

    Without ``config`` the portal acts towards our own example agency and asks about ``citizen``.
    ``place`` is a folder for the keys.
    """
    key = ECKey.generate_key("P-256", {"kid": "sandbox", "use": "sig"})
    example = _example(base, key, place)
    if config is None:
        return Setting(
            folder=AGENCIES / EXAMPLE, env=example, example=example, key=key, person=citizen
        )
    return Setting(folder=config.parent, env=env, example=example, key=key, person=_person(env))


def _example(base: str, key: ECKey, place: Path) -> dict[str, str]:
    """Fresh settings of our own example agency."""
    keys = place / "keys.json"
    keys.write_text(json.dumps({"keys": [key.as_dict(private=False)]}))
    start = f"SOURCE_{EXAMPLE.upper()}_"
    return {
        f"{start}URL": f"{base}/agency/{EXAMPLE}",
        f"{start}CLIENT_ID": "portal",
        f"{start}SECRET": secrets.token_urlsafe(32),
        f"{start}PERSON_KEY": secrets.token_urlsafe(32),
        f"{start}JWKS_FILE": str(keys),
    }


def _person(env: Mapping[str, str]) -> Bsn:
    try:
        return Bsn(env.get(PERSON) or env.get(KIT_PERSON, ""))
    except InvalidBsn:
        raise SandboxError(
            f"{PERSON} must be the number of a test person that your agency knows."
        ) from None
