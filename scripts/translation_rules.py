"""What can be known of a translation without reading its language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from babel.messages.catalog import Message

from portal.web.placeholders import NAMED, wrong_placeholders

TAG = re.compile(r"</?\w[^>]*>")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


def wrong(message: Message, plurals: int) -> Iterator[str]:
    """Every fault of a translated message; nothing for one that is not translated yet."""
    source = [message.id] if isinstance(message.id, str) else [*message.id]
    strings = [message.string] if isinstance(message.string, str) else [*(message.string or ())]
    if not any(strings):
        return
    yield from wrong_placeholders(message)
    if len(source) > 1 and len(strings) != plurals:
        yield f"{len(strings)} plural forms, and this language has {plurals}"
    for form in filter(None, strings):
        yield from _against(str(source[-1]), str(form), plural=len(source) > 1)


def _against(source: str, form: str, *, plural: bool) -> Iterator[str]:
    if Counter(TAG.findall(source)) != Counter(TAG.findall(form)):
        yield "other tags"
    there, needed = _numbers(form), _numbers(source)
    if not plural and there != needed:
        yield f"other numbers: {sorted(there.elements())} for {sorted(needed.elements())}"
    if form != form.strip() or "  " in form:
        yield "loose spaces"


def _numbers(text: str) -> Counter[str]:
    bare = NAMED.sub("", text).translate(DIGITS)
    return Counter(re.sub(r"[.,]", "", found) for found in NUMBER.findall(bare))
