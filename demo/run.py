"""make demo: the portal, an identity provider and the agencies, until Ctrl-C."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path
from types import FrameType

from demo.idp.citizens import load_citizens
from demo.process import DemoStopped, Process
from demo.setting import CITIZENS, ROOT, Setting
from demo.stage import running


def main() -> int:
    """Run until stopped; 0 when that was on request."""
    signal.signal(signal.SIGTERM, _stop)
    signal.signal(signal.SIGINT, _stop)
    try:
        setting = _setting()
        with running(setting) as processes:
            print(_welcome(setting), flush=True)
            _watch(processes, setting.mails)
    except DemoStopped as reason:
        print(f"demo: {reason}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nEverything has stopped.")
    return 0


def _stop(_number: int, _frame: FrameType | None) -> None:
    """Once is enough: a second signal must not cut the stopping short."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    raise KeyboardInterrupt


def _setting() -> Setting:
    return Setting(
        folder=ROOT / "var" / "demo",
        portal_port=_port("PORT", 8000),
        idp_port=_port("IDP_PORT", 8001),
        agencies_port=_port("AGENCIES_PORT", 8002),
        desk_port=_port("DESK_PORT", 8003),
        mail_port=_port("MAIL_PORT", 8025),
    )


def _port(variable: str, usual: int) -> int:
    text = os.environ.get(variable) or str(usual)
    if not (text.isdecimal() and 0 < int(text) < 65536):
        raise DemoStopped(f"{variable} must be a port number, such as {usual}.")
    return int(text)


def _welcome(setting: Setting) -> str:
    citizens = load_citizens(CITIZENS).values()
    width = max(len(citizen.name) for citizen in citizens)
    rows = [f"  {citizen.name:{width}}  {citizen.situation}" for citizen in citizens]
    return "\n".join(
        [
            "",
            f"Mijn Schuldoverzicht: {setting.portal_url}",
            "",
            "Log in as one of these invented citizens:",
            *rows,
            "",
            f"The desk for staff of municipalities: {setting.desk_url}",
            "",
            "E-mails are not sent: they are shown here.",
            "Stop with Ctrl-C.",
        ]
    )


def _watch(processes: list[Process], mails: Path) -> None:
    """Until something stops; each e-mail that the portal sends is shown."""
    seen = set(mails.glob("*.txt"))
    while True:
        for mail in sorted(set(mails.glob("*.txt")) - seen):
            seen.add(mail)
            print(f"\nAn e-mail, kept in {mail}:\n\n{mail.read_text()}", flush=True)
        for process in processes:
            process.check()
        time.sleep(0.3)


if __name__ == "__main__":
    sys.exit(main())
