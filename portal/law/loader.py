"""Read law data from YAML. Floats are refused: a rate or fraction is quoted text."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import yaml

HERE = files("portal.law")
"""The law data of the portal."""


class LawDataError(ValueError):
    """The law data is not well formed; the message names the file and the place."""


class _StrictLoader(yaml.SafeLoader):
    """Only true and false are truth values, and there are no floats."""


def _refuse_float(loader: _StrictLoader, node: yaml.Node) -> Any:
    raise LawDataError(f"A fraction must be quoted text{node.start_mark}.")


def _refuse_duplicates(loader: _StrictLoader, node: yaml.MappingNode) -> dict[Any, Any]:
    read = loader.construct_mapping(node, deep=True)
    if len(read) != len(node.value):
        raise LawDataError(f"A name stands twice{node.start_mark}.")
    return read


_StrictLoader.add_constructor("tag:yaml.org,2002:float", _refuse_float)
_StrictLoader.add_constructor("tag:yaml.org,2002:map", _refuse_duplicates)
_StrictLoader.yaml_implicit_resolvers = {
    first: [
        (tag, expression)
        for tag, expression in resolvers
        if tag != "tag:yaml.org,2002:bool" or first in "tTfF"
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def parse(text: str) -> Any:
    """Read law data from text."""
    return yaml.load(text, Loader=_StrictLoader)  # noqa: S506  # a stricter SafeLoader


@cache
def read(name: str) -> Any:
    """Read ``portal/law/<name>.yaml``, once."""
    return read_file(HERE.joinpath(f"{name}.yaml"))


def read_file(file: Traversable) -> Any:
    """Read one file of law data. Raises ``LawDataError``."""
    return parse(file.read_text(encoding="utf-8"))


def names(folder: Traversable) -> tuple[str, ...]:
    """The names of the files of law data in a folder, in order."""
    found = (file.name for file in folder.iterdir())
    return tuple(sorted(name.removesuffix(".yaml") for name in found if name.endswith(".yaml")))
