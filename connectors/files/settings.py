"""Where the files of an agency are, from the environment: ``SOURCE_<ID>_FILES`` and beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import load_ssh_public_key

from connectors.endpoint import EndpointError, setting_of
from connectors.files.arrival import Place
from connectors.files.folder import DropFolder


@dataclass(frozen=True, slots=True, kw_only=True)
class SftpAddress:
    """Where and who: ``host_key`` is the server's public key, as in ``ssh-ed25519 AAAA...``;
    ``key_file`` holds our private key."""

    host: str
    port: int
    user: str
    folder: str
    host_key: str
    key_file: Path = field(repr=False)


Whereabouts = DropFolder | SftpAddress


def place_of(agency: str, env: Mapping[str, str]) -> Whereabouts:
    """Where an agency puts its files. Raises ``EndpointError``.

    ``SOURCE_<ID>_FILES`` is a folder, or ``sftp://user@host/folder``; for SFTP ``_HOST_KEY`` holds
    the public key of the server and ``_KEY_FILE`` names the file with our private key.
    """
    told = _needed(agency, "FILES", env)
    if told.startswith("sftp://"):
        return _sftp(agency, told, env)
    if "://" in told or not Path(told).is_absolute():
        name = setting_of(agency, "FILES")
        raise EndpointError(f"{name} must be a folder from the root, or sftp://user@host/folder.")
    return DropFolder(Path(told))


@contextmanager
def opened(where: Whereabouts) -> Iterator[Place]:
    """The place, ready to be looked at. Raises ``PlaceFault``."""
    if isinstance(where, DropFolder):
        yield where
        return
    from connectors.files import sftp  # 8 MB that only agencies with SFTP need

    with sftp.opened(where) as place:
        yield place


def _host_key(agency: str, env: Mapping[str, str]) -> str:
    told = _needed(agency, "HOST_KEY", env)
    try:
        load_ssh_public_key(told.encode())
    except (ValueError, UnsupportedAlgorithm):
        name = setting_of(agency, "HOST_KEY")
        raise EndpointError(f"{name} must be a public key, such as ssh-ed25519 AAAA...") from None
    return told


def _sftp(agency: str, told: str, env: Mapping[str, str]) -> SftpAddress:
    parts = urlsplit(told)
    try:
        port = parts.port or 22
    except ValueError:
        port = 0
    if not (parts.hostname and port and parts.username) or parts.password:
        name = setting_of(agency, "FILES")
        raise EndpointError(f"{name} must look like sftp://user@host/folder, without a password.")
    return SftpAddress(
        host=parts.hostname,
        port=port,
        user=unquote(parts.username),
        folder=unquote(parts.path).rstrip("/") or ".",
        host_key=_host_key(agency, env),
        key_file=Path(_needed(agency, "KEY_FILE", env)),
    )


def _needed(agency: str, name: str, env: Mapping[str, str]) -> str:
    full = setting_of(agency, name)
    value = env.get(full, "").strip()
    if not value:
        raise EndpointError(f"{full} is missing: the files of {agency} are not found without it.")
    return value
