"""One SVG sprite of the icons we use, and our own mark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

STROKE = (
    'fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"'
    ' stroke-linejoin="round"'
)
MARK = """<symbol id="mark" viewBox="0 0 40 40">
<rect fill="currentColor" x="2" y="2" width="36" height="36" rx="10"/>
<path fill="none" stroke="var(--mark-lines, #fff)" stroke-width="3.6" stroke-linecap="round"
 d="M11 13h18M11 20h11.5M11 27h5"/>
</symbol>"""


def sprite(folder: Path, names: Sequence[str]) -> str:
    """The icons as symbols of one file; each is named as in its set."""
    symbols = "\n".join(_symbol(folder / f"{name}.svg") for name in names)
    licence = "<!-- Icons: Tabler Icons, MIT licence. The mark is our own. -->"
    return f'<svg xmlns="http://www.w3.org/2000/svg">{licence}\n{MARK}\n{symbols}\n</svg>\n'


def _symbol(path: Path) -> str:
    inner = re.search(r"<svg[^>]*>(.*?)</svg>", path.read_text(), flags=re.DOTALL)
    if inner is None:
        raise ValueError(f"{path.name} is not an icon.")
    shapes = "".join(line.strip() for line in inner[1].splitlines())
    return f'<symbol id="{path.stem}" viewBox="0 0 24 24" {STROKE}>{shapes}</symbol>'
