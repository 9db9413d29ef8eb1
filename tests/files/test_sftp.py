"""Files over SFTP, from a real server: only the pinned host key counts, and only our own key."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import asyncssh
import pytest

from connectors.endpoint import EndpointError
from connectors.files import sftp
from connectors.files.arrival import PlaceFault
from connectors.files.intake import take_newest
from connectors.files.settings import SftpAddress, opened, place_of
from tests.files.memory import FakeHoldings
from tests.files.sheets import ANNA, HDSR, NAME, NOW, owes, sheet

OURS, THEIRS, STRANGER = (asyncssh.generate_private_key("ssh-ed25519") for _ in range(3))


def public(key: asyncssh.SSHKey) -> str:
    return key.export_public_key().decode().strip()


class Server:
    """An SFTP server of an agency: a folder, its host key, and the one client it lets in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = 0
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def start(self) -> None:
        """Listen on a free port of this machine."""
        self._thread.start()
        assert self._ready.wait(10)

    def stop(self) -> None:
        """Listen no more."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    def _serve(self) -> None:
        listener = self._loop.run_until_complete(self._listen())
        self.port = listener.get_port()
        self._ready.set()
        self._loop.run_forever()
        listener.close()
        self._loop.run_until_complete(listener.wait_closed())

    async def _listen(self) -> asyncssh.SSHAcceptor:
        return await asyncssh.listen(
            "127.0.0.1",
            0,
            server_host_keys=[THEIRS],
            authorized_client_keys=asyncssh.import_authorized_keys(public(OURS)),
            sftp_factory=lambda channel: asyncssh.SFTPServer(channel, chroot=bytes(self.folder)),
        )


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    folder = tmp_path / "out"
    folder.mkdir()
    started = Server(folder)
    started.start()
    yield started
    started.stop()


def address(server: Server, tmp_path: Path, *, key: asyncssh.SSHKey = OURS,
            host_key: asyncssh.SSHKey = THEIRS) -> SftpAddress:  # fmt: skip
    """The settings as an operator writes them."""
    file = tmp_path / "key"
    key.write_private_key(str(file))
    found = place_of(
        "hdsr",
        {
            "SOURCE_HDSR_FILES": f"sftp://portal@127.0.0.1:{server.port}/",
            "SOURCE_HDSR_HOST_KEY": public(host_key),
            "SOURCE_HDSR_KEY_FILE": str(file),
        },
    )
    assert isinstance(found, SftpAddress)
    return found


def test_a_file_is_fetched_and_left_to_the_agency_to_remove(server: Server, tmp_path: Path) -> None:
    (server.folder / NAME).write_bytes(sheet(owes(ANNA, 900)))
    (server.folder / "sub").mkdir()
    holdings = FakeHoldings()
    with opened(address(server, tmp_path)) as place:
        outcome = take_newest(place, HDSR, holdings, NOW, lambda _: None)
        again = take_newest(place, HDSR, holdings, NOW, lambda _: None)
    assert (outcome.result, again.result) == ("taken", "nothing_new")
    assert list(holdings.deliveries["hdsr"].people) == [ANNA]
    assert (server.folder / NAME).exists()


def test_a_server_with_another_host_key_is_not_spoken_to(server: Server, tmp_path: Path) -> None:
    with (
        pytest.raises(PlaceFault, match="wrong_host_key"),
        opened(address(server, tmp_path, host_key=STRANGER)),
    ):
        pass


def test_a_server_that_does_not_know_our_key_lets_us_not_in(server: Server, tmp_path: Path) -> None:
    with (
        pytest.raises(PlaceFault, match="login_failed"),
        opened(address(server, tmp_path, key=STRANGER)),
    ):
        pass


def test_a_server_that_is_gone_is_told(server: Server, tmp_path: Path) -> None:
    where = address(server, tmp_path)
    closed = SftpAddress(
        host="127.0.0.1", port=1, user="portal", folder=".", host_key=where.host_key,
        key_file=where.key_file,
    )  # fmt: skip
    with pytest.raises(PlaceFault, match="unreachable"), opened(closed):
        pass


FORBIDDEN = {
    "this machine under another name": ["127.0.0.1"],
    "this machine in IPv6": ["::1", "::ffff:127.0.0.1"],
    "the metadata of a cloud": ["169.254.169.254"],
    "nowhere": ["0.0.0.0"],
    "no address": [],
}


@pytest.mark.parametrize("found", FORBIDDEN.values(), ids=FORBIDDEN.keys())
def test_a_name_that_leads_where_no_source_may_live_is_not_contacted(
    server: Server, tmp_path: Path, found: list[str]
) -> None:
    renamed = replace(address(server, tmp_path), host="sftp.hdsr.example")
    with (
        pytest.raises(PlaceFault, match="unreachable"),
        sftp.opened(renamed, lambda host, port: found),
    ):
        pass


def test_an_address_that_does_not_answer_gives_way_to_the_next(
    server: Server, tmp_path: Path
) -> None:
    both = replace(address(server, tmp_path), host="localhost")
    with sftp.opened(both, lambda host, port: ["::1", "127.0.0.1"]) as place:
        assert place.listing() == []


GOOD = {
    "SOURCE_HDSR_FILES": "sftp://portal@sftp.hdsr.example/out",
    "SOURCE_HDSR_HOST_KEY": public(THEIRS),
    "SOURCE_HDSR_KEY_FILE": "/etc/portal/hdsr-key",
}


def test_the_settings_say_where_and_who() -> None:
    found = place_of("hdsr", GOOD)
    assert isinstance(found, SftpAddress)
    assert (found.host, found.port, found.user, found.folder) == (
        "sftp.hdsr.example", 22, "portal", "/out",
    )  # fmt: skip


WRONG = {
    "no place": ({"SOURCE_HDSR_FILES": ""}, "SOURCE_HDSR_FILES is missing"),
    "another protocol": ({"SOURCE_HDSR_FILES": "ftp://a@b/c"}, "must be a folder"),
    "a folder from nowhere": ({"SOURCE_HDSR_FILES": "files"}, "must be a folder"),
    "a password": ({"SOURCE_HDSR_FILES": "sftp://a:b@c/d"}, "without a password"),
    "no user": ({"SOURCE_HDSR_FILES": "sftp://c/d"}, "must look like"),
    "a port of words": ({"SOURCE_HDSR_FILES": "sftp://a@c:x/d"}, "must look like"),
    "no host key": ({"SOURCE_HDSR_HOST_KEY": ""}, "SOURCE_HDSR_HOST_KEY is missing"),
    "a host key of words": ({"SOURCE_HDSR_HOST_KEY": "trust me"}, "must be a public key"),
    "no key of ours": ({"SOURCE_HDSR_KEY_FILE": ""}, "SOURCE_HDSR_KEY_FILE is missing"),
}


@pytest.mark.parametrize(("change", "sentence"), WRONG.values(), ids=WRONG.keys())
def test_a_setting_that_is_wrong_is_named(change: dict[str, str], sentence: str) -> None:
    with pytest.raises(EndpointError, match=sentence):
        place_of("hdsr", GOOD | change)
