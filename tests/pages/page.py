"""A page as a test sees it: its words and its parts, not its markup."""

from __future__ import annotations

from functools import cached_property
from typing import Any, cast
from xml.etree.ElementTree import Element

import html5lib
from werkzeug.test import TestResponse


class Page:
    """An HTML answer, read as a browser reads it."""

    def __init__(self, response: TestResponse) -> None:
        self.response = response
        self.status = response.status_code
        self.headers = response.headers
        self.html = response.get_data(as_text=True)

    @cached_property
    def parser(self) -> Any:
        """What read the page; it knows the faults in the markup."""
        return html5lib.HTMLParser(namespaceHTMLElements=False)

    @cached_property
    def root(self) -> Element:
        """The ``html`` element."""
        return cast(Element, self.parser.parse(self.html))

    @property
    def elements(self) -> list[Element]:
        """Every element, without comments."""
        return list(self.root.iter("*"))

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """Every element of this kind with these attributes; ``class_`` looks for one class."""
        return [e for e in self.elements if e.tag == tag and _has(e, attributes)]

    @property
    def title(self) -> str:
        """The name of the page."""
        return words(self.all("title")[0])

    @property
    def heading(self) -> str:
        """The one h1."""
        return words(self.all("h1")[0])

    @property
    def text(self) -> str:
        """All that can be read on the page."""
        return words(self.all("body")[0])

    @property
    def total(self) -> str:
        """The total of the overview, as it is read."""
        return words(self.all("p", class_="total")[0])

    def links(self) -> dict[str, str]:
        """Where the links lead, by their words."""
        return {words(link): link.get("href", "") for link in self.all("a")}


def words(element: Element) -> str:
    """The text of an element, with single spaces."""
    return " ".join("".join(element.itertext()).split())


def _has(element: Element, attributes: dict[str, str]) -> bool:
    for name, value in attributes.items():
        found = element.get(name.rstrip("_").replace("_", "-"), "")
        if value not in (found.split() if name == "class_" else [found]):
            return False
    return True
