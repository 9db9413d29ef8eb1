"""The text that a citizen agrees to when they ask their municipality for help.

Whoever changes a word here gives the text a new version: a consent names the version that was read,
and a test holds the words of each.
"""

from __future__ import annotations

from portal.web.i18n import LazyText, lazy

VERSION = "debt-help-1"
TEXT: tuple[LazyText, ...] = (
    lazy("Ik vraag mijn gemeente om hulp bij mijn schulden."),
    lazy("De gemeente krijgt wat ik hier zag, en niets anders."),
    lazy("De gemeente mag dit alleen gebruiken om mij te helpen."),
    lazy("Ik mag mijn toestemming altijd intrekken, bij Mijn verzoeken."),
)
TICK = lazy("Ja, ik geef toestemming")
