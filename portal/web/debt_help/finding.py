"""What a citizen typed to find their municipality: a place, or a postcode."""

from __future__ import annotations

from dataclasses import dataclass

from portal.domain.municipality import Municipality
from portal.services.address_service import AddressService, Postcode
from portal.services.municipalities import Found, Municipalities, slug_of
from portal.services.ports import SourceFault
from portal.web import entered
from portal.web.i18n import _

LONGEST = 60


@dataclass(frozen=True, slots=True)
class Choice:
    """A municipality to choose: where it is, and its name as it is meant here."""

    href: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What was found: the ``only`` one, several to choose from, or how to mend what was typed.

    ``typed`` is shown again in the field; a postcode never is.
    """

    typed: str = ""
    only: Municipality | None = None
    choices: tuple[Choice, ...] = ()
    mistake: str | None = None


def look(text: str, known: Municipalities, addresses: AddressService | None) -> Looked:
    """Look up what was typed. Never raises: what cannot be found is said with a way on."""
    typed = entered.line(text)[:LONGEST]
    if not typed:
        return Looked(mistake=_("Vul uw gemeente of woonplaats in."))
    postcode = Postcode.read(typed)
    if postcode is not None:
        return _by_postcode(postcode, known, addresses)
    found = known.search(typed)
    if not found:
        text = _("Wij vonden deze plaats niet. Kijk of u het goed schreef, of vul uw gemeente in.")
        return Looked(typed=typed, mistake=text)
    if len(found) == 1 and found[0].sure:
        return Looked(typed=typed, only=found[0].municipality)
    return Looked(typed=typed, choices=tuple(_choice(one) for one in found))


def _by_postcode(
    postcode: Postcode, known: Municipalities, addresses: AddressService | None
) -> Looked:
    if addresses is None:
        return Looked(mistake=_("Met een postcode kunnen wij niet zoeken. Vul uw woonplaats in."))
    try:
        codes = addresses.municipalities_of(postcode)
    except SourceFault:
        text = _("Zoeken met een postcode lukt nu niet. Vul uw woonplaats in.")
        return Looked(mistake=text)
    found = [one for code in codes if (one := known.get(code)) is not None]
    if not found:
        return Looked(mistake=_("Wij kennen deze postcode niet. Vul uw woonplaats in."))
    if len(found) == 1:
        return Looked(only=found[0])
    return Looked(choices=tuple(_choice(Found(one, None, True)) for one in found))


def _choice(found: Found) -> Choice:
    one = found.municipality
    name = one.name
    if found.place is not None:
        name = _("%(plaats)s, gemeente %(naam)s", plaats=found.place, naam=one.name)
    return Choice(f"/debt-help/{slug_of(one)}", name)
