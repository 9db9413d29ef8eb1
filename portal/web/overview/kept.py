"""The whole overview as it was written out, kept in the sealed session.

While nothing changes it is not worked out again at each visit. It counts only for the same
answers and the same mark: what the overview tells besides the answers must be told in the mark.
"""

from __future__ import annotations

import re

from flask import request

from portal.web.csrf import csrf_token
from portal.web.debt_help.offering import is_put_off
from portal.web.debt_pages import DebtPages
from portal.web.i18n import current_language
from portal.web.pause.known import fingerprint
from portal.web.release import release
from portal.web.sessions import visit

LEFT = re.compile(rb'data-left="[0-9]+"')
BLANK = b'data-left=""'


def mark(pages: DebtPages) -> str:
    """All that the overview depends on besides the answers: the release, the facts of the
    agencies, the day, the language, the address its links lead back to, the token in its forms,
    which sources are in quarantine, and whether an offer of help was put off,
    and what is known of pauses."""
    day, language = pages.today().isoformat(), current_language().code
    held = pages.collector.quarantined
    about_visit = (request.full_path, csrf_token(), is_put_off(), fingerprint())
    return repr((release(), pages.facts, day, language, *about_visit, held))


def read(mark: str) -> bytes | None:
    """The page that was kept with this mark, with the time that is left now; else None."""
    page = visit().page.read(mark)
    if page is None:
        return None
    before, _, after = page.rpartition(BLANK)
    return b'%bdata-left="%d"%b' % (before, visit().left_seconds, after)


def keep(mark: str, page: bytes) -> None:
    """Keep the page, but for the time that was left."""
    blank, found = LEFT.subn(BLANK, page)
    if found == 1:
        visit().page.keep(mark, blank)
