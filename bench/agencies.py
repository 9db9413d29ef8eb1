"""``python -m bench.agencies FOLDER --port N --delay MS``: agencies that also know the citizen
with 30 debts, and all take equally long."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from bench.thirty import citizen_with_thirty_debts
from connectors.registry import AGENCIES, load_agencies, read_agency
from demo.agencies.access import Access
from demo.agencies.agency import DemoAgency
from demo.agencies.app import create_app
from demo.agencies.server import make, now_in_amsterdam
from demo.citizens import load_test_citizens


def main() -> None:
    """Serve until stopped."""
    parser = argparse.ArgumentParser(prog="python -m bench.agencies", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--delay", type=int, default=0, metavar="MS")
    options = parser.parse_args()
    citizens = [*load_test_citizens(), citizen_with_thirty_debts(options.folder)]
    agencies = {
        agency.id: DemoAgency(
            read_agency(AGENCIES / agency.id), Access.from_env(agency.id, os.environ), citizens
        )
        for agency in load_agencies()
        if agency.connected
    }
    pace = dict.fromkeys(agencies, options.delay)
    make(create_app(agencies, pace, now_in_amsterdam), options.port).serve_forever()


if __name__ == "__main__":
    main()
