"""No floating point number comes near money or law."""

from __future__ import annotations

import ast

import pytest
import yaml

from tests.architecture.tree import ROOT, files, name_of, under

EXACT = ("portal/domain", "portal/law", "portal/services")


def floats(source: str) -> list[int]:
    """The lines with a float literal or a use of ``float``."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (isinstance(node, ast.Name) and node.id == "float")
    ]


def divisions(source: str) -> list[int]:
    """The lines with a true division, which makes a float of two whole numbers."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.Div)
    ]


def yaml_floats(text: str) -> list[int]:
    """The lines of a YAML text with a number that YAML would read as a float."""
    return [
        token.start_mark.line + 1
        for token in yaml.scan(text, Loader=yaml.SafeLoader)
        if isinstance(token, yaml.ScalarToken)
        and token.plain
        and isinstance(yaml.safe_load(token.value), float)
    ]


@pytest.mark.parametrize("folder", EXACT)
def test_no_float_stands_in_the_code(folder: str) -> None:
    places = {name_of(path): floats(path.read_text()) for path in under(folder)}
    assert {name: lines for name, lines in places.items() if lines} == {}


def test_the_domain_never_divides_into_a_fraction() -> None:
    places = {name_of(path): divisions(path.read_text()) for path in under("portal/domain")}
    assert {name: lines for name, lines in places.items() if lines} == {}


def test_a_number_of_the_law_is_whole_or_quoted() -> None:
    law = ROOT / "portal" / "law"
    tables = [path for path in files() if path.is_relative_to(law) and path.suffix == ".yaml"]
    places = {name_of(path): yaml_floats(path.read_text()) for path in tables}
    assert {name: lines for name, lines in places.items() if lines} == {}


def test_the_search_finds_what_it_looks_for() -> None:
    assert floats("rate = 0.05\ncents = float(text)") == [1, 2]
    assert divisions("monthly = cents / 12\nmonths = cents // 12") == [1]
    assert yaml_floats('rate: 0.05\nquoted: "0.05"\nwhole: 5\n') == [1]
