"""The recipe in connectors/README.md, executed literally in a copy of the project."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from connectors.registry import AGENCIES, load_agencies, read_agency
from demo.ports import HOST, answers, free_ports
from portal.cli.env_file import read_env_file
from tests.architecture.tree import ROOT, files

README = (AGENCIES / "README.md").read_text(encoding="utf-8")
STEPS = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
AGENCY = "waterschap-voorbeeld"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The project as it is now, elsewhere."""
    place = tmp_path / "project"
    for path in files():
        target = place / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
        shutil.copymode(path, target)
    (place / ".venv").symlink_to(sys.prefix)
    return place


def step(number: int, copy: Path, **env: str) -> str:
    """Do one step of the recipe; what it printed. The tools are installed already."""
    script = f'set -eu\nmake() {{ command make -o setup "$@"; }}\n{STEPS[number]}'
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=copy,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(copy), **env},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@contextmanager
def serving(copy: Path) -> Iterator[str]:
    """The new agency's own test environment; gives its address."""
    (port,) = free_ports(1)
    process = subprocess.Popen(
        [sys.executable, "-m", "demo.agencies", "--only", AGENCY, "--port", str(port), "--fast"],
        cwd=copy,
        env={"PATH": os.environ["PATH"], **read_env_file(copy / "var" / f"{AGENCY}.env")},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        process.stdout.readline()
        assert answers(port)
        yield f"http://{HOST}:{port}/{AGENCY}"
    finally:
        process.kill()
        process.communicate()


@pytest.mark.slow
def test_the_recipe_leads_from_nothing_to_a_source_that_keeps_every_promise(copy: Path) -> None:
    assert len(STEPS) == 4

    assert f"connectors/{AGENCY}/agency.yaml" in step(0, copy)
    assert " 0 broken" in step(1, copy)
    with serving(copy) as url:
        assert " 0 broken" in step(2, copy, URL=url)
    assert " passed" in step(3, copy)

    assert (copy / "var" / f"{AGENCY}.html").read_text().startswith("<!doctype html>")
    twelfth = {one.id for one in load_agencies(copy / "connectors")}
    assert twelfth - {one.id for one in load_agencies()} == {AGENCY}


def test_the_facts_that_the_recipe_shows_are_right(tmp_path: Path) -> None:
    (shown,) = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
    (tmp_path / AGENCY).mkdir()
    (tmp_path / AGENCY / "agency.yaml").write_text(shown)

    assert read_agency(tmp_path / AGENCY).conformance is not None
