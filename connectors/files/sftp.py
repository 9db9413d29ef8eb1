"""A folder of the agency, over SFTP. Only the host key that we were told counts."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Coroutine, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any, TypeVar, cast

import asyncssh
from httpcore2 import ConnectTimeout

from connectors.files.arrival import Entry, PlaceFault
from connectors.files.settings import SftpAddress
from connectors.look_up import Resolve, look_up, of_the_system
from connectors.places import is_forbidden

SECONDS = 30.0
"""How long any one step may take: logging in, looking, reading a file."""

Outcome = TypeVar("Outcome")


class _LoopApart:
    """An event loop in a thread of its own: it works wherever it is called from."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="sftp")
        self._runner = asyncio.Runner()

    def __enter__(self) -> _LoopApart:
        return self

    def __exit__(self, *_: object) -> None:
        with self._thread:
            self._thread.submit(self._runner.close).result()

    def run(self, step: Coroutine[Any, Any, Outcome]) -> Outcome:
        """The outcome of a step."""
        return self._thread.submit(self._runner.run, step).result()


@dataclass(frozen=True, slots=True)
class SftpFolder:
    """A folder behind a connection that is open (``arrival.Place``)."""

    runner: _LoopApart
    client: asyncssh.SFTPClient
    folder: str

    def listing(self) -> Sequence[Entry]:
        """The plain files that are there now."""
        return self._wait(self._listing())

    def read(self, name: str, most: int) -> bytes:
        """The first bytes of a file."""
        return self._wait(self._read(f"{self.folder}/{name}", most))

    def remove(self, names: Iterable[str]) -> None:
        """Nothing: in a folder of the agency, the agency tidies up."""

    async def _listing(self) -> Sequence[Entry]:
        found = await self.client.readdir(self.folder)
        return [
            Entry(str(one.filename), one.attrs.size or 0, one.attrs.mtime or 0)
            for one in found
            if one.attrs.type == asyncssh.FILEXFER_TYPE_REGULAR
        ]

    async def _read(self, path: str, most: int) -> bytes:
        async with self.client.open(path, "rb") as file:
            return cast(bytes, await file.read(most))

    def _wait(self, step: Awaitable[Outcome]) -> Outcome:
        return _run(self.runner, step)


@contextmanager
def opened(address: SftpAddress, resolve: Resolve = of_the_system) -> Iterator[SftpFolder]:
    """Log in, and out again at the end. Raises ``PlaceFault``."""
    places = _places(address, resolve)
    with _LoopApart() as runner:
        connection = _run(runner, _connect(address, places))
        try:
            client = _run(runner, connection.start_sftp_client())
            yield SftpFolder(runner, client, address.folder)
        finally:
            connection.abort()
            _run(runner, connection.wait_closed())


def _places(address: SftpAddress, resolve: Resolve) -> list[str]:
    """Where the server may be contacted, as for any source (``connectors.places``)."""
    try:
        found = look_up(resolve, address.host, address.port, SECONDS)
    except ConnectTimeout:
        raise PlaceFault("timeout") from None
    allowed = [one for one in found if not is_forbidden(one, address.host)]
    if not allowed:
        raise PlaceFault("unreachable")
    return allowed


async def _connect(address: SftpAddress, places: Sequence[str]) -> asyncssh.SSHClientConnection:
    """A connection to the first of the places that answers."""
    *others, last = places
    for place in others:
        with suppress(OSError):
            return await _connect_to(place, address)
    return await _connect_to(last, address)


async def _connect_to(place: str, address: SftpAddress) -> asyncssh.SSHClientConnection:
    key = asyncssh.import_public_key(address.host_key)
    return await asyncssh.connect(
        place,
        address.port,
        username=address.user,
        client_keys=[str(address.key_file)],
        known_hosts=([key], [], []),
        agent_path=None,
        config=None,
        password=None,
        preferred_auth="publickey",
    )


def _run(runner: _LoopApart, step: Awaitable[Outcome]) -> Outcome:
    """Wait for one step. Every way to fail is a ``PlaceFault``, without what the server said."""

    async def within_time() -> Outcome:
        async with asyncio.timeout(SECONDS):
            return await step

    try:
        return runner.run(within_time())
    except asyncssh.HostKeyNotVerifiable:
        raise PlaceFault("wrong_host_key") from None
    except asyncssh.PermissionDenied:
        raise PlaceFault("login_failed") from None
    except TimeoutError:
        raise PlaceFault("timeout") from None
    except (OSError, ValueError, asyncssh.Error):
        raise PlaceFault("unreachable") from None
