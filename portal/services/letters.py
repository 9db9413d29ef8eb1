"""Prepared letters (brieven): which ones fit a debt as it stands, to whom, and what they ask."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, get_args

from portal.domain.debt import Debt
from portal.domain.request import Correction, Message, Objection, Payment
from portal.domain.standing import Standing
from portal.domain.vocabulary import INTO_INCOME
from portal.domain.vocabulary import Remedy as RemedyWord
from portal.services.remedies import Remedy, remedies_of, without_term

LetterKind = Literal[
    "objection",
    "administrative_appeal",
    "opposition",
    "objection_costs",
    "dispute",
    "not_mine",
    "already_paid",
    "complaint",
    "recalculation",
]
LETTERS: tuple[LetterKind, ...] = get_args(LetterKind)
_NAMED: dict[LetterKind, RemedyWord] = {
    "objection": "objection",
    "objection_costs": "objection",
    "administrative_appeal": "administrative_appeal",
}
AGAINST_A_LETTER = frozenset((*_NAMED, "opposition", "dispute"))
"""Letters against an earlier letter: they name its date, and the term counts."""
PAID = "Ik heb dit al betaald."
"""What an agency is told when someone who paid adds nothing."""
RECALCULATE = "Ik houd te weinig over. Wilt u mijn beslagvrije voet opnieuw uitrekenen?"
"""What an agency is asked by someone of whom too much is taken."""


@dataclass(frozen=True, slots=True)
class LetterOffer:
    """A letter that fits: its remedy, and ``body``: the agency, court or officer it goes to."""

    kind: LetterKind
    remedy: Remedy
    body: str

    @property
    def late(self) -> bool:
        """Whether the term is over, so that the letter has to say why it comes now."""
        return not self.remedy.open


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledLetter:
    """What the citizen filled in. Kept in their session only.

    ``reason`` is the grounds, the explanation or the complaint. ``letter_dated`` and
    ``letter_number`` name the letter that it is about. ``wish``: what a complaint asks for.
    ``keeps_cents``: the protected income a month by the citizen's own sum.
    """

    kind: LetterKind
    name: str = field(repr=False)
    street: str = field(repr=False)
    postcode: str = field(repr=False)
    town: str = field(repr=False)
    reason: str = field(default="", repr=False)
    body_address: str = ""
    letter_dated: date | None = None
    letter_number: str | None = None
    reason_follows: bool = False
    asks_to_wait: bool = False
    asks_a_talk: bool = False
    why_late: str = field(default="", repr=False)
    wish: str = field(default="", repr=False)
    payment: Payment | None = None
    keeps_cents: int = 0


def letters_for(standing: Standing) -> dict[LetterKind, LetterOffer]:
    """The letters that fit the debt now, by their kind.

    A remedy by summons or at a court has none; one that was filed already needs none; one whose
    term is over has one only where being late can be excused.
    """
    found: dict[LetterKind, LetterOffer] = {}
    for remedy in remedies_of(standing):
        for kind in _kinds(remedy):
            found.setdefault(kind, LetterOffer(kind, remedy, _body(kind, remedy, standing.debt)))
    if any(one.measure in INTO_INCOME for one in standing.enforcements):
        remedy = without_term(standing, "recalculation")
        found["recalculation"] = LetterOffer("recalculation", remedy, standing.debt.collector)
    return found


def _kinds(remedy: Remedy) -> tuple[LetterKind, ...]:
    late_for_good = not remedy.open and remedy.right("late") is None
    if remedy.form != "letter" or remedy.filed or late_for_good:
        return ()
    match remedy.kind:
        case "correction":
            return ("not_mine", "already_paid")
        case "prove_payment":
            return ("already_paid",)
        case _:
            return tuple(kind for kind in LETTERS if kind == remedy.kind)


def _body(kind: LetterKind, remedy: Remedy, debt: Debt) -> str:
    """Where it goes. A payment is sought by who collects; a complaint goes to them first too."""
    return debt.collector if kind in ("already_paid", "complaint") else remedy.body


def wish_of(letter: FilledLetter, debt: Debt) -> Objection | Correction | Message | None:
    """The same wish as a request to the agency, where the agency takes it that way.

    None for what goes to a court or an insurer. The name and address are not in it: the agency
    knows who asks.
    """
    match letter.kind:
        case "opposition" | "dispute":
            return None
        case "recalculation":
            return Message(text=_joined(RECALCULATE, letter.reason), debt=debt.id)
        case "complaint":
            return Message(text=_joined(letter.reason, letter.wish), debt=debt.id)
        case "not_mine" | "already_paid":
            told = letter.reason or PAID
            return Correction(
                debt=debt.id, wrong=letter.kind, explanation=told, payment=letter.payment
            )
        case _:
            return Objection(
                debt=debt.id,
                remedy=_NAMED[letter.kind],
                grounds=_joined(letter.reason, letter.why_late) or None,
                grounds_follow=letter.reason_follows,
                asks_suspension=letter.asks_to_wait,
            )


def _joined(*texts: str) -> str:
    return "\n\n".join(text for text in texts if text)
