"""Every debt in the answer can be read, and its amounts fit together."""

from __future__ import annotations

from collections.abc import Callable

from connectors.kit.promise import Broken, Promise
from connectors.kit.talk import Talk
from portal.domain.standing import standing_of

MOST_NAMED = 6


def _none_of(*reasons: str) -> Callable[[Talk], None]:
    """No debt has a mistake of this kind."""

    def check(talk: Talk) -> None:
        found = [str(one) for one in talk.reading().mistakes if one.reason in reasons]
        if found:
            more = f" and {len(found) - MOST_NAMED} more" if len(found) > MOST_NAMED else ""
            raise Broken("; ".join(found[:MOST_NAMED]) + more + ".")

    return check


def says_when(talk: Talk) -> None:
    """Every moment has a zone, every day is a day, and the answer was not made tomorrow."""
    if "bad_date" in talk.reading().refused:
        raise Broken("as_of: bad_date. It is no RFC 3339 moment with a zone, or lies ahead of us.")
    _none_of("bad_date")(talk)


def amounts_in_cents(talk: Talk) -> None:
    """Amounts are whole cents: no fraction, and no euros."""
    _none_of("bad_amount")(talk)
    owed, agreed = _owed(talk), talk.setting.conformance.owes_cents
    if owed and (owed * 100 == agreed or owed == agreed * 100):
        raise Broken("The debts together are a hundred times too little or too much: euros?")


def owes_what_was_agreed(talk: Talk) -> None:
    """All debts together are what agency.yaml says that the test person owes."""
    if _owed(talk) != talk.setting.conformance.owes_cents:
        name = talk.setting.name_of("person")
        raise Broken(f"What {name} owes in all is not owes_cents of agency.yaml.")


def balance_adds_up(talk: Talk) -> None:
    """The stated balance is what follows from the events."""
    _none_of("does_not_add_up")(talk)
    reading = talk.reading()
    wrong = [
        number
        for number, debt in enumerate(reading.debts)
        if standing_of(debt, talk.today).mismatch
    ]
    if wrong:
        where = ", ".join(f"number {number + 1}" for number in wrong[:MOST_NAMED])
        raise Broken(f"Of {len(wrong)} debts stated_balance is not what the events say: {where}.")


def _owed(talk: Talk) -> int:
    return sum(standing_of(debt, talk.today).outstanding_cents for debt in talk.reading().debts)


_LISTED = ("lists-the-debts", "speaks-the-version")
_READ = (
    *_LISTED,
    *("says-when", "amounts-in-cents", "ids-fit", "ids-are-unique", "texts-are-plain"),
    *("words-are-known", "nothing-is-missing", "kinds-of-values", "references-exist"),
)
PROMISES = (
    Promise("nothing-is-missing", _none_of("missing_field"), _LISTED),
    Promise("kinds-of-values", _none_of("bad_type", "too_many_events"), _LISTED),
    Promise("says-when", says_when, _LISTED),
    Promise("ids-fit", _none_of("bad_id"), _LISTED),
    Promise("ids-are-unique", _none_of("duplicate_id"), _LISTED),
    Promise("texts-are-plain", _none_of("bad_text"), _LISTED),
    Promise("words-are-known", _none_of("unknown_value"), _LISTED),
    Promise("references-exist", _none_of("unknown_event"), _LISTED),
    Promise("amounts-in-cents", amounts_in_cents, _LISTED),
    Promise("balance-adds-up", balance_adds_up, _READ),
    Promise(
        "owes-what-was-agreed",
        owes_what_was_agreed,
        (*_READ, "balance-adds-up", "names-the-person"),
    ),
)
