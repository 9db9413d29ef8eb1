"""Which release this is: what a page that was kept before another release must not outlive."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

import portal
from portal.assets import assets


@cache
def release() -> str:
    """A fingerprint of all that pages are made with; the same in every process of a release."""
    code = Path(portal.__file__).parent
    folders = (code, *(assets(kind) for kind in ("templates", "translations", "static")))
    digest = sha256()
    for folder in folders:
        for file in sorted(_files(folder)):
            content = file.read_bytes()
            digest.update(f"{file.relative_to(folder)}\0{len(content)}\0".encode())
            digest.update(content)
    return digest.hexdigest()


def _files(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"}
