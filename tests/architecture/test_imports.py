"""The direction of the imports, which pyproject.toml states."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.architecture.tree import ROOT

LINT = "from importlinter.cli import lint_imports_command as run; run()"


def lint(config: Path, root: Path) -> subprocess.CompletedProcess[str]:
    """Check the contracts of a pyproject.toml for the packages under a folder."""
    return subprocess.run(
        [sys.executable, "-c", LINT, "--config", str(config), "--no-cache"],
        cwd=root,
        env={"PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_import_points_the_right_way() -> None:
    done = lint(ROOT / "pyproject.toml", ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_service_that_imports_a_page_would_be_found(tmp_path: Path) -> None:
    for package in ("web", "storage", "services", "places", "law", "domain", "cli", "planner"):
        (tmp_path / "portal" / package).mkdir(parents=True)
        (tmp_path / "portal" / package / "__init__.py").touch()
    for package in ("connectors", "desk", "demo"):
        (tmp_path / package).mkdir()
        (tmp_path / package / "__init__.py").touch()
    for module in ("__init__", "app", "parts"):
        (tmp_path / "portal" / f"{module}.py").touch()
    (tmp_path / "portal" / "services" / "wrong.py").write_text("import portal.web\n")
    done = lint(ROOT / "pyproject.toml", tmp_path)
    assert done.returncode != 0
    assert "portal.services.wrong -> portal.web" in done.stdout
