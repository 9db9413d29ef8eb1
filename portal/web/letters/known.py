"""What of a letter we know already from the debt, so that nobody has to look it up."""

from __future__ import annotations

from portal.domain.standing import Standing
from portal.services.letters import AGAINST_A_LETTER, LetterOffer
from portal.web.money.outcome import capacity_now


def known_answers(offer: LetterOffer, standing: Standing) -> dict[str, str]:
    """The date and number of the letter that this one is against, or what the citizen worked out
    about their income. They may change it."""
    if offer.kind == "recalculation":
        capacity = capacity_now(standing.on)
        return {"keeps": _euros(capacity.protected)} if capacity else {}
    if offer.kind not in AGAINST_A_LETTER:
        return {}
    decision = standing.debt.decision if offer.remedy.at == "decision" else None
    dated = (decision and decision.dated) or offer.remedy.since
    number = decision and decision.reference
    told = {"letter_dated": dated and dated.isoformat(), "letter_number": number}
    return {name: value for name, value in told.items() if value}


def _euros(cents: int) -> str:
    return f"{cents // 100},{cents % 100:02}"
