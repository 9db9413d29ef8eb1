"""How an amount is built up."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Amounts:
    """The build-up of a debt on a day, all in cents (opbouw van het bedrag).

    ``costs_cents`` is every obligation that is neither principal nor interest: administration,
    increases, reminder and writ costs, other.
    """

    principal_cents: int = 0
    costs_cents: int = 0
    interest_cents: int = 0
    remitted_cents: int = 0
    paid_cents: int = 0

    @property
    def imposed_cents(self) -> int:
        """Everything that was ever imposed."""
        return self.principal_cents + self.costs_cents + self.interest_cents

    @property
    def outstanding_cents(self) -> int:
        """What is left to pay, at least 0 (openstaand)."""
        return max(0, self._left)

    @property
    def overpaid_cents(self) -> int:
        """What was paid or remitted beyond what was owed, at least 0 (te veel betaald)."""
        return max(0, -self._left)

    @property
    def _left(self) -> int:
        return self.imposed_cents - self.remitted_cents - self.paid_cents
