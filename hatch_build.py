"""Puts templates, static files and the compiled translations into the wheel."""

from __future__ import annotations

import importlib.util
import tempfile
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

TARGET = "portal/_assets"


class AssetsHook(BuildHookInterface):  # type: ignore[type-arg]
    """What lies beside ``portal/`` in the tree goes inside it in a wheel.

    An editable install needs none of it: ``portal/assets.py`` finds the tree itself.
    """

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Adds the folders, and the .mo files, which are built and never kept."""
        if version == "editable":
            return
        root = Path(self.root)
        forced = build_data["force_include"]
        for folder in ("templates", "static"):
            forced[str(root / folder)] = f"{TARGET}/{folder}"
        forced[str(compiled(root / "translations"))] = f"{TARGET}/translations"


def compiled(source: Path) -> Path:
    """A new folder with a .mo for every .po under ``source``, without unsound translations."""
    sound = _sound(source.parent)
    built = Path(tempfile.mkdtemp(prefix="translations-"))
    for po in sorted(source.glob("*/LC_MESSAGES/*.po")):
        mo = built / po.relative_to(source).with_suffix(".mo")
        mo.parent.mkdir(parents=True)
        with po.open("rb") as text, mo.open("wb") as target:
            write_mo(target, sound(read_po(text)))
    return built


def _sound(root: Path) -> Any:
    """``portal.web.placeholders.sound``, by its path: the package is not there yet."""
    path = root / "portal" / "web" / "placeholders.py"
    spec = importlib.util.spec_from_file_location("placeholders", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.sound
