"""What one letter is written with, at the address that asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flask import abort, render_template

from portal.domain.standing import Standing, standing_of
from portal.services.letters import LETTERS, LetterKind, LetterOffer, letters_for, wish_of
from portal.web.asking import Wanted
from portal.web.debt.remedies import body_name, letter_place
from portal.web.debt_pages import DebtPages
from portal.web.found_debt import debt_of_key
from portal.web.letters.drafts import draft
from portal.web.letters.explained import title_of, what_it_says, what_to_do
from portal.web.letters.fields import SENDER, Field, fields_of
from portal.web.letters.filled import letter_from, mistakes_in
from portal.web.letters.known import known_answers
from portal.web.letters.letter import Letter, write_letter
from portal.web.words.kinds import kind_word

KINDS: dict[str, LetterKind] = {kind.replace("_", "-"): kind for kind in LETTERS}
Mistakes = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Desk:
    """The debt as it stands, the letter that fits it, and its questions."""

    pages: DebtPages
    key: str
    standing: Standing
    offer: LetterOffer
    fields: tuple[Field, ...]

    @property
    def place(self) -> str:
        """The address of the form."""
        return letter_place(self.key, self.offer.kind)

    @property
    def receiver(self) -> str:
        """Whom the letter is for."""
        return body_name(self.pages.by_id, self.offer.body)

    def answers(self) -> dict[str, str]:
        """What the citizen filled in; until then what we know of the debt."""
        return known_answers(self.offer, self.standing) | draft(self.key, self.offer.kind)

    def mistakes(self) -> Mistakes:
        """What is still missing or wrong."""
        return mistakes_in((*self.fields, *SENDER), self.answers(), self.standing.on)

    def form(self, mistakes: Mistakes = ()) -> str:
        """The page with the questions."""
        return render_template(
            "pages/letter_form.html",
            title=title_of(self.offer),
            name=str(kind_word(self.standing.debt.kind)),
            desk=self,
            sender=SENDER,
            answers=self.answers(),
            mistakes=mistakes,
        )

    def letter(self) -> Letter:
        """The letter; only when there are no mistakes."""
        filled = letter_from(self.offer, self.answers())
        return write_letter(self.offer, filled, self.standing, self.pages.by_id)

    def wanted(self) -> Wanted | None:
        """The same wish as a request, when the letter is for the agency that told of the debt;
        only when there are no mistakes."""
        debt = self.standing.debt
        wish = wish_of(letter_from(self.offer, self.answers()), debt)
        if wish is None or self.offer.body != debt.source:
            return None
        return Wanted(source=debt.source, wish=wish)

    def page(self, *, sends: bool) -> str:
        """The page with the letter and its explanation; only when there are no mistakes. ``sends``:
        the agency takes the same wish as a request."""
        return render_template(
            "pages/letter.html",
            title=title_of(self.offer),
            desk=self,
            letter=self.letter(),
            sends=sends,
            says=what_it_says(self.offer, letter_from(self.offer, self.answers())),
            steps=what_to_do(self.offer, self.receiver),
        )


def desk_at(pages: DebtPages, key: str, slug: str) -> Desk:
    """The desk of this address; no page for a letter that does not fit the debt now."""
    standing = standing_of(debt_of_key(key), pages.today())
    offer = letters_for(standing).get(KINDS[slug]) if slug in KINDS else None
    if offer is None:
        abort(404)
    return Desk(pages, key, standing, offer, fields_of(offer))
