"""The house rules: what every page holds, whatever it is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from portal.domain.person import Bsn, InvalidBsn
from portal.web.i18n import BY_CODE
from portal.web.security import HEADERS
from tests.pages.page import Page, words

NINE_DIGITS = re.compile(r"(?<![0-9])[0-9]{9}(?![0-9])")
PLACEHOLDER = re.compile(r"%\([a-z_]*\)s|\{\{|\}\}|\{%|Undefined|(?<![a-z])None(?![a-z])")
FIELDS = ("input", "select", "textarea")
UNLABELLED = ("hidden", "submit", "button", "reset")
# html5lib 1.1 is older than these rules of HTML and calls them faults.
NOT_A_FAULT = frozenset({"unexpected-inhead-noscript-tag"})


def check_headers(page: Page) -> None:
    """Every answer has all security headers, and a page is kept nowhere."""
    for name, value in HEADERS.items():
        assert page.headers.getlist(name) == [value], f"{name} is missing or doubled"
    assert page.headers["Cache-Control"] == "no-store"
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"


def has_one_name(page: Page) -> None:
    """The title begins with the one h1."""
    assert len(page.all("title")) == 1
    assert len(page.all("h1")) == 1, "a page has one h1"
    assert page.heading
    assert page.title.startswith(page.heading), f"{page.title!r} is not named {page.heading!r}"


def tells_its_language(page: Page) -> None:
    """The page says in which language and direction it is."""
    language = BY_CODE[page.root.get("lang", "")]
    assert page.root.get("dir") == language.direction


def has_unique_ids(page: Page) -> None:
    """No id stands twice, and what is named by id is there."""
    ids = Counter(e.get("id") for e in page.elements if e.get("id") is not None)
    assert not [name for name, times in ids.items() if times > 1], f"double ids: {ids}"
    for attribute in ("for", "aria-labelledby", "aria-describedby", "aria-controls"):
        for element in page.elements:
            for name in (element.get(attribute) or "").split():
                assert name in ids, f"{attribute} names {name}, which is not there"


def labels_its_fields(page: Page) -> None:
    """Every field has words beside it."""
    labelled = {label.get("for") for label in page.all("label") if words(label)}
    for field in (e for e in page.elements if e.tag in FIELDS):
        if field.get("type") in UNLABELLED:
            continue
        named = field.get("id") in labelled or field.get("aria-labelledby")
        assert named or field.get("aria-label"), f"a field without words: {field.attrib}"


def names_its_buttons_and_links(page: Page) -> None:
    """Every button and link says what it does."""
    for element in page.elements:
        if element.tag in ("a", "button"):
            assert words(element) or element.get("aria-label"), f"no words: {element.attrib}"


def has_nothing_inline(page: Page) -> None:
    """No script, style or handler in the page itself, and nothing from elsewhere."""
    assert not page.all("style")
    for element in page.elements:
        assert element.tag != "script" or (element.get("src") and not words(element))
        assert "style" not in element.attrib, f"inline style: {element.attrib}"
        handlers = [name for name in element.attrib if name.lower().startswith("on")]
        assert not handlers, f"inline handler: {handlers}"
        for name in ("src", "action", "formaction", "srcset"):
            assert element.get(name, "/").startswith(("/", "data:")), f"{element.attrib}"
        assert element.tag != "link" or element.get("href", "").startswith(("/", "data:"))
        assert not element.get("href", "").lower().startswith("javascript:")


def has_no_loose_ends(page: Page) -> None:
    """No placeholder, template code or missing value can be read."""
    for text in (page.text, page.title):
        assert not PLACEHOLDER.search(text), f"{PLACEHOLDER.findall(text)} in the text"


def names_nobody(page: Page) -> None:
    """Nothing in the page passes for a citizen service number."""
    for digits in NINE_DIGITS.findall(page.html):
        try:
            Bsn(digits)
        except InvalidBsn:
            continue
        raise AssertionError("a number on the page passes the 11-test")


def is_well_formed(page: Page) -> None:
    """A browser has nothing to repair."""
    assert page.root is not None
    faults = [fault for fault in page.parser.errors if fault[1] not in NOT_A_FAULT]
    assert not faults, f"{faults} in {page.html}"


def protects_its_forms(page: Page) -> None:
    """A form that does something carries a token field."""
    for form in page.all("form"):
        if form.get("method", "get").lower() == "post":
            assert [e for e in form.iter("input") if e.get("name") == "csrf_token"]


RULES: tuple[Callable[[Page], None], ...] = (
    check_headers,
    is_well_formed,
    has_one_name,
    tells_its_language,
    has_unique_ids,
    labels_its_fields,
    names_its_buttons_and_links,
    has_nothing_inline,
    has_no_loose_ends,
    names_nobody,
    protects_its_forms,
)


def check_house_rules(page: Page) -> None:
    """Hold a page against every rule."""
    for rule in RULES:
        rule(page)
