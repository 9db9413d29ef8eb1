"""What a text of an agency may not hold: the number of a person, a link, an account number."""

from __future__ import annotations

import re

from schwifty import IBAN

from portal.domain.person import Bsn, InvalidBsn

_NINE = re.compile(r"(?<!\d)(?:\d[ .-]?){8}\d(?!\d)", re.ASCII)
_LINK = re.compile(
    r"://|\bwww\.|\b(?:mailto|tel|javascript|data):|@[a-z0-9-]+\.|xn--"
    r"|\b[a-z0-9-]+\.(?:[a-z]{2}|com|org|net|info|app|link|online|site|shop|click|page|dev)"
    r"(?![a-z0-9])",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(r"(?<![A-Z0-9])[A-Z]{2}\d{2}(?:[ .-]?[A-Z0-9]){11,30}", re.ASCII)


def has_person_number(text: str) -> bool:
    """Whether nine digits in it, also with spaces, points or hyphens between, pass the 11-test."""
    return any(_is_number(re.sub(r"\D", "", found)) for found in _NINE.findall(text))


def has_link(text: str) -> bool:
    """Whether something in it is, or looks like, a web address or an e-mail address."""
    return _LINK.search(text) is not None


def has_account_number(text: str) -> bool:
    """Whether an IBAN that passes its own check stands in it."""
    found = (re.sub(r"[ .-]", "", one) for one in _ACCOUNT.findall(text.upper()))
    return any(
        IBAN(one[:length], allow_invalid=True).is_valid
        for one in found
        for length in range(15, len(one) + 1)
    )


def _is_number(digits: str) -> bool:
    try:
        Bsn(digits)
    except InvalidBsn:
        return False
    return True
