"""Refreshes the design system, fonts and icons in ``static/``: ``python -m scripts.vendor``.

Needs npm. Nothing runs at install time, and the site itself needs no npm. Raise a version below,
run this, look at the pages, and keep what changed.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from scripts.vendor_icons import sprite
from scripts.vendor_list import COMPONENTS, FONTS, ICONS, LICENCES, PACKAGES, listing

STATIC = Path(__file__).resolve().parent.parent / "static"
THEME = "@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css"
DARK = "@nl-design-system-community/ma-design-tokens/dist/color-scheme-dark/theme.css"
NOTE = (
    "/* Made by scripts/vendor.py from NL Design System packages; licence EUPL-1.2 beside it. */\n"
)
DECLARED = re.compile(r"(--[\w-]+):\s*([^;}]+)")
USED = re.compile(r"var\(\s*(--[\w-]+)")


def main() -> None:
    """Fetches the packages into a temporary folder and keeps only what the pages use."""
    with tempfile.TemporaryDirectory() as folder:
        modules = _installed(Path(folder))
        (STATIC / "design-system").mkdir(parents=True, exist_ok=True)
        (STATIC / "fonts").mkdir(exist_ok=True)
        (STATIC / "design-system" / "design-system.css").write_text(_styles(modules))
        for source, target in (FONTS | LICENCES).items():
            shutil.copyfile(modules / source, STATIC / target)
        (STATIC / "icons.svg").write_text(sprite(modules / "@tabler/icons/icons/outline", ICONS))
        (STATIC / "VENDORED.md").write_text(listing(modules))


def _installed(folder: Path) -> Path:
    names = [f"{name}@{version}" for name, version in PACKAGES.items()]
    command = ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", *names]
    (folder / "package.json").write_text('{"private": true}')
    subprocess.run(command, cwd=folder, check=True)
    return folder / "node_modules"


def _styles(modules: Path) -> str:
    """The components we use, and of the theme only the tokens that they and our own CSS need."""
    components = "".join(_component(modules, name) for name in COMPONENTS)
    theme = _declared(modules / THEME)
    dark = {k: v for k, v in _declared(modules / DARK).items() if k.startswith("--basis-color-")}
    ours = "".join(path.read_text() for path in sorted((STATIC / "css").glob("*.css")))
    needed = set(_closure(USED.findall(components + ours), theme))
    light = _block({k: v for k, v in theme.items() if k in needed})
    night = _block({k: v for k, v in dark.items() if k in needed})
    return f"{NOTE}{light}\n@media screen and (prefers-color-scheme:dark){{{night}}}\n{components}"


def _component(modules: Path, name: str) -> str:
    text = (modules / f"@utrecht/{name}-css/dist/index.min.css").read_text()
    return re.sub(r"/\*.*?\*/\s*", "", text, flags=re.DOTALL).strip() + "\n"


def _declared(path: Path) -> dict[str, str]:
    return {name: value.strip() for name, value in DECLARED.findall(path.read_text())}


def _closure(names: list[str], theme: Mapping[str, str]) -> Iterator[str]:
    seen: set[str] = set()
    while names:
        name = names.pop()
        if name not in seen and name in theme:
            seen.add(name)
            names += USED.findall(theme[name])
            yield name


def _block(tokens: Mapping[str, str]) -> str:
    return ".voorbeeld-theme{" + ";".join(f"{k}:{v}" for k, v in sorted(tokens.items())) + "}"


if __name__ == "__main__":
    main()
