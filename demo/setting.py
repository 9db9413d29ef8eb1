"""The demo's setting: where everything runs, and the secrets that are fresh for this machine."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from pathlib import Path

from connectors.registry import load_agencies
from demo.ports import HOST
from demo.signing_key import signing_settings

ROOT = Path(__file__).resolve().parent.parent
CITIZENS = ROOT / "demo" / "citizens.yaml"
CLIENT_ID = "mijn-schuldoverzicht"
DESK_ID = "balie-schuldhulp"
SENDER = "post@portal.example"
DESKS = ("GM0363", "GM0599")
"""Municipalities without a system of their own: Amsterdam and Rotterdam use the desk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One demo: its ports and the folder in which it keeps its secrets, database and logs.

    ``mail_port`` 0: nothing takes e-mails, and the portal sends none.

    ``agencies`` is the module that plays the agencies, with its arguments. ``desk_port`` 0: there
    is no desk for staff of municipalities.
    """

    folder: Path
    portal_port: int = 8000
    idp_port: int = 8001
    agencies_port: int = 8002
    desk_port: int = 0
    mail_port: int = 0
    citizens: Path = CITIZENS
    agencies: tuple[str, ...] = ("demo.agencies",)
    show_components: bool = False

    @property
    def portal_url(self) -> str:
        """Where a citizen goes."""
        return f"http://{HOST}:{self.portal_port}"

    @property
    def desk_url(self) -> str:
        """Where staff of municipalities goes."""
        return f"http://{HOST}:{self.desk_port}"

    @property
    def desk_key(self) -> Path:
        """The desk's private key at the identity provider."""
        return self.folder / "desk-key.pem"

    @property
    def idp_url(self) -> str:
        """Where a citizen logs in."""
        return f"http://{HOST}:{self.idp_port}"

    @property
    def client_key(self) -> Path:
        """The portal's private key at the identity provider."""
        return self.folder / "portal-key.pem"

    @property
    def database_url(self) -> str:
        """SQLite, in the folder."""
        return f"sqlite:///{self.folder.resolve() / 'portal.sqlite3'}"

    @property
    def mails(self) -> Path:
        """Where the e-mails are kept that the portal sent."""
        return self.folder / "mail"

    def environment(self) -> dict[str, str]:
        """The settings of the portal; the agencies read the ``SOURCE_...`` ones too."""
        kept = _secrets(self.folder / "secrets.json", sources())
        kept |= self._mail()
        return kept | {
            "DATABASE_URL": self.database_url,
            "PUBLIC_URL": self.portal_url,
            "LOCAL_HTTP": "1",
            "SHOW_COMPONENTS": "1" if self.show_components else "0",
            "DESK_MUNICIPALITIES": ",".join(DESKS),
            "OIDC_ISSUER": self.idp_url,
            "OIDC_CLIENT_ID": CLIENT_ID,
            "OIDC_PRIVATE_KEY_FILE": str(self.client_key),
            **self._desk(),
            **{
                f"{_name(source)}_URL": f"http://{HOST}:{self.agencies_port}/{source}"
                for source in sources()
            },
            **{
                name: value
                for source in sources()
                for name, value in signing_settings(source, self.folder / "keys").items()
            },
        }

    def _mail(self) -> dict[str, str]:
        if not self.mail_port:
            return {}
        return {"SMTP_URL": f"smtp://{HOST}:{self.mail_port}", "MAIL_FROM": SENDER}

    def _desk(self) -> dict[str, str]:
        if not self.desk_port:
            return {}
        return {
            "DESK_PORT": str(self.desk_port),
            "DESK_PUBLIC_URL": self.desk_url,
            "DESK_OIDC_ISSUER": self.idp_url,
            "DESK_OIDC_CLIENT_ID": DESK_ID,
            "DESK_OIDC_PRIVATE_KEY_FILE": str(self.desk_key),
        }


def sources() -> list[str]:
    """The ids of the agencies that can be asked."""
    agencies = load_agencies(ROOT / "connectors")
    return [agency.id for agency in agencies if agency.connected]


def _name(source: str) -> str:
    return f"SOURCE_{source.upper().replace('-', '_')}"


def _secrets(file: Path, asked: list[str]) -> dict[str, str]:
    """What stands in the file, with whatever lacks made and added; only the owner can read it."""
    kept: dict[str, str] = json.loads(file.read_text()) if file.exists() else {}
    kept.setdefault("SECRET_KEY", secrets.token_urlsafe(48))
    for source in asked:
        kept.setdefault(f"{_name(source)}_CLIENT_ID", CLIENT_ID)
        kept.setdefault(f"{_name(source)}_SECRET", secrets.token_urlsafe(32))
        kept.setdefault(f"{_name(source)}_PERSON_KEY", secrets.token_urlsafe(32))
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch(mode=0o600)
    file.write_text(json.dumps(kept, indent=1))
    return kept
