"""The list of all debts as text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from portal.domain.stage import STAGES as IN_ORDER
from portal.services.find_debts import Found, Order, Wish, find_debts
from portal.services.told_once import told_once
from portal.web.debt_line import Agencies, LineText, agency_name, line_text
from portal.web.i18n import LazyText, lazy
from portal.web.overview.sources import count_text
from portal.web.overview.waiting import Summaries
from portal.web.words.kinds import kind_word
from portal.web.words.stages import STAGES

LINES_PER_PAGE = 50
ORDERS: dict[Order, LazyText] = {
    "due": lazy("Wat het eerst betaald moet zijn"),
    "amount": lazy("Hoogste bedrag eerst"),
    "organisation": lazy("Per organisatie"),
    "stage": lazy("Wat het verst is"),
}
Options = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AllDebtsText:
    """The page. ``lines`` are the debts shown, each with the name of its organisation."""

    wish: Wish
    orders: Options
    organisations: Options
    stages: Options
    found: str
    everything: bool
    lines: tuple[tuple[str, LineText], ...]
    page: int
    pages: int


def all_debts_text(
    summaries: Summaries, wish: Wish, number: int, agencies: Agencies
) -> AllDebtsText | None:
    """One page of the list; None when it has no page of this number."""
    once = told_once(summaries).summaries
    debts = [Found(source, line) for source, told in once.items() for line in told.lines]
    found = find_debts(debts, wish, lambda one: _words(one, agencies))
    pages = max(1, -(-len(found) // LINES_PER_PAGE))
    if not 1 <= number <= pages:
        return None
    shown = found[(number - 1) * LINES_PER_PAGE : number * LINES_PER_PAGE]
    return AllDebtsText(
        wish=wish,
        orders=tuple((order, str(word)) for order, word in ORDERS.items()),
        organisations=_names({one.source for one in debts}, agencies),
        stages=_stages({one.line.stage for one in debts}),
        found=count_text(len(found)),
        everything=len(found) == len(debts),
        lines=tuple(
            (agency_name(agencies, one.source), line_text(one.line, agencies)) for one in shown
        ),
        page=number,
        pages=pages,
    )


def _names(sources: Iterable[str], agencies: Agencies) -> Options:
    return tuple(sorted(((one, agency_name(agencies, one)) for one in sources), key=lambda o: o[1]))


def _stages(stages: set[str]) -> Options:
    return tuple((one, str(STAGES[one].plain)) for one in IN_ORDER if one in stages)


def _words(one: Found, agencies: Agencies) -> str:
    """Everything that is read of a debt in a list, and the numbers in its letters."""
    line = one.line
    told = (line.id, line.reference, line.description, agency_name(agencies, one.source))
    return " ".join((str(kind_word(line.kind)), *(word for word in told if word)))
