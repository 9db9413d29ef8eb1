"""The wheel holds all that the portal needs: it starts without the tree it was built from."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT

START = """
from pathlib import Path
import connectors, portal
from connectors.registry import load_agencies
from portal.assets import assets

home = Path(portal.__file__).parent
for kind in ("templates", "static", "translations"):
    assert assets(kind) == home / "_assets" / kind, assets(kind)
    print(kind, sum(1 for path in assets(kind).rglob("*") if path.is_file()))
assert (assets("templates") / "base.html").is_file()
assert (assets("translations") / "en" / "LC_MESSAGES" / "messages.mo").is_file()
print("agencies", len(load_agencies(Path(connectors.__file__).parent)))
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a fresh virtual environment with the wheel, and nothing of the tree."""
    place = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    build = ["wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(place), str(ROOT)]
    subprocess.run([*pip, *build], check=True)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", place / "venv"], check=True)
    (wheel,) = place.glob("*.whl")
    into = ["--python", str(place / "venv"), "install", "--no-deps", str(wheel)]
    subprocess.run([*pip, *into], check=True)
    return place / "venv"


def run(command: list[str], place: Path) -> subprocess.CompletedProcess[str]:
    """Run with the wheel and the packages it needs, away from the tree."""
    # Packages come from here by PYTHONPATH, which reads no .pth file: the tree itself does not.
    packages = {"PYTHONPATH": sysconfig.get_path("purelib")}
    return subprocess.run(
        command,
        env={**os.environ, **packages},
        cwd=place,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_wheel_brings_templates_texts_and_agencies(installed: Path) -> None:
    done = run([str(installed / "bin" / "python"), "-c", START], installed)
    assert done.returncode == 0, done.stderr
    counts = dict(line.split() for line in done.stdout.splitlines())
    assert {name for name, count in counts.items() if int(count) == 0} == set()


def test_the_wheel_brings_the_command_portal(installed: Path) -> None:
    done = run([str(installed / "bin" / "portal"), "--help"], installed)
    assert done.returncode == 0, done.stderr
    assert "derive" in done.stdout
