"""Money: whole euro cents, never a float."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount in whole euro cents (bedrag). Text is made only in ``portal.web.filters``.

    >>> Money(10400) + Money(900)
    Money(cents=11300)
    """

    cents: int

    def __post_init__(self) -> None:
        if type(self.cents) is not int:
            raise TypeError("Money takes a whole number of cents.")

    def __add__(self, other: Money) -> Money:
        return Money(self.cents + other.cents)

    def __sub__(self, other: Money) -> Money:
        return Money(self.cents - other.cents)

    def __neg__(self) -> Money:
        return Money(-self.cents)

    def __bool__(self) -> bool:
        return self.cents != 0

    @classmethod
    def total(cls, amounts: Iterable[Money]) -> Money:
        """The exact sum; nothing sums to zero."""
        return cls(sum(amount.cents for amount in amounts))

    def at_least_zero(self) -> Money:
        """This amount, or zero when it is negative."""
        return self if self.cents > 0 else NOTHING


NOTHING = Money(0)
