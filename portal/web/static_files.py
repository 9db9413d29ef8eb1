"""Static files: compressed once, kept by the browser for as long as they stay the same.

Only these are compressed. A page holds a form token and the citizen's own data beside things
that come from the request, and the length of a compressed page would tell about them (BREACH).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from hashlib import sha256
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import Any

from flask import Flask
from whitenoise import WhiteNoise  # type: ignore[import-untyped]
from whitenoise.compress import Compressor  # type: ignore[import-untyped]

A_YEAR = 365 * 24 * 60 * 60


def add_static_files(app: Flask, folder: Path) -> None:
    """Serve ``folder``; ``url_for('static', filename=...)`` gives the address of a file.

    The address holds a fingerprint of the whole folder, so that files which name each other
    change address together.
    """
    ready = _ready(folder)
    prefix = f"static/{ready.fingerprint}/"
    app.jinja_env.globals["url_for"] = _url_for(app, f"/{prefix}")
    files = WhiteNoise(app.wsgi_app, max_age=A_YEAR)
    files.add_files(ready.folder.name, prefix=prefix)
    app.wsgi_app = files  # type: ignore[method-assign]


def _url_for(app: Flask, prefix: str) -> Callable[..., str]:
    """Flask's ``url_for``, with a short way for files: a page names some twenty of them."""

    def url_for(endpoint: str, **values: Any) -> str:
        if endpoint == "static":
            return f"{prefix}{values['filename']}"
        return app.url_for(endpoint, **values)

    return url_for


class _Ready:
    """A copy of the folder with a compressed twin beside each file that gains by it."""

    def __init__(self, source: Path) -> None:
        self.fingerprint = _fingerprint(source)
        self.folder = TemporaryDirectory(prefix="static-")
        copytree(source, self.folder.name, dirs_exist_ok=True)
        compressor = Compressor(quiet=True)
        for file in Path(self.folder.name).rglob("*"):
            if file.is_file() and compressor.should_compress(file.name):
                compressor.compress(str(file))


@cache
def _ready(source: Path) -> _Ready:
    return _Ready(source)


def _fingerprint(folder: Path) -> str:
    digest = sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        content = file.read_bytes()
        digest.update(f"{file.relative_to(folder)}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()[:12]
