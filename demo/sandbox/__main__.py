"""python -m demo.sandbox [--config connectors/<id>/agency.yaml] [--env FILE]: try both sides.

Without --config the portal's side acts towards an example agency, so that everything can be seen.
With it, towards your own: its SOURCE_<ID>_... settings and SANDBOX_BSN come from the environment,
or from the file of --env, NAME=value per line.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from connectors.endpoint import EndpointError
from connectors.registry import AgencyFileError
from demo.agencies.server import make, now_in_amsterdam
from demo.citizens import load_test_citizens
from demo.ports import HOST
from demo.sandbox.server import make_sandbox
from demo.sandbox.setting import SandboxError, setting_for
from portal.cli.env_file import EnvFileError, read_env_file

CITIZEN = "achterstand"


def main(arguments: list[str] | None = None) -> int:
    """Serve until Ctrl-C; 1 when a setting is missing or the port is taken."""
    parser = argparse.ArgumentParser(
        prog="python -m demo.sandbox",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--port", type=int, default=8010)
    parser.add_argument("--config", type=Path, metavar="FILE", help="your agency.yaml")
    parser.add_argument("--env", type=Path, metavar="FILE", help="settings, NAME=value per line")
    options = parser.parse_args(arguments)
    base = f"http://{HOST}:{options.port}"
    (citizen,) = (one.person for one in load_test_citizens() if one.key == CITIZEN)
    with tempfile.TemporaryDirectory(prefix="sandbox-") as folder:
        try:
            env = {**os.environ, **(read_env_file(options.env) if options.env else {})}
            setting = setting_for(base, options.config, env, citizen, Path(folder))
            server = make(make_sandbox(setting, base, now_in_amsterdam), options.port)
        except (SandboxError, EndpointError, AgencyFileError, EnvFileError, OSError) as reason:
            print(f"sandbox: {reason}", file=sys.stderr)
            return 1
        print(f"The sandbox towards {setting.agency}: {base}/  (Ctrl-C stops it)", flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            server.server_close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
