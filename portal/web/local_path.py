"""Where a link may lead back to: only a page of our own."""

from __future__ import annotations

import re

LONGEST = 500
OWN_PAGE = re.compile(r"/(?![/\\])[A-Za-z0-9/._~%?&=+,;:@!$'()*-]*")


def local_path(text: str | None) -> str:
    """The path if it is one on this site, else the start page. No open redirect."""
    if text is None or len(text) > LONGEST or not OWN_PAGE.fullmatch(text):
        return "/"
    return text
