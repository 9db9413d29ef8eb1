"""A word of ours with the Dutch legal term beside it."""

from __future__ import annotations

from dataclasses import dataclass

from portal.web.i18n import LazyText


@dataclass(frozen=True, slots=True)
class Term:
    """``plain`` is the word a citizen reads. ``about`` explains it in a sentence or two.

    ``legal`` is the Dutch term as it stands in letters; it is never translated.
    """

    plain: LazyText
    about: LazyText | None = None
    legal: str | None = None
