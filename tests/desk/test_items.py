"""What lies at a desk: once, sealed, for that desk only, and never unknown to the citizen."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest

from portal.domain.desk import DeskItem
from portal.domain.desk_work import (
    Act,
    Attempt,
    Close,
    Meanwhile,
    PlanMade,
    Refusal,
    StepRefused,
    Take,
    Talk,
)
from portal.services.requests_port import RequestConflict
from portal.storage.access_log import SealedAccessLog
from portal.storage.database import Database
from portal.storage.desk import DeskItems
from portal.storage.errors import StorageUnavailable
from tests.desk.requests import ALICE, BOB, ESTHER, NOON, OMAR, OVERVIEW, UTRECHT, sent

KEY = "a-key-of-a-confirmation"
TALK = Talk(at=NOON + timedelta(days=2), place="Stadsdeel Noord, balie 3")


@pytest.fixture
def put(items: DeskItems) -> str:
    return items.put(sent(shared_overview=OVERVIEW), ALICE, KEY, NOON)


def looked(items: DeskItems, reference: str, now: datetime = NOON) -> DeskItem:
    found = items.look(ESTHER, reference, now)
    assert found
    return found


def test_the_desk_reads_what_the_citizen_sent(items: DeskItems, put: str) -> None:
    assert looked(items, put).request == sent(shared_overview=OVERVIEW)


def test_the_same_key_gives_the_same_reference(items: DeskItems, put: str) -> None:
    again = items.put(sent(shared_overview=OVERVIEW), ALICE, KEY, NOON + timedelta(days=1))
    assert again == put
    assert len(items.of_municipality("GM0363")) == 1


@pytest.mark.parametrize(
    ("request_", "person"),
    [(sent(shared_overview=OVERVIEW, urgent=True), ALICE), (sent(shared_overview=OVERVIEW), BOB)],
)
def test_a_key_is_not_used_again_for_something_else(items, put, request_, person) -> None:
    with pytest.raises(RequestConflict):
        items.put(request_, person, KEY, NOON)


def test_two_at_once_with_one_key_lay_it_there_once(items: DeskItems) -> None:
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: items.put(sent(), ALICE, KEY, NOON), range(4)))
    assert len(set(found)) == len(items.of_municipality("GM0363")) == 1


def test_another_desk_sees_and_does_nothing(
    items: DeskItems, put: str, log: SealedAccessLog
) -> None:
    assert items.of_municipality("GM0344") == ()
    assert items.look(UTRECHT, put, NOON) is None
    assert items.step(UTRECHT, put, Take(), 0, NOON) is False
    assert log.read_for(ALICE) == ()


def test_the_list_says_nothing_about_a_person(items: DeskItems, put: str) -> None:
    (line,) = items.of_municipality("GM0363")
    assert (line.reference, line.state, line.urgent, line.taken_by) == (put, "new", False, None)
    assert "Willem" not in repr(line)


def test_each_look_is_in_the_log_of_the_citizen(
    items: DeskItems, put: str, log: SealedAccessLog
) -> None:
    looked(items, put)
    (row,) = log.read_for(ALICE)
    assert (row.actor, row.action, row.subject, row.reason) == (
        "desk:GM0363",
        "desk_looked",
        put,
        "debt_help",
    )
    assert log.read_for(BOB) == ()


def test_the_desk_knows_who_of_them_looked(items: DeskItems, put: str) -> None:
    looked(items, put)
    assert [(step.kind, step.by) for step in looked(items, put).history] == [
        ("looked", "Esther de Boer"),
        ("looked", "Esther de Boer"),
    ]


def test_without_the_log_nothing_is_opened(items: DeskItems, put: str, database: Database) -> None:
    with database.writing() as connection:
        connection.exec_driver_sql("ALTER TABLE access_log RENAME TO gone")
    with pytest.raises(StorageUnavailable):
        items.look(ESTHER, put, NOON)
    with pytest.raises(StorageUnavailable):
        items.step(ESTHER, put, Take(), 0, NOON)
    assert [line.state for line in items.of_municipality("GM0363")] == ["new"]


def test_two_who_take_it_at_once_one_wins_and_the_other_hears_who(
    items: DeskItems, put: str
) -> None:
    def take(staff):
        try:
            return items.step(staff, put, Take(), 0, NOON)
        except Meanwhile as first:
            return (first.by, first.kind)

    with ThreadPoolExecutor(2) as pool:
        told = list(pool.map(take, [ESTHER, OMAR]))
    (line,) = items.of_municipality("GM0363")
    assert line.taken_by
    assert sorted(map(str, told)) == sorted(["True", str((line.taken_by.name, "taken"))])


def test_the_way_from_new_to_an_appointment_to_a_plan(items: DeskItems, put: str) -> None:
    acts: list[Act] = [
        Take(),
        Attempt(channel="phone", outcome="reached"),
        TALK,
        PlanMade(text="Budget."),
    ]
    for seen, act in enumerate([*acts, Close(reason="done")]):
        assert items.step(ESTHER, put, act, seen, NOON + timedelta(hours=seen))
    news = items.state_of(put)
    assert news
    assert (news.state, news.talk, news.closed) == ("closed", TALK, "done")
    assert [step.act for step in looked(items, put).history[:4]] == acts


def test_a_refusal_tells_the_citizen_why(items: DeskItems, put: str) -> None:
    refusal = Refusal(reason="not_entitled", text="U woont in een andere gemeente.")
    items.step(ESTHER, put, Take(), 0, NOON)
    items.step(ESTHER, put, refusal, 1, NOON)
    items.step(ESTHER, put, Close(reason="done"), 2, NOON)
    news = items.state_of(put)
    assert news
    assert (news.reason, news.text) == ("not_entitled", refusal.text)


def test_only_who_has_it_acts_and_a_colleague_may_take_it_over(items: DeskItems, put: str) -> None:
    items.step(ESTHER, put, Take(), 0, NOON)
    with pytest.raises(StepRefused):
        items.step(OMAR, put, TALK, 1, NOON)
    with pytest.raises(StepRefused):
        items.step(ESTHER, put, Take(), 1, NOON)
    assert items.step(OMAR, put, Take(), 1, NOON)
    assert items.step(OMAR, put, TALK, 2, NOON)


def test_the_same_act_sent_again_happens_once(items: DeskItems, put: str) -> None:
    items.step(ESTHER, put, Take(), 0, NOON)
    items.step(ESTHER, put, Attempt(channel="phone", outcome="no_answer"), 1, NOON)
    with pytest.raises(Meanwhile):
        items.step(ESTHER, put, Attempt(channel="phone", outcome="no_answer"), 1, NOON)


@pytest.mark.parametrize(
    "act",
    [TALK, PlanMade(), Close(reason="not_reached"), Attempt(channel="phone", outcome="reached")],
)
def test_nothing_is_done_with_what_nobody_took(items: DeskItems, put: str, act) -> None:
    with pytest.raises(StepRefused):
        items.step(ESTHER, put, act, 0, NOON)


@pytest.mark.parametrize("act", [Take(), TALK, PlanMade(), Close(reason="done")])
def test_nothing_is_done_with_what_is_closed(items: DeskItems, put: str, act) -> None:
    items.step(ESTHER, put, Take(), 0, NOON)
    items.step(ESTHER, put, Close(reason="elsewhere"), 1, NOON)
    with pytest.raises(StepRefused):
        items.step(OMAR if act.kind == "taken" else ESTHER, put, act, 2, NOON)
