"""make texts: is every text easy to read? Exit 0 when it is."""

from __future__ import annotations

import sys

from scripts.catalogues import ROOT, extracted, languages, read
from scripts.texts.fault import Allowed, Fault
from scripts.texts.gathered import dutch
from scripts.texts.report import report
from scripts.texts.translated import measured

WARNINGS = ROOT / "var" / "texts"


def main() -> int:
    """Prints each fault with its text, sentence, word and the better word."""
    allowed = Allowed.read()
    translations = _translations(allowed)
    found = report(dutch(extracted()), allowed)
    faults = [*found.faults, *translations]
    for fault in faults:
        print(fault)
    print(f"nl: {found.summary}")
    if found.note:
        print(found.note)
    print(f"{len(faults)} faults in the texts" if faults else "easy to read")
    return 1 if faults else 0


def _translations(allowed: Allowed) -> list[Fault]:
    """What is over the limits; the warnings themselves go to a file."""
    faults: list[Fault] = []
    WARNINGS.mkdir(parents=True, exist_ok=True)
    for path in languages():
        code = path.parent.parent.name
        if found := measured(read(path), code):
            (WARNINGS / f"{code}.txt").write_text("\n".join(map(str, found.warnings)) + "\n")
            print(f"{found.summary}; see var/texts/{code}.txt")
            faults += allowed.without(found.faults)
    return faults


if __name__ == "__main__":
    sys.exit(main())
