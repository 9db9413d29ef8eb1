"""What we say of a letter."""

from __future__ import annotations

from dataclasses import dataclass

from portal.domain.agency import Agency
from portal.services.find_debts import Found
from portal.services.letter_check import Checked
from portal.web.debt_line import Agencies, LineText, agency_name, line_text
from portal.web.i18n import LazyText, lazy
from portal.web.words.stages import STAGES

SIGNS: tuple[LazyText, ...] = (
    lazy("U moet heel snel betalen. Anders gebeurt er iets ergs."),
    lazy("Uw naam staat er niet in."),
    lazy("U kreeg een e-mail, sms of appje met een link om te betalen."),
    lazy("Het rekeningnummer begint niet met NL."),
    lazy("Iemand vraagt om uw pincode, een wachtwoord of een code van DigiD."),
)
"""Known signs of a false letter: https://www.cjib.nl/wat-doet-het-cjib-tegen-valse-e-mails and
https://www.ad.nl/economie/al-34-000-nepbekeuringen-met-litouws-rekeningnummer-ik-rijd-nooit-te-hard~a86a99f0/
(both 2026-11-22)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultText:
    """The answer. ``name`` and ``lines``: of the debts that were found, with what each one's step
    means; ``agency``: whom to call; ``account_unknown``: its account could not be compared;
    ``missing``: the names of who was not looked through."""

    name: str
    lines: tuple[LineText, ...]
    meaning: tuple[str, ...]
    names: tuple[str, ...]
    agency: Agency | None
    wrong_account: bool
    account_unknown: bool
    other_amount: bool
    owner: str | None
    missing: tuple[str, ...]


def result_text(checked: Checked, agencies: Agencies) -> ResultText:
    """The words for what we found."""
    found = checked.found
    first = found[0].line.collector if found else None
    owner = checked.owner
    return ResultText(
        name=agency_name(agencies, first) if first else "",
        lines=tuple(line_text(one.line, agencies) for one in found),
        meaning=_meanings(found),
        names=tuple(agency_name(agencies, one.source) for one in found),
        agency=agencies.get(first) if first else owner,
        wrong_account=bool(found) and checked.wrong_account is True,
        account_unknown=bool(found) and checked.account_given and checked.wrong_account is None,
        other_amount=checked.other_amount,
        owner=owner.short_name if owner else None,
        missing=tuple(agency_name(agencies, one) for one in checked.missing),
    )


def _meanings(found: tuple[Found, ...]) -> tuple[str, ...]:
    """What each step means, once; of a measure the page of the debt tells it."""
    stages = dict.fromkeys(one.line.stage for one in found if one.line.stage != "enforcement")
    return tuple(str(about) for stage in stages if (about := STAGES[stage].about))
