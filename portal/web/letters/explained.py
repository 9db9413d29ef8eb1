"""What a letter says and what to do with it, in the language of the citizen."""

from __future__ import annotations

from portal.services.letters import FilledLetter, LetterKind, LetterOffer
from portal.web.filters import day_text
from portal.web.i18n import LazyText, _, lazy
from portal.web.words.remedies import RIGHTS

TITLES: dict[LetterKind, LazyText] = {
    "objection": lazy("Brief: niet eens met de beslissing"),
    "objection_costs": lazy("Brief: niet eens met de kosten"),
    "administrative_appeal": lazy("Brief: niet eens met de boete"),
    "opposition": lazy("Brief: niet eens met het innen"),
    "dispute": lazy("Brief: de achterstand klopt niet"),
    "not_mine": lazy("Brief: deze schuld is niet van mij"),
    "already_paid": lazy("Brief: ik heb al betaald"),
    "complaint": lazy("Brief: een klacht"),
    "recalculation": lazy("Brief: er gaat te veel af"),
}
AGAINST_THE_FINE = lazy("Brief: niet eens met de boete")

SAYS: dict[LetterKind, LazyText] = {
    "objection": lazy("U bent het niet eens met de beslissing. In brieven heet dat: bezwaar."),
    "objection_costs": lazy("U bent het niet eens met de kosten die erbij kwamen."),
    "administrative_appeal": lazy("U vraagt de officier van justitie om naar de boete te kijken."),
    "opposition": lazy("U bent het niet eens met wat in de brief staat. Dat heet: verzet."),
    "dispute": lazy("U bent het niet eens met de achterstand bij uw zorgverzekeraar."),
    "not_mine": lazy("U schrijft dat de schuld niet van u is. U vraagt om dat te verbeteren."),
    "already_paid": lazy("U schrijft hoeveel u betaalde en wanneer. U vraagt om dat op te zoeken."),
    "complaint": lazy("U schrijft wat er niet goed ging. U vraagt om een antwoord."),
    "recalculation": lazy("U vraagt om uit te rekenen wat u mag houden. U vraagt ook geld terug."),
}


def title_of(offer: LetterOffer) -> str:
    """The name of the page of a letter."""
    fine = offer.kind == "opposition" and offer.body == "public_prosecutor"
    return str(AGAINST_THE_FINE if fine else TITLES[offer.kind])


def what_it_says(offer: LetterOffer, letter: FilledLetter) -> list[str]:
    """The letter in short sentences, in its own order."""
    told = [str(SAYS[offer.kind])]
    if letter.reason_follows:
        told.append(_("U stuurt uw redenen later. U vraagt tot wanneer dat kan."))
    if letter.why_late:
        told.append(_("U legt uit waarom uw brief nu pas komt. U vraagt om hem toch te lezen."))
    if letter.asks_to_wait:
        told.append(_("U vraagt of u mag wachten met betalen. Dat is nog geen ja."))
    if letter.asks_a_talk:
        told.append(_("U vraagt om een gesprek."))
    if letter.kind in ("not_mine", "already_paid"):
        told.append(_("U vraagt om niet te innen zolang de organisatie dit uitzoekt."))
    told.append(_("U vraagt om te laten weten dat de brief is ontvangen."))
    return told


def what_to_do(offer: LetterOffer, receiver: str) -> list[str]:
    """The steps from here to the post box."""
    steps = [
        _("Lees de brief nog eens. Klopt alles?"),
        _("Print de brief. Zet uw handtekening eronder."),
        _("Doe de bijlage erbij. Geef alleen een kopie, nooit het origineel."),
        _("Stuur de brief naar: %(naam)s. Het adres staat in de brief die u kreeg.", naam=receiver),
    ]
    steps += _in_time(offer)
    steps.append(_("Bewaar een kopie. Vraag bij de post om een bewijs van verzenden."))
    if offer.remedy.right("forwarded"):
        steps.append(str(RIGHTS["forwarded"]))
    return steps


def _in_time(offer: LetterOffer) -> list[str]:
    remedy = offer.remedy
    if offer.late:
        return [_("Doe dit vandaag nog, want de laatste dag is voorbij.")]
    if remedy.last_day is None:
        return []
    last = day_text(remedy.last_day)
    if remedy.received_by is None:
        return [_("Zorg dat de brief er uiterlijk op %(dag)s is.", dag=last)]
    return [
        _("Doe de brief uiterlijk op %(dag)s op de post. Hij moet er op %(later)s zijn.",
          dag=last, later=day_text(remedy.received_by))
    ]  # fmt: skip
