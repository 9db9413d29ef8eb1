"""``portal conformance URL --config agency.yaml``: hold a live agency to every promise."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from connectors.endpoint import EndpointError
from connectors.kit.page import page
from connectors.kit.promise import Result
from connectors.kit.run import try_all
from connectors.kit.setting import KitError, Setting, setting_for
from connectors.kit.table import NOT_HERE, table
from connectors.registry import AgencyFileError
from portal.cli.env_file import EnvFileError, read_env_file
from portal.domain.calendar import AMSTERDAM


def add_commands(commands: Any) -> None:
    """Add ``conformance`` to the command line."""
    parser = commands.add_parser("conformance", help="hold a live agency to every promise")
    parser.add_argument("url", help="its base address: https, or http on this machine")
    parser.add_argument("--config", type=Path, required=True, metavar="FILE", help="agency.yaml")
    parser.add_argument("--env", type=Path, metavar="FILE", help="settings, NAME=value per line")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--html", type=Path, metavar="FILE", help="also write the report as a page")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Exit 0 when nothing is broken, 1 when something is, 2 when it could not be tried."""
    try:
        env = {**os.environ, **(read_env_file(arguments.env) if arguments.env else {})}
        setting = setting_for(arguments.url, arguments.config, env)
        results = try_all(setting)
    except (KitError, AgencyFileError, EndpointError, EnvFileError) as error:
        print(f"portal conformance: {error}", file=sys.stderr)
        return 2
    return tell(results, setting, in_json=arguments.json, html=arguments.html)


def tell(
    results: tuple[Result, ...],
    setting: Setting,
    *,
    in_json: bool = False,
    html: Path | None = None,
) -> int:
    """Print the report, and write it where it was asked; the exit code."""
    agency, now = setting.facts.id, datetime.now(AMSTERDAM)
    print(
        json.dumps(_report(results, agency, now), indent=2) if in_json else table(results, agency)
    )
    if html is not None:
        try:
            html.write_text(page(results, agency, now), encoding="utf-8")
        except OSError as error:
            print(f"portal conformance: {html}: {error.strerror}.", file=sys.stderr)
            return 2
    return 1 if any(one.state == "broken" for one in results) else 0


def _report(results: tuple[Result, ...], agency: str, at: datetime) -> Mapping[str, Any]:
    return {
        "agency": agency,
        "at": at.isoformat(timespec="seconds"),
        "kept": all(one.state != "broken" for one in results),
        "not_here": NOT_HERE,
        "promises": [asdict(one) for one in results],
    }
