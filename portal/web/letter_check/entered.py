"""What a citizen copied from a letter, or what to mend in it."""

from __future__ import annotations

from collections.abc import Mapping

from schwifty import IBAN

from portal.services.letter_check import Letter, plain
from portal.web.entered import cents, line
from portal.web.i18n import _

LONGEST = 100
Mistakes = list[tuple[str, str]]


def entered_letter(form: Mapping[str, str]) -> tuple[Letter, Mistakes]:
    """The letter, and a list of (question, how to mend it)."""
    reference, iban, amount = (
        line(form.get(name, ""))[:LONGEST] for name in ("reference", "iban", "amount")
    )
    letter = Letter(reference=reference, iban=iban, cents=cents(amount) if amount else None)
    mistakes: Mistakes = []
    if not plain(reference) and not (iban and amount):
        mistakes.append(
            ("reference", _("Vul het kenmerk in. Of vul het rekeningnummer en het bedrag in."))
        )
    if iban and not IBAN(iban, allow_invalid=True).is_valid:
        mistakes.append(
            ("iban", _("Dit rekeningnummer kan niet bestaan. Kijk of u het goed overnam."))
        )
    if amount and letter.cents is None:
        mistakes.append(("amount", _("Vul een bedrag in, bijvoorbeeld 165,50.")))
    return letter, mistakes
