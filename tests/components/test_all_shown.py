"""No component is forgotten."""

from __future__ import annotations

import re

from portal.assets import assets

TEMPLATES = assets("templates")
IMPORTED = re.compile(r'from "components/([a-z_]+)\.html"')
NAMED = re.compile(r'static/icons.svg|icon\("([a-z-]+)"|icon="([a-z-]+)"')


def test_every_component_is_on_the_components_page_or_in_the_frame() -> None:
    there = {path.stem for path in (TEMPLATES / "components").glob("*.html")}
    pages = [TEMPLATES / "pages" / "components.html", TEMPLATES / "base.html"]
    shown = {name for page in pages for name in IMPORTED.findall(page.read_text())}
    inside = {
        name for c in (TEMPLATES / "components").glob("*.html")
        for name in IMPORTED.findall(c.read_text())
    }  # fmt: skip
    assert there == shown | inside


def test_every_icon_that_a_template_names_is_in_the_sprite() -> None:
    sprite = (assets("static") / "icons.svg").read_text()
    named = {
        name
        for path in TEMPLATES.rglob("*.html")
        for pair in NAMED.findall(path.read_text())
        for name in pair
        if name
    }
    assert named
    assert [name for name in sorted(named) if f'id="{name}"' not in sprite] == []
