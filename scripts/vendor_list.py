"""What is vendored: packages with their versions, and which of their files we keep."""

from __future__ import annotations

import json
from pathlib import Path

COMPONENTS = (
    "alert", "button", "button-link", "breadcrumb-nav", "data-list", "form-field",
    "form-field-description", "form-field-error-message", "form-label",
    "heading-1", "heading-2", "heading-3", "heading-4", "link", "ordered-list",
    "pagination", "paragraph", "root", "skip-link", "status-badge", "table", "textbox",
    "unordered-list",
)  # fmt: skip
ICONS = (
    "alert-triangle", "arrow-left", "arrow-right", "calendar", "calendar-repeat", "check",
    "chevron-down", "chevron-right", "clock", "credit-card", "devices", "door-exit",
    "external-link", "eye-off", "file-text", "heart-handshake", "help-circle", "info-circle",
    "language", "list-check", "lock", "logout", "message-circle", "phone", "printer", "refresh",
    "shield-check", "volume", "x",
)  # fmt: skip
PACKAGES = {
    "@utrecht/component-library-css": "9.0.4",
    "@nl-design-system-unstable/voorbeeld-design-tokens": "7.4.1",
    "@nl-design-system-community/ma-design-tokens": "2.5.0",
    "@fontsource/noto-sans": "5.3.0",
    "@fontsource/noto-sans-arabic": "5.3.0",
    "@tabler/icons": "3.51.0",
}
FONTS = {
    f"@fontsource/{package}/files/{package}-{script}-{weight}-normal.woff2": (
        f"fonts/{package}-{script}-{weight}.woff2"
    )
    for package, script in (
        ("noto-sans", "latin"), ("noto-sans", "latin-ext"), ("noto-sans", "cyrillic"),
        ("noto-sans-arabic", "arabic"),
    )
    for weight in (400, 700)
}  # fmt: skip
LICENCES = {
    "@utrecht/alert-css/LICENSE.md": "design-system/LICENCE-EUPL-1.2.md",
    "@fontsource/noto-sans/LICENSE": "fonts/LICENCE-OFL-1.1.txt",
    "@tabler/icons/LICENSE": "LICENCE-icons-MIT.txt",
}
HEAD = """# What is vendored here

`python -m scripts.vendor` refreshes all of it; the versions stand in `scripts/vendor_list.py`.
Our own files are `css/`, `portal.js` and `mark.svg`.

| package | version | licence |
|---|---|---|
"""


def listing(modules: Path) -> str:
    """The table of packages, as installed, for VENDORED.md."""
    names = [*PACKAGES, *(f"@utrecht/{name}-css" for name in COMPONENTS)]
    return HEAD + "".join(_row(modules / name / "package.json") for name in names)


def _row(path: Path) -> str:
    facts = json.loads(path.read_text())
    return f"| {facts['name']} | {facts['version']} | {facts['license']} |\n"
