"""The settings of the mail server, through which reminders are sent."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import unquote, urlsplit

from portal.settings_check import SettingsError, is_loopback

Tls = Literal["implicit", "starttls", "none"]
PORTS: dict[Tls, int] = {"implicit": 465, "starttls": 587, "none": 25}
ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class SmtpSettings:
    """Where e-mails are handed over, and from whom they come. ``none``: on this machine only."""

    host: str
    port: int
    tls: Tls
    user: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    sender: str


def smtp_settings(env: Mapping[str, str], *, local_http: bool) -> SmtpSettings | None:
    """SMTP_URL and MAIL_FROM; None without them. Raises ``SettingsError``.

    ``smtps://user:password@host`` speaks TLS at once, ``smtp://`` by STARTTLS; without TLS only
    to this machine itself, on a portal with LOCAL_HTTP=1.
    """
    url, sender = env.get("SMTP_URL", "").strip(), env.get("MAIL_FROM", "").strip()
    if not url:
        return None
    if not ADDRESS.fullmatch(sender):
        raise SettingsError("MAIL_FROM is not an e-mail address, and SMTP_URL needs one.")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise SettingsError("SMTP_URL is not an address such as smtps://mail.example.") from None
    if parts.scheme not in ("smtp", "smtps") or not host or parts.path.strip("/"):
        raise SettingsError("SMTP_URL is not an address such as smtps://mail.example.")
    tls = _tls(parts.scheme, host, local_http=local_http)
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    return SmtpSettings(
        host=host, port=port or PORTS[tls], tls=tls, user=user, password=password, sender=sender
    )


def _tls(scheme: str, host: str, *, local_http: bool) -> Tls:
    if scheme == "smtps":
        return "implicit"
    return "none" if local_http and is_loopback(host) else "starttls"
