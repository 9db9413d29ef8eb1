"""To whom a citizen can write that too much is taken of their income."""

from __future__ import annotations

from dataclasses import dataclass

from portal.domain.vocabulary import INTO_INCOME
from portal.services.capacity import standings_of
from portal.web.debt.remedies import letter_place
from portal.web.debt_line import agency_name
from portal.web.debt_pages import DebtPages
from portal.web.i18n import LazyText
from portal.web.sessions import answers, key_of_debt
from portal.web.words.kinds import kind_word


@dataclass(frozen=True, slots=True)
class LetterAbout:
    """A debt for which money is taken, by whom, and where the letter is written."""

    name: LazyText
    agency: str
    href: str


def letters_about_too_much(pages: DebtPages) -> list[LetterAbout]:
    """One for each debt for which money is taken of the income now."""
    key = key_of_debt()
    return [
        LetterAbout(
            kind_word(standing.debt.kind),
            agency_name(pages.by_id, standing.debt.collector),
            letter_place(key(standing.debt.source, standing.debt.id), "recalculation"),
        )
        for standing in standings_of(answers(), pages.today())
        if any(one.measure in INTO_INCOME for one in standing.enforcements)
    ]
