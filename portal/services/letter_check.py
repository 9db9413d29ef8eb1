"""Whether a letter that a citizen holds belongs to a debt of their own.

Only the answers of this citizen's own visit are searched. A reference of somebody else and one
that nobody has are the same here: neither is found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from portal.domain.agency import Agency
from portal.domain.debt import Debt
from portal.domain.event import PaymentDemanded
from portal.services.find_debts import Found
from portal.services.summary import DebtLine, SourceSummary
from portal.services.told_once import told_once

DebtsOf = Callable[[str], Iterable[Debt]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What stands in the letter, as it was copied; ``cents`` is the amount asked, or None."""

    reference: str = ""
    iban: str = ""
    cents: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What we found.

    ``found``: the citizen's debts that the letter fits, each claim once. ``wrong_account``: the
    account in the letter is not the one that the collector of these debts has; None: that could
    not be compared. ``owner``: the agency whose account it is. ``other_amount``: the letter asks
    another amount than we know. ``missing``: the sources that were not (wholly) looked through.
    """

    found: tuple[Found, ...]
    account_given: bool
    wrong_account: bool | None
    owner: Agency | None
    other_amount: bool
    missing: tuple[str, ...]


def check_letter(
    letter: Letter,
    summaries: Mapping[str, SourceSummary],
    debts_of: DebtsOf,
    agencies: Mapping[str, Agency],
) -> Checked:
    """Look for the letter among the citizen's debts: by its reference, or else by its account
    and its amount together. ``debts_of`` gives the whole debts of a source."""
    known = [Found(source, line) for source, told in summaries.items() for line in told.lines]
    owner = _owner(letter.iban, agencies)
    if plain(letter.reference):
        fitting = _by_reference(plain(letter.reference), known, debts_of)
    else:
        fitting = [one for one in known if owner and _asks(one, owner.id, letter.cents)]
    found = _once(fitting, summaries)
    return Checked(
        found=found,
        account_given=bool(plain(letter.iban)),
        wrong_account=_wrong_account(letter.iban, found, agencies),
        owner=owner,
        other_amount=bool(found) and not any(_same_amount(o.line, letter.cents) for o in found),
        missing=tuple(source for source, told in summaries.items() if not told.complete),
    )


def plain(written: str) -> str:
    """A reference or account without spaces, dots and the like, in small letters."""
    return "".join(character for character in written.casefold() if character.isalnum())


def _by_reference(sought: str, known: Iterable[Found], debts_of: DebtsOf) -> list[Found]:
    known = list(known)
    named = {
        (source, debt.id)
        for source in {one.source for one in known}
        for debt in debts_of(source)
        if sought in (plain(number) for number in _numbers(debt))
    }
    return [one for one in known if (one.source, one.line.id) in named]


def _numbers(debt: Debt) -> list[str]:
    decision = debt.decision.reference if debt.decision else None
    asked = [event.payment_reference for event in debt.events if isinstance(event, PaymentDemanded)]
    return [number for number in (debt.id, debt.reference, decision, *asked) if number]


def _asks(one: Found, agency: str, cents: int | None) -> bool:
    collected = one.line.collector == agency
    return collected and cents is not None and _same_amount(one.line, cents)


def _same_amount(line: DebtLine, cents: int | None) -> bool:
    """Whether this is an amount that we know of the debt; also when the letter names none."""
    amounts = (line.outstanding_cents, line.next_instalment_cents, line.principal_cents)
    return cents is None or cents in amounts


def _once(fitting: Iterable[Found], summaries: Mapping[str, SourceSummary]) -> tuple[Found, ...]:
    """Each claim once, as it stands on the overview."""
    once = told_once(summaries)
    shown: dict[str, Found] = {}
    for one in fitting:
        elsewhere = once.of_key(one.line.key)
        kept = Found(elsewhere.source, elsewhere.shown) if elsewhere else one
        shown[kept.line.key] = kept
    return tuple(shown.values())


def _wrong_account(
    iban: str, found: Iterable[Found], agencies: Mapping[str, Agency]
) -> bool | None:
    """Whether the account is another one; a bailiff, who has an own account, we do not know."""
    if not plain(iban) or any(one.line.stage == "transferred" for one in found):
        return None
    collectors = [agencies.get(one.line.collector) for one in found]
    right = {plain(one.payment.iban) for one in collectors if one and one.payment}
    return plain(iban) not in right if right else None


def _owner(iban: str, agencies: Mapping[str, Agency]) -> Agency | None:
    if not plain(iban):
        return None
    paid = (one for one in agencies.values() if one.payment)
    same = (one for one in paid if one.payment and plain(one.payment.iban) == plain(iban))
    return next(same, None)
