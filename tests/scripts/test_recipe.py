"""The recipe of docs/translating.md works as it is written, for a language nobody has."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from scripts.catalogues import ROOT, read, text

RECIPE = (ROOT / "docs" / "translating.md").read_text().partition("## Adding a language")[2]
COMMANDS = re.findall(r"^   ((?:make|\.venv/bin/python) .+)$", RECIPE, re.MULTILINE)
LISTED = re.findall(r"^   (Language\(.+\),)$", RECIPE, re.MULTILINE)
CATALOGUE = re.findall(r"`(translations/\S+\.po)`", RECIPE)
SOURCES = [
    source["folder"]
    for source in tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["babel"]["sources"]
]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a translator works in, apart from the real one."""
    folder = tmp_path_factory.mktemp("copy")
    for name in {*SOURCES, "scripts", "translations"}:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("Makefile", "pyproject.toml"):
        shutil.copy(ROOT / name, folder / name)
    (folder / ".venv").symlink_to(Path(sys.prefix))
    return folder


def run(command: str, folder: Path) -> str:
    """A command of the recipe; the tools are there already."""
    return output(command.replace("make ", "make -o setup-check ").split(), folder)


def shown(folder: Path) -> str:
    """What a page would say in the last language of the list."""
    code = (
        "from portal.web.catalogue import catalogue; from portal.web.i18n import LANGUAGES; "
        "print(LANGUAGES[-1].name, catalogue(LANGUAGES[-1].code).gettext('Terug'), sep=': ')"
    )
    return output([".venv/bin/python", "-c", code], folder)


def output(command: list[str], folder: Path) -> str:
    """What a command prints in a folder."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    return done.stdout + done.stderr


def translate(path: Path) -> None:
    """Each text as itself, marked, so that placeholders and numbers are right."""
    catalog: Catalog = read(path)
    for message in [one for one in catalog if one.id]:
        if isinstance(message.id, str):
            message.string = f"Ĝ {message.id}"
        else:
            message.string = (f"Ĝ {message.id[1]}",) * catalog.num_plurals
    path.write_bytes(text(catalog))


@pytest.mark.slow
def test_the_recipe_makes_a_language_that_is_offered_and_whole(copy: Path) -> None:
    add, update, check = COMMANDS
    assert "eo: " in run(add, copy)

    (catalogue,) = set(CATALOGUE)
    translate(copy / catalogue)

    (line,) = LISTED
    list_of = copy / "portal" / "web" / "i18n.py"
    list_of.write_text(
        re.sub(r"(KNOWN = \(\n(?:.+\n)+?)\)", rf"\1    {line}\n)", list_of.read_text())
    )

    assert "eo: 0 texts to translate, 0 wrong" in run(update, copy)
    assert [one for one in run(check, copy).splitlines() if one.startswith("eo")] == []
    assert shown(copy) == "esperanto: Ĝ Terug\n"
