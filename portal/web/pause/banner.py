"""What the page of a debt tells of the pause that was asked for it."""

from __future__ import annotations

from portal.web.debt_pages import DebtPages
from portal.web.pause.answers import PauseAnswer, answers_of
from portal.web.pause.known import KnownPauses


class PauseBanner:
    """Finds the pause of a debt, in words."""

    def __init__(self, pages: DebtPages, known: KnownPauses) -> None:
        self._pages = pages
        self._known = known

    def __call__(self, source: str, debt: str) -> PauseAnswer | None:
        """The newest pause that is about this debt; None when none was asked."""
        asked = self._known.of(source, debt)
        if asked is None:
            return None
        (found,) = answers_of([asked], (), self._pages.by_id, self._pages.today())
        return found
