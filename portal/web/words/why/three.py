"""Three sentences: what it is for, how it came about, what that means."""

from __future__ import annotations

from portal.web.i18n import LazyText

Three = tuple[LazyText, LazyText, LazyText]
