"""Where the templates, texts and static files are: beside the package, or inside it once built."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def assets(kind: str) -> Path:
    """The folder of ``templates``, ``static`` or ``translations``.

    In the source tree these lie beside ``portal/``; in an installed wheel in ``portal/_assets``.
    """
    installed = _PACKAGE / "_assets" / kind
    return installed if installed.is_dir() else _PACKAGE.parent / kind
