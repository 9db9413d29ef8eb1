"""The page of one debt: everything worked out here, so that the template only writes it down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from portal.domain.agency import Agency
from portal.domain.event import Transferred
from portal.domain.standing import Standing
from portal.services.announced import announced_on
from portal.services.due_check import DueDifference, due_difference
from portal.services.forecast import SUSPENDING
from portal.services.told_once import Elsewhere
from portal.web.arrangements.running import RunningText, running_text
from portal.web.bars import Bar
from portal.web.debt.build_up import Row, build_up
from portal.web.debt.choices import ChoiceText, choice_texts
from portal.web.debt.growth import growth_of
from portal.web.debt.measures import MeasureText, is_taken_from_income, measures_of
from portal.web.debt.nothing import DoingNothing, doing_nothing
from portal.web.debt.payment import Payment, at_bailiff, payment_of
from portal.web.debt.place import RungText, place_of
from portal.web.debt.stated import Mismatch, mismatch_of
from portal.web.debt.twice import ToldByTwo, told_by_two
from portal.web.debt_line import Agencies, agency_name
from portal.web.i18n import LazyText
from portal.web.words.course_events import paused
from portal.web.words.kinds import kind_word
from portal.web.words.regimes import REGIMES
from portal.web.words.rights import REMEDIES
from portal.web.words.stages import STAGES, letter_term
from portal.web.words.term import Term
from portal.web.words.timeline import Happened, timeline_of


@dataclass(frozen=True, slots=True, kw_only=True)
class DebtText:
    """A debt in words. ``creditor`` and ``collector`` are None when we do not know them; their
    names are there always."""

    standing: Standing
    name: LazyText
    why: Term
    stage: LazyText
    stage_about: LazyText | None
    stage_legal: str
    creditor: Agency | None
    collector: Agency | None
    creditor_name: str
    collector_name: str
    due: date | None
    due_difference: DueDifference | None
    announced: date | None
    paused: str | None
    objection: Term | None
    objection_stops_it: bool
    bailiff: Transferred | None
    measures: tuple[MeasureText, ...]
    taken_from_income: bool
    may_wait: bool
    mismatch: Mismatch | None
    told_by_two: ToldByTwo | None
    payment: Payment | None
    running: RunningText | None
    rows: list[Row]
    growth: tuple[Bar, ...]
    rungs: tuple[RungText, ...]
    nothing: DoingNothing | None
    choices: tuple[ChoiceText, ...]
    timeline: tuple[Happened, ...]


def debt_text(
    standing: Standing, agencies: Agencies, elsewhere: Elsewhere | None = None, address: str = ""
) -> DebtText:
    """The words for one debt as it stands; ``elsewhere`` when two agencies tell this claim,
    ``address`` of its page for what leads further."""
    debt, stage = standing.debt, standing.stage
    return DebtText(
        standing=standing,
        name=kind_word(debt.kind),
        why=REGIMES[debt.regime],
        stage=STAGES[stage].plain,
        stage_about=STAGES[stage].about,
        stage_legal=letter_term(debt.regime, stage),
        creditor=agencies.get(debt.creditor),
        collector=agencies.get(debt.collector),
        creditor_name=agency_name(agencies, debt.creditor),
        collector_name=agency_name(agencies, debt.collector),
        due=asked_before(standing),
        due_difference=due_difference(standing) if asked_before(standing) else None,
        announced=announced_on(standing),
        paused=paused(standing.paused) if standing.paused else None,
        objection=REMEDIES[standing.objection.remedy] if standing.objection else None,
        objection_stops_it=debt.regime in SUSPENDING,
        bailiff=at_bailiff(standing),
        measures=measures_of(standing),
        taken_from_income=is_taken_from_income(standing),
        may_wait=_may_wait(standing),
        mismatch=mismatch_of(standing),
        told_by_two=told_by_two(elsewhere, standing, agencies) if elsewhere else None,
        payment=payment_of(standing, agencies.get(debt.collector)),
        running=running_text(standing),
        rows=build_up(standing),
        growth=growth_of(standing),
        rungs=place_of(standing),
        nothing=doing_nothing(standing),
        choices=choice_texts(standing, address),
        timeline=timeline_of(standing),
    )


def _may_wait(standing: Standing) -> bool:
    on_its_way = announced_on(standing) is not None
    return on_its_way or standing.paused is not None or is_taken_from_income(standing)


def asked_before(standing: Standing) -> date | None:
    """The day before which to pay; None when nothing is asked now."""
    waits = standing.paused is not None or standing.stage == "enforcement"
    return None if waits else standing.due_date
