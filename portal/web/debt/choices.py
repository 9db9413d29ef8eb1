"""The choices of a citizen in words, each with what it costs."""

from __future__ import annotations

from dataclasses import dataclass

from portal.domain.standing import Standing
from portal.services.choice import Choice, ChoiceKind, Extra
from portal.services.choices import choices_of
from portal.web.debt.choice_facts import closed_text, how_text, open_facts
from portal.web.debt.payment import at_bailiff
from portal.web.filters import money_text, percent_text
from portal.web.i18n import LazyText, _, lazy
from portal.web.words.arrangements import CONDITIONS

TITLES: dict[ChoiceKind, LazyText] = {
    "pay": lazy("Nu betalen"),
    "parts": lazy("In delen betalen"),
    "pause": lazy("Later betalen"),
    "object": lazy("Niet eens"),
}


PLACES: dict[ChoiceKind, tuple[str, LazyText]] = {
    "pay": ("#pay", lazy("Zo betaalt u")),
    "parts": ("arrangement", lazy("Bekijk en vraag aan")),
    "pause": ("arrangement#pause", lazy("Vraag om een pauze")),
    "object": ("#not-agree", lazy("Bekijk wat u kunt doen")),
}
CALL = ("#contact", lazy("Bel hierover"))
"""Where a choice is made, on the page of the debt or below it, and the words of the way there."""


@dataclass(frozen=True, slots=True)
class ChoiceText:
    """A choice on the page. ``cost`` is None when it cannot be made now."""

    kind: ChoiceKind
    title: LazyText
    cost: str | None
    facts: tuple[str, ...]
    conditions: tuple[str, ...]
    how: str | None
    check: bool
    place: tuple[str, LazyText]


def choice_texts(standing: Standing, address: str) -> tuple[ChoiceText, ...]:
    """All choices, side by side; none when nothing is left to pay or nothing is asked. ``address``
    is that of the debt."""
    return tuple(_text(choice, standing, address) for choice in choices_of(standing))


def _text(choice: Choice, standing: Standing, address: str) -> ChoiceText:
    is_open = choice.state == "open"
    return ChoiceText(
        kind=choice.kind,
        title=TITLES[choice.kind],
        cost=cost_text(choice) if is_open else None,
        facts=open_facts(choice, standing) if is_open else (closed_text(choice),),
        conditions=tuple(str(CONDITIONS[one]) for one in choice.conditions),
        how=how_text(choice),
        check=is_open and choice.confidence != "high",
        place=_place(choice, standing, address),
    )


def _place(choice: Choice, standing: Standing, address: str) -> tuple[str, LazyText]:
    pays_here = choice.state == "open" and at_bailiff(standing) is None
    place, words = CALL if choice.kind == "pay" and not pays_here else PLACES[choice.kind]
    return (place if place.startswith("#") else f"{address}/{place}"), words


def cost_text(choice: Choice) -> str:
    """What a choice adds to the debt."""
    return extra_text(choice.extra)


def extra_text(extra: Extra) -> str:
    """What is added to the debt, and how sure that is."""
    match extra.because:
        case "nothing_added":
            return _("Kost niets extra")
        case "none_found":
            return _("Wij vonden geen extra kosten")
        case "court":
            return _("De rechter kan kosten vragen. Hoeveel, weten wij niet.")
        case "rate_unknown":
            return _("Er komt rente bij. Hoeveel, weten wij niet.")
        case "unresolved":
            return _("Of er rente bij komt, is niet zeker.")
        case "interest":
            return _interest_text(extra)
        case "not_known":
            return _("Of er kosten bij komen, weten wij niet.")


def _interest_text(extra: Extra) -> str:
    rate = percent_text(extra.rate.value) if extra.rate else ""
    if extra.cents is None:
        return _("Er komt %(deel)s rente per jaar bij", deel=rate)
    if not extra.cents:
        return _("Kost niets extra")
    amount = money_text(extra.cents)
    return _("Ongeveer %(bedrag)s rente (%(deel)s per jaar)", bedrag=amount, deel=rate)
