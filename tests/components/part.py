"""A component as a test sees it: its words and its elements."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

import html5lib

from tests.pages.page import words

SVG = "{http://www.w3.org/2000/svg}"


class Part:
    """A piece of HTML, read as a browser reads it."""

    def __init__(self, markup: str) -> None:
        parser: Any = html5lib.HTMLParser(namespaceHTMLElements=False)
        self.root: Element = parser.parse(f"<!DOCTYPE html><title>.</title><main>{markup}</main>")
        self.main = self.all("main")[0]

    @property
    def text(self) -> str:
        """All that can be read."""
        return words(self.main)

    def all(self, tag: str) -> list[Element]:
        """Every element of a kind."""
        return [e for e in self._elements if e.tag.removeprefix(SVG) == tag]

    def one(self, tag: str) -> Element:
        """The only element of a kind."""
        (found,) = self.all(tag)
        return found

    def classed(self, name: str) -> list[Element]:
        """Every element with a class."""
        return [e for e in self._elements if name in (e.get("class") or "").split()]

    @property
    def _elements(self) -> list[Element]:
        # A comment is an element too, with a function for a tag.
        every: list[Any] = list(self.root.iter())
        return [element for element in every if isinstance(element.tag, str)]
