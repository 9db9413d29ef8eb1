"""make texts: is every Dutch text easy to read? Exit 0 when it is."""

from __future__ import annotations

import sys

from scripts.catalogues import extracted
from scripts.texts.fault import Allowed
from scripts.texts.gathered import dutch
from scripts.texts.report import report


def main() -> int:
    """Prints each fault with its text, sentence, word and the better word."""
    found = report(dutch(extracted()), Allowed.read())
    for fault in found.faults:
        print(fault)
    print(found.summary)
    if found.note:
        print(found.note)
    print(f"{len(found.faults)} faults in the texts" if found.faults else "easy to read")
    return 1 if found.faults else 0


if __name__ == "__main__":
    sys.exit(main())
