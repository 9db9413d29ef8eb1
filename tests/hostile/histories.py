"""Histories as hypothesis makes them: any events, in any order, about any other event."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any, get_args

from hypothesis import strategies as st

from portal.domain import event as events
from portal.domain import vocabulary as words
from portal.domain.debt import Debt
from portal.domain.event import Event
from tests.builders import a_debt

FIRST = date(2026, 1, 1)
MOST_EVENTS = 14
days = st.integers(0, 40).map(lambda count: FIRST + timedelta(days=count))
cents = st.integers(1, 1000)
ids = st.integers(0, MOST_EVENTS - 1).map(lambda number: f"e{number}")


def _any(vocabulary: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(get_args(vocabulary))


def _event(kind: type[Any], **fields: Any) -> st.SearchStrategy[Any]:
    return st.builds(kind, id=st.just(""), at=days, **fields)


instalments = st.lists(st.builds(events.Instalment, due=days, cents=cents), max_size=4)
receivers = st.builds(events.Receiver, kind=_any(words.ReceiverKind))
known_events: st.SearchStrategy[Event] = st.one_of(
    _event(events.ObligationImposed, category=_any(words.Category), cents=cents),
    _event(events.ObligationReduced, reason=_any(words.ReductionReason), cents=cents),
    _event(events.PaymentDemanded, form=_any(words.DemandForm), cents=cents, due=days),
    _event(events.DemandWithdrawn, demand=ids),
    _event(events.PaymentReceived, cents=cents),
    _event(events.ArrangementAgreed, instalments=instalments.map(tuple)),
    _event(events.ArrangementEnded, how=_any(words.EndOfArrangement)),
    _event(events.Transferred, to=receivers),
    _event(events.EnforcementStarted, measure=_any(words.Measure)),
    _event(events.EnforcementEnded, of=ids),
    _event(events.CollectionPaused, reason=_any(words.PauseReason), until=st.none() | days),
    _event(events.CollectionResumed),
    _event(events.ObjectionFiled, remedy=_any(words.Remedy)),
    _event(events.ObjectionDecided, outcome=_any(words.Outcome)),
)
unknown_events: st.SearchStrategy[Event] = _event(events.OtherEvent, told=st.just("letter_sent"))


def _numbered(listed: list[Event]) -> tuple[Event, ...]:
    return tuple(replace(event, id=f"e{place}") for place, event in enumerate(listed))


histories: st.SearchStrategy[tuple[Event, ...]] = st.lists(known_events, max_size=MOST_EVENTS).map(
    _numbered
)
debts: st.SearchStrategy[Debt] = histories.map(lambda listed: a_debt(*listed))
