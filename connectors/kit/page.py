"""The report as a page that stands on its own: no script, nothing fetched."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from connectors.kit.promise import Result
from connectors.kit.table import MARKS, NOT_HERE, summary


def page(results: Sequence[Result], agency: str, at: datetime) -> str:
    """The page as HTML."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined
    )
    return environment.get_template("page.html").render(
        results=results,
        agency=agency,
        at=at,
        marks=MARKS,
        summary=summary(results),
        not_here=NOT_HERE,
    )
