"""The interest for paying late, in words."""

from __future__ import annotations

from datetime import date

from portal.domain.debt import Regime
from portal.law.interest import UnknownInterest, rate_on
from portal.web.filters import percent_text
from portal.web.i18n import _


def interest_text(regime: Regime, on: date) -> str | None:
    """The interest for paying late; None where none was found."""
    try:
        rate = rate_on(regime, on)
    except UnknownInterest:
        return _("Betaalt u te laat? Dan komt er ook rente bij. Hoeveel, weten wij niet.")
    if rate is None:
        return None
    percent = percent_text(rate.value)
    return _("Betaalt u te laat? Dan komt er ook %(deel)s rente per jaar bij.", deel=percent)
