"""Every page says the same in every language: amounts, days, references, numbers and links."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from xml.etree.ElementTree import Element

import pytest

from portal.web.i18n import LANGUAGES
from tests.builders import a_debt, demanded, enforced, imposed
from tests.pages.page import Page, words
from tests.pages.portal import ClientWith
from tests.pages.visitor import Visitor
from tests.web.sources import answering, due, failing, unknown

LEFT_OUT = re.compile(
    r"^/(language|logout|exit|login|static|session|who-looked)|\.(pdf|ics|csv|json|txt)$|/file"
)
DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f\u2009’']\d{3})*(?:[.,]\d+)?")
"""Files, what ends a visit, and the list that each look makes longer are left out."""
MOST_PAGES = 120
SMALL = {"0", "1", "2"}
"""What a language may say in a word, as one does of a day."""


@dataclass(frozen=True)
class Facts:
    """What may not differ: markup of amounts, times and codes, the numbers in the rest, links."""

    amounts: Counter[str]
    times: Counter[str]
    codes: Counter[str]
    numbers: Counter[str]
    links: Counter[str]


def facts(page: Page) -> Facts:
    """Of the main part of a page."""
    (main,) = page.all("main")
    return Facts(
        amounts=Counter(_digits(words(one)) for one in main.iter("bdi") if _is(one, "amount")),
        times=Counter(one.get("datetime", "") for one in main.iter("time")),
        codes=Counter(words(one) for one in main.iter("bdi") if _is(one, "code")),
        numbers=Counter(_digits(one) for one in NUMBER.findall(_rest(main).translate(DIGITS))),
        links=Counter(one.get("href", "") for one in main.iter("a")),
    )


def _is(element: Element, name: str) -> bool:
    return name in element.get("class", "").split()


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text.translate(DIGITS))


def _rest(element: Element) -> str:
    """The words of an element without those of its marked amounts, times and codes."""
    own = element.tag in ("time", "bdi") or element.get("lang") == "nl"
    inside = "" if own else (element.text or "") + "".join(_rest(one) for one in element)
    return f"{inside} {element.tail or ''} "


def crawled(visitor: Visitor) -> dict[str, Facts]:
    """Every page to which links lead, from the start and from the overview."""
    found: dict[str, Facts] = {}
    ahead = ["/", "/overview"]
    while ahead and len(found) < MOST_PAGES:
        path = ahead.pop(0)
        if path in found or LEFT_OUT.search(path):
            continue
        answer = visitor.get(path)
        if answer.status_code != 200 or answer.mimetype != "text/html":
            continue
        page = Page(answer)
        found[path] = facts(page)
        ahead += [link.partition("#")[0] for link in page.links().values() if link[:1] == "/"]
    return found


def spoken(visitor: Visitor, code: str) -> dict[str, Facts]:
    """All pages in one language, in the same visit, so that the addresses are the same."""
    visitor.get(f"/language/{code}?back=/")
    return crawled(visitor)


@pytest.fixture(scope="module")
def kinds_of_debt() -> list[object]:
    """A visit with amounts above a thousand, costs, days, a gap and a stranger."""
    grown = a_debt(
        imposed("2026-07-01", 123456),
        imposed("2026-09-01", 1500, "reminder_cost"),
        demanded("2026-09-02", "2026-12-03", cents=124956),
        enforced("2026-10-02"),
        id="grown",
    )
    return [answering("cjib", grown, due("soon", "2026-11-25", 98765)), failing("duo"),
            unknown("uwv")]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("language", [language.code for language in LANGUAGES[1:]])
def test_amounts_days_numbers_and_links_are_those_of_the_dutch_page(
    client_with: ClientWith, kinds_of_debt: list[object], language: str
) -> None:
    visitor = client_with(*kinds_of_debt)  # type: ignore[arg-type]
    dutch, other = spoken(visitor, "nl"), spoken(visitor, language)

    assert len(dutch) > 20
    assert other.keys() == dutch.keys()
    differing = {path: found for path in dutch if (found := _differs(dutch[path], other[path]))}
    assert differing == {}


def _differs(dutch: Facts, other: Facts) -> dict[str, object]:
    found: dict[str, object] = {}
    for name in ("amounts", "times", "codes", "links"):
        left, right = getattr(dutch, name), getattr(other, name)
        if left != right:
            found[name] = (left - right, right - left)
    lost, new = dutch.numbers - other.numbers, other.numbers - dutch.numbers
    if set(new) - SMALL or set(lost) - SMALL:
        found["numbers"] = (lost, new)
    return found
