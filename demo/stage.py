"""The whole demo on stage: identity provider, agencies, mail and portal, each a process."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from demo.ports import is_free
from demo.process import DemoStopped, Process
from demo.setting import CLIENT_ID, DESK_ID, ROOT, Setting

WORKERS = "2"


@contextmanager
def running(setting: Setting) -> Iterator[list[Process]]:
    """Start everything, in the order in which one needs the other; stop it all at the end.

    Raises ``DemoStopped`` with one sentence when that does not work.
    """
    _claim_ports(setting)
    setting.folder.mkdir(parents=True, exist_ok=True)
    env = setting.environment()
    with ExitStack() as stack:

        def start(name: str, *command: str) -> Process:
            log = setting.folder / f"{name.rpartition(' ')[2]}.log"
            process = Process(name, command, env=env, log=log)
            stack.callback(process.stop)
            return process

        idp = start("The identity provider", "demo.idp", *_idp(setting))
        agencies = start("The agencies", *_agencies(setting))
        mail = [start("The mail server", "demo.mail", *_mail(setting))] if setting.mail_port else []
        _migrate(env)
        idp.wait_for(setting.idp_port)
        agencies.wait_for(setting.agencies_port)
        for server in mail:
            server.wait_for(setting.mail_port)
        portal = start("The portal", "portal.cli", *_portal(setting))
        portal.wait_for(setting.portal_port)
        desk = [start("The desk", "portal.cli", "desk")] if setting.desk_port else []
        for server in desk:
            server.wait_for(setting.desk_port)
        yield [idp, agencies, *mail, portal, *desk]


def _idp(setting: Setting) -> list[str]:
    return [
        *("--port", str(setting.idp_port), "--portal", setting.portal_url),
        *("--client-id", CLIENT_ID, "--client-key", str(setting.client_key)),
        *("--citizens", str(setting.citizens)),
        *_desk_at_idp(setting),
    ]


def _desk_at_idp(setting: Setting) -> list[str]:
    if not setting.desk_port:
        return []
    return ["--desk", setting.desk_url, "--desk-id", DESK_ID, "--desk-key", str(setting.desk_key)]


def _agencies(setting: Setting) -> list[str]:
    return [*setting.agencies, "--port", str(setting.agencies_port)]


def _mail(setting: Setting) -> list[str]:
    return ["--port", str(setting.mail_port), "--folder", str(setting.mails)]


def _portal(setting: Setting) -> list[str]:
    return ["serve", "--port", str(setting.portal_port), "--workers", WORKERS]


def _migrate(env: dict[str, str]) -> None:
    """Bring the database up to date."""
    done = subprocess.run(
        [sys.executable, "-m", "portal.cli", "migrate"],
        env={**os.environ, **env},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise DemoStopped(f"The database could not be made ready: {done.stderr.strip()}")


def _claim_ports(setting: Setting) -> None:
    for variable, port in (
        ("PORT", setting.portal_port),
        ("IDP_PORT", setting.idp_port),
        ("AGENCIES_PORT", setting.agencies_port),
        ("DESK_PORT", setting.desk_port),
        ("MAIL_PORT", setting.mail_port),
    ):
        if port and not is_free(port):
            raise DemoStopped(
                f"Port {port} is in use. Stop what runs there, or choose another one: "
                f"{variable}={port + 10} make demo"
            )
