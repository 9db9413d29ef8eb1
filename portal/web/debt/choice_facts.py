"""What a choice means: how long, how much, until when; or why it cannot be made now."""

from __future__ import annotations

from portal.domain.standing import Standing
from portal.services.choice import Choice, WhyNot
from portal.web.filters import day_text, money_text
from portal.web.i18n import LazyText, _, lazy, plural
from portal.web.words.arrangements import ASKS, EFFECTS
from portal.web.words.remedies import STOPS, way_of

UNKNOWN_HERE = lazy("Wij weten niet of dit hier kan. Bel en vraag het.")
YEAR = 12
CLOSED: dict[WhyNot, LazyText] = {
    "too_late": lazy("In deze stap is daar geen vaste regel voor. Bel en vraag wat er nog kan."),
    "appeal_runs": lazy("Dit kan niet zolang u op een beslissing wacht."),
    "at_bailiff": lazy("Vraag dit aan de deurwaarder."),
    "on_its_way": lazy("Uw betaling is onderweg. Betaal niet nog een keer."),
    "taken": lazy("Er gaat al geld van uw inkomen af. Bel voordat u zelf iets betaalt."),
    "told": lazy("U liet al weten dat u het niet eens bent. U wacht op een beslissing."),
}


def open_facts(choice: Choice, standing: Standing) -> tuple[str, ...]:
    """What is good to know of a choice that can be made."""
    match choice.kind:
        case "pay":
            facts = [_("U betaalt %(bedrag)s. Daarna is deze schuld klaar.",
                       bedrag=money_text(standing.outstanding_cents))]  # fmt: skip
        case "parts":
            facts = _parts(choice)
        case "pause":
            facts = [_longest(choice)]
        case "object":
            facts = _remedy(choice)
    return (*facts, *(str(EFFECTS[one]) for one in choice.effects))


def closed_text(choice: Choice) -> str:
    """Why a choice cannot be made, or that we do not know whether it can."""
    if choice.why_not == "runs":
        return _("U betaalt al in delen.") if choice.kind == "parts" else _("U heeft al een pauze.")
    if choice.why_not == "too_small":
        least = money_text(choice.minimum or 0)
        return _("Dit kan pas vanaf %(bedrag)s. Bel als betalen niet lukt.", bedrag=least)
    if choice.why_not == "term_over" and choice.remedy and choice.remedy.last_day:
        return _(
            "Dat kon tot en met %(dag)s. Kon u er niets aan doen dat u te laat bent? Laat het dan "
            "toch weten.",
            dag=day_text(choice.remedy.last_day),
        )
    return str(CLOSED.get(choice.why_not or "term_over", UNKNOWN_HERE))


def how_text(choice: Choice) -> str | None:
    """How to ask for it; None when we do not know, or nothing has to be asked."""
    ways = [str(ASKS[way]) for way in choice.ask]
    if not ways:
        return None
    if len(ways) == 1:
        return _("U vraagt dit %(manier)s.", manier=ways[0])
    first, last = ", ".join(ways[:-1]), ways[-1]
    return _("U vraagt dit %(manieren)s of %(laatste)s.", manieren=first, laatste=last)


def _parts(choice: Choice) -> list[str]:
    facts = [_longest(choice)]
    if choice.monthly_cents is not None:
        monthly = money_text(choice.monthly_cents)
        facts.append(_("U betaalt dan ongeveer %(bedrag)s per maand.", bedrag=monthly))
    if choice.custom:
        facts.append(_("Lukt dat niet? Vraag dan om een regeling die bij u past."))
    return facts


def _longest(choice: Choice) -> str:
    months = choice.months
    if months is None:
        return _("Hoe lang u de tijd krijgt, weten wij niet.")
    if months % YEAR:
        return plural("U krijgt hoogstens %(num)s maand de tijd.",
                      "U krijgt hoogstens %(num)s maanden de tijd.", months)  # fmt: skip
    return plural("U krijgt hoogstens %(num)s jaar de tijd.",
                  "U krijgt hoogstens %(num)s jaar de tijd.", months // YEAR)  # fmt: skip


def _remedy(choice: Choice) -> list[str]:
    remedy = choice.remedy
    if remedy is None:
        return []
    facts = [f"{way_of(remedy).plain}."]
    if remedy.last_day is not None:
        facts.append(_("Dat kan tot en met %(dag)s.", dag=day_text(remedy.last_day)))
    facts.append(_("Moet u nu betalen?") + " " + str(STOPS[remedy.stops]))
    return facts
