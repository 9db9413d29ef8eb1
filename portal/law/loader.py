"""Read law data from YAML. Floats are refused: a rate or fraction is quoted text."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


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
    return parse(files("portal.law").joinpath(f"{name}.yaml").read_text(encoding="utf-8"))


def names(folder: str) -> tuple[str, ...]:
    """The names of the files in ``portal/law/<folder>/``, in order."""
    found = files("portal.law").joinpath(folder).iterdir()
    return tuple(sorted(f.name.removesuffix(".yaml") for f in found if f.name.endswith(".yaml")))
