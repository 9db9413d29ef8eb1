"""What a citizen shares of their debts when they ask for help: no more than they chose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from portal.domain.request import SharedDebt, SharedLetter
from portal.services.overview import OverviewView, build_overview
from portal.web.debt_pages import DebtPages
from portal.web.letters.letter import Letter
from portal.web.letters.made import made_letters
from portal.web.sessions import answers

MOST_DEBTS = 100
"""More lines help nobody, and fit no message: then amounts are taken together by step."""
MOST_LETTERS = 5
BLOCK = 1800
"""Characters of a letter that go in one piece; the agency API takes no longer text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What is shared beside how to reach the citizen; None: not shared."""

    overview: tuple[SharedDebt, ...] | None = None
    lacks: tuple[str, ...] | None = None
    letters: tuple[SharedLetter, ...] | None = None


def shared_now(chosen: str, pages: DebtPages) -> Shared:
    """What the citizen chose to share, as it is now."""
    if chosen not in ("overview", "letters"):
        return Shared()
    view = overview_now(pages)
    return Shared(
        overview=shared_debts(view),
        lacks=_lacking(view) or None,
        letters=letters_now(pages) or None if chosen == "letters" else None,
    )


def overview_now(pages: DebtPages) -> OverviewView:
    """The overview as this visit knows it."""
    return build_overview(pages.agencies, answers().summaries(), pages.today())


def shared_debts(view: OverviewView) -> tuple[SharedDebt, ...]:
    """Every debt with something left to pay: whose, how much, and in which step."""
    debts = tuple(
        SharedDebt(
            agency=source.agency.id, outstanding_cents=line.outstanding_cents, stage=line.stage
        )
        for source in view.sources
        for line in source.summary.lines
        if line.outstanding_cents
    )
    return debts if len(debts) <= MOST_DEBTS else _together(debts)


def _lacking(view: OverviewView) -> tuple[str, ...]:
    """The organisations of which nothing, or not all, is known now."""
    return tuple(one.agency.id for one in view.sources if not one.summary.complete)


def letters_now(pages: DebtPages) -> tuple[SharedLetter, ...]:
    """The letters that were made in this visit, the newest when there are many."""
    return tuple(_letter(one) for one in made_letters(pages)[-MOST_LETTERS:])


def _together(debts: Iterable[SharedDebt]) -> tuple[SharedDebt, ...]:
    sums: Counter[tuple[str, str]] = Counter()
    for one in debts:
        sums[one.agency, one.stage] += one.outstanding_cents
    return tuple(
        SharedDebt(agency=agency, outstanding_cents=cents, stage=stage)
        for (agency, stage), cents in sums.items()
    )


def _letter(letter: Letter) -> SharedLetter:
    """Without the sender's address: how to reach the citizen is asked apart."""
    whole = "\n\n".join(letter.paragraphs)
    pieces = [whole[start : start + BLOCK] for start in range(0, len(whole), BLOCK)]
    return SharedLetter(
        to=letter.receiver[0], subject=letter.subject, paragraphs=tuple(pieces or [""])
    )
