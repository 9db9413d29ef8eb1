"""Words of a translation that its dictionary does not know: a hint, never a fault.

Hunspell with the dictionary of the language; without one, words that wordfreq never met.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter

from babel.messages.catalog import Catalog
from wordfreq import zipf_frequency

from portal.web.placeholders import NAMED

DICTIONARIES = {
    "nl": "nl_NL", "en": "en_GB", "ar": "ar", "tr": "tr_TR", "pl": "pl_PL", "uk": "uk_UA",
    "es": "es_ES", "fr": "fr_FR",
}  # fmt: skip
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def unknown_words(catalog: Catalog, code: str) -> list[str]:
    """The unknown words of all translations, the most used first. Words of the Dutch are names."""
    found: Counter[str] = Counter()
    for message in [one for one in catalog if one.id and one.string]:
        source = set(WORD.findall(" ".join(_forms(message.id))))
        for form in _forms(message.string):
            found.update(word for word in WORD.findall(NAMED.sub(" ", form)) if word not in source)
    unknown = _by_hunspell([*found], code)
    return sorted(unknown, key=lambda word: (-found[word], word))


def _by_hunspell(words: list[str], code: str) -> set[str]:
    dictionary = DICTIONARIES.get(code)
    if dictionary and shutil.which("hunspell") and words:
        run = subprocess.run(
            ["hunspell", "-l", "-i", "utf-8", "-d", dictionary],
            input="\n".join(words),
            capture_output=True,
            text=True,
        )
        if run.returncode == 0:
            return set(run.stdout.split())
    return {word for word in words if not zipf_frequency(word, code)}


def _forms(texts: object) -> list[str]:
    return [texts] if isinstance(texts, str) else [str(text) for text in texts or ()]  # type: ignore[attr-defined]
