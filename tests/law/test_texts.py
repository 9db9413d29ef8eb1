"""No number of the law is typed in a text: code puts it in from the dated data."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from scripts.catalogues import extracted

NUMBER = (
    r"(?:\d+|één|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|half|halve|anderhalf)"
)
LENGTH = r"(?:werk)?(?:dag|dagen|week|weken|maand|maanden|kwartaal|jaar|jaren)"
LAW = re.compile(
    rf"€|\d\s*%|\bprocent\b|\b\d[\d.,]* euro\b|\b{NUMBER} {LENGTH}\b|\bhelft\b|\bverdubbel",
    re.IGNORECASE,
)
PLACEHOLDER = re.compile(r"%\([a-z_]+\)s")

NOT_THE_LAW = {
    "Doet u niets? Dan wordt %(nu)s in een jaar %(straks)s.": "the span of the picture",
    "Het duurt soms een week voordat u dat hier ziet. Betaal niet twee keer.": "how banks work",
    "Betaal niet twee keer. Staat dit hier over een week nog? Bel dan %(naam)s.": "our advice",
    "Komt er een versie 2? Dan werkt versie 1 nog minstens 24 maanden. U hoort het minstens 12 "
    "maanden van tevoren.": "our own promise to agencies",
    "Vraag om een maand later": "one month is what is asked",
    "Bel %(naam)s en vraag of u een maand later mag betalen.": "one month is what is asked",
    "Zeg het voordat het deel te laat is. Dan blijft uw regeling meestal lopen. U vraagt om elk "
    "deel een maand later te betalen.": "one month is what is asked",
    "Vul het inkomen van een jaar in. Dat staat op uw jaaropgave.": "any year",
    "Papier met wat u in een jaar kreeg": "any year",
    "Vul een bedrag per maand in, of een dag.": "a day of the citizen's own",
    "Kies een dag na vandaag.": "a day of the citizen's own",
    "Kies een dag vanaf vandaag.": "a day of the citizen's own",
    "Met dit bedrag bent u langer dan drie jaar bezig.": "our own measure of a plan",
    "Dan duurt het langer dan tien jaar. Kunt u niet meer betalen? Vraag om hulp.": "our own limit",
    "Kies een dag tot en met %(dag)s.": "our own limit",
    "Dit bewaren wij nog een half jaar. Zo kunt u zien wat er was.": "how long we keep it",
    "Dit bewaren wij nog een half jaar. Zo kunt u zien wie er keek.": "how long we keep it",
    "Dit geldt een jaar. U kunt elke dag stoppen.": "how long our reminders go on",
    "Kies een dag binnen een jaar.": "our own limit",
    "Kies een dag tot en met %(dag)s. Eerder stoppen kan altijd.": "our own limit",
    "Kies een moment dat nog komt, binnen een jaar.": "our own limit",
    "Krijg een e-mail voor een dag waarop u moet betalen of iets moet laten weten.": "any day",
    "U krijgt een e-mail voor een dag waarop u moet betalen of iets moet laten weten.": "any day",
}
"""Texts with an amount or a length that is none of the law's, and what it is then."""


def texts() -> set[str]:
    """Every Dutch text of the portal."""
    return {form for message in extracted() for form in _forms(message.id)}


def _forms(text: str | Sequence[str]) -> Sequence[str]:
    """The one form of a text, or its forms for one and for more."""
    return (text,) if isinstance(text, str) else text


def names_a_number_of_the_law(text: str) -> bool:
    return LAW.search(PLACEHOLDER.sub("", text)) is not None


def test_no_text_names_an_amount_a_rate_or_the_length_of_a_term() -> None:
    assert {text for text in texts() if names_a_number_of_the_law(text)} - set(NOT_THE_LAW) == set()


def test_each_exception_is_still_needed() -> None:
    assert set(NOT_THE_LAW) - {text for text in texts() if names_a_number_of_the_law(text)} == set()


@pytest.mark.parametrize(
    "text",
    ["Dat kost € 9.", "Er komt 50% bij.", "Binnen 6 weken.", "Na een half jaar.", "De helft erbij.",
     "U heeft twee weken.", "Tien procent."],
)  # fmt: skip
def test_a_number_of_the_law_in_a_text_is_seen(text: str) -> None:
    assert names_a_number_of_the_law(text)


@pytest.mark.parametrize("text", ["Er komt %(deel)s bij.", "Binnen %(termijn)s.", "Bel 14 030."])
def test_a_number_that_code_puts_in_is_fine(text: str) -> None:
    assert not names_a_number_of_the_law(text)
