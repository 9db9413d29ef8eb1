"""The page about paying one debt in parts, in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from portal.domain.agency import Agency
from portal.domain.request import RequestKind
from portal.domain.standing import Standing
from portal.services.arranging import RuleClosed, RuleOffer, offers_for, skipped
from portal.web.arrangement.running import InstalmentText, instalments_of
from portal.web.arrangement.wanted import kept, proposed_by
from portal.web.debt.choices import extra_text
from portal.web.debt.payment import at_bailiff
from portal.web.debt_line import Agencies, agency_name
from portal.web.filters import day_text, money_text
from portal.web.i18n import LazyText, _, lazy, plural
from portal.web.words.arrangements import ASKS, CONDITIONS
from portal.web.words.kinds import kind_word

STANDARD = lazy("Volgens de regels van de organisatie")
CUSTOM = lazy("Een regeling die bij u past")
WHY_NOT: dict[RuleClosed, LazyText] = {
    "runs": lazy("U betaalt al in delen. Wilt u dat veranderen? Dat staat hieronder."),
    "at_bailiff": lazy("De deurwaarder heeft deze schuld nu. Vraag het aan de deurwaarder."),
    "too_late": lazy("In deze stap geldt deze regel niet meer. Vraag wat er nog wel kan."),
    "broken": lazy("Een eerdere regeling stopte. Vraag om een regeling die bij u past."),
    "appeal": lazy("Dit kan niet zolang u op een beslissing wacht. Vraag om een pauze."),
}


@dataclass(frozen=True, slots=True)
class RuleText:
    """A rule of the creditor. ``why_not`` is None when it can be asked now."""

    title: LazyText
    why_not: str | None
    facts: tuple[str, ...]
    conditions: tuple[str, ...]
    ways: str
    article: str
    check: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalText:
    """What the citizen wants, worked out. ``standard``: the creditor's own rules allow it."""

    months: int
    monthly: int
    first: date
    last: date
    cost: str
    standard: bool
    conditions: tuple[str, ...]
    decides: str
    say: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrangementPage:
    """Everything on the page. ``takes`` and ``takes_pause``: it can be asked from here."""

    key: str
    name: str
    owner: str
    collector: Agency | None
    bailiff: str | None
    owed: int
    rules: tuple[RuleText, ...]
    proposal: ProposalText | None
    instalments: tuple[InstalmentText, ...]
    can_skip: bool
    takes: bool
    takes_pause: bool


def arrangement_page(
    standing: Standing, agencies: Agencies, key: str, takes: Callable[[str, RequestKind], bool]
) -> ArrangementPage:
    """The words for one debt."""
    debt = standing.debt
    bailiff = at_bailiff(standing)
    return ArrangementPage(
        key=key,
        name=str(kind_word(debt.kind)),
        owner=agency_name(agencies, debt.collector),
        collector=agencies.get(debt.collector),
        bailiff=(bailiff.to.name or "") if bailiff else None,
        owed=standing.outstanding_cents,
        rules=tuple(_rule(offer) for offer in offers_for(standing)),
        proposal=_proposal(standing, key),
        instalments=instalments_of(standing),
        can_skip=bool(skipped(standing)),
        takes=takes(debt.source, "arrangement"),
        takes_pause=takes(debt.source, "pause"),
    )


def _rule(offer: RuleOffer) -> RuleText:
    rule = offer.rule
    return RuleText(
        title=STANDARD if rule.kind == "standard" else CUSTOM,
        why_not=_why_not(offer),
        facts=_facts(offer) if offer.open else (),
        conditions=tuple(str(CONDITIONS[one]) for one in rule.conditions),
        ways=", ".join(str(ASKS[way]) for way in rule.ask),
        article=rule.article,
        check=rule.confidence != "high",
    )


def _facts(offer: RuleOffer) -> tuple[str, ...]:
    if offer.months is None:
        return (_("Hoe lang u de tijd krijgt, weten wij niet."), extra_text(offer.extra))
    most = plural("U krijgt hoogstens %(num)s maand de tijd.",
                  "U krijgt hoogstens %(num)s maanden de tijd.", offer.months)  # fmt: skip
    return (most, extra_text(offer.extra))


def _why_not(offer: RuleOffer) -> str | None:
    match offer.why_not:
        case None:
            return None
        case "too_small":
            least = money_text(offer.rule.minimum or 0)
            return _("Dit kan pas vanaf %(bedrag)s. Bel als betalen niet lukt.", bedrag=least)
        case "too_large":
            most = money_text(offer.rule.maximum or 0)
            return _("Dit kan tot %(bedrag)s. Vraag om een andere regeling.", bedrag=most)
        case why:
            return str(WHY_NOT[why])


def _proposal(standing: Standing, key: str) -> ProposalText | None:
    values = kept(key)
    found = proposed_by(standing, values) if values else None
    if found is None:
        return None
    parts, rule = found.parts, found.rule
    say = _("Ik wil %(bedrag)s betalen in %(aantal)s delen. Het eerste deel betaal ik op %(dag)s.",
            bedrag=money_text(standing.outstanding_cents), aantal=len(parts),
            dag=day_text(parts[0].due))  # fmt: skip
    return ProposalText(
        months=len(parts),
        monthly=parts[0].cents,
        first=parts[0].due,
        last=parts[-1].due,
        cost=extra_text(found.extra),
        standard=found.form == "standard",
        conditions=tuple(str(CONDITIONS[one]) for one in rule.conditions) if rule else (),
        decides=_decides(rule.decides_in if rule else None),
        say=say,
    )


def _decides(term: tuple[int, str] | None) -> str:
    if term is None:
        return _("Hoe snel u antwoord krijgt, weten wij niet. Betaal tot dan wat u kunt.")
    length, unit = term
    if unit == "working_days":
        return plural("U krijgt binnen %(num)s werkdag antwoord.",
                      "U krijgt binnen %(num)s werkdagen antwoord.", length)  # fmt: skip
    return plural("U krijgt binnen %(num)s week antwoord.",
                  "U krijgt binnen %(num)s weken antwoord.", length)  # fmt: skip
