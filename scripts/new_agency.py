"""make agency ID=<id>: the folder of a new agency, from the template. It needs Python alone."""

from __future__ import annotations

import re
import secrets
import sys
from pathlib import Path
from string import Template

ROOT = Path(__file__).resolve().parent.parent
TEMPLATE = Path(__file__).with_name("agency_template")
_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_LONGEST = 40


class CannotMake(ValueError):
    """The folder is not made. The message is one sentence."""


def make_agency(agency: str, root: Path = ROOT) -> list[Path]:
    """Write the files of a new agency; gives their paths. Raises ``CannotMake``."""
    if not _ID.fullmatch(agency) or len(agency) > _LONGEST:
        raise CannotMake(
            f"An id is small letters, digits and hyphens, at most {_LONGEST}: "
            "make agency ID=waterschap-voorbeeld"
        )
    folder = root / "connectors" / agency
    files = {
        "agency.yaml": folder / "agency.yaml",
        "nieuwkomer.yaml": folder / "samples" / "nieuwkomer.yaml",
        "settings.env": root / "var" / f"{agency}.env",
    }
    taken = next((path for path in (folder, *files.values()) if path.exists()), None)
    if taken is not None:
        raise CannotMake(f"{taken.relative_to(root)} is there already; nothing is written over.")
    for name, path in files.items():
        _write(path, Template((TEMPLATE / name).read_text(encoding="utf-8")), agency)
    files["settings.env"].chmod(0o600)
    return list(files.values())


def _write(path: Path, template: Template, agency: str) -> None:
    words = agency.split("-")
    text = template.substitute(
        id=agency,
        name=" ".join(word.capitalize() for word in words),
        short=words[-1].capitalize(),
        prefix=f"SOURCE_{agency.upper().replace('-', '_')}_",
        secret=secrets.token_urlsafe(32),
        person_key=secrets.token_urlsafe(32),
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Make one agency; say which files there are and what comes next."""
    try:
        made = make_agency(arguments[0] if arguments else "")
    except CannotMake as reason:
        print(f"make agency: {reason}", file=sys.stderr)
        return 2
    for path in made:
        print(f"made {path.relative_to(ROOT)}")
    print(f"Next: make try ID={arguments[0]}, and read on in connectors/README.md")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
