"""``python -m portal.paper``: one page from standard input, as a PDF to standard output."""

from __future__ import annotations

import sys

from portal.paper.exits import CANNOT_WORK

if __name__ == "__main__":
    try:
        from portal.paper.pdf import make_pdf
    except OSError:  # the Debian packages for text layout are not there
        sys.exit(CANNOT_WORK)
    sys.stdout.buffer.write(make_pdf(sys.stdin.buffer.read().decode()))
