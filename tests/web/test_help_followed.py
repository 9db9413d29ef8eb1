"""What becomes of a request for help: the talk, the decision, and what is late or refused."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from portal.app import parts_of
from portal.domain.desk import Staff
from portal.domain.desk_work import Act, Attempt, Close, PlanMade, Refusal, Take, Talk
from portal.storage.desk import DeskItems
from tests.pages.page import Page
from tests.pages.portal import ALICE, Clock, Portal
from tests.pages.visitor import Visitor
from tests.web.asking_help import AMSTERDAM, in_debt, send, to_check, work_at_the_desk

ESTHER = Staff(id="s-1", name="Esther", municipality=AMSTERDAM)
TUESDAY = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@pytest.fixture
def alice(portal: Portal) -> Visitor:
    return in_debt(portal)


def seen_after(visitor: Visitor, clock: Clock, *acts: Act) -> Page:
    """The page of her request after staff did this."""
    place = send(visitor, to_check(visitor, reasons="eviction"))
    work_at_the_desk(visitor)
    parts = parts_of(visitor.app)
    items = DeskItems(parts.database, parts.keys, parts.access_log)
    (line,) = items.of_municipality(AMSTERDAM)
    for act in acts:
        item = items.look(ESTHER, line.reference, clock())
        assert item is not None
        assert items.step(ESTHER, line.reference, act, item.seen, clock())
    clock.forward(minutes=10)
    work_at_the_desk(visitor)
    return visitor.visit(place)


@pytest.mark.parametrize(
    ("acts", "words"),
    [
        ((Take(),), "Gemeente Amsterdam is met uw verzoek bezig."),
        (
            (Take(), Attempt(channel="phone", outcome="no_answer")),
            "Gemeente Amsterdam zocht contact op 21 november 2026 om 20:02 uur.",
        ),
        (
            (Take(), Talk(at=TUESDAY, place="Loket 4")),
            "U heeft een afspraak op dinsdag 24 november om 10:00 uur.",
        ),
        ((Take(), PlanMade()), "Gemeente Amsterdam gaat u helpen. Er is een plan."),
        ((Take(), Close(reason="not_reached")), "U kunt altijd opnieuw om hulp vragen."),
        (
            (Take(), Refusal(reason="not_entitled", text="U woont hier niet.")),
            "Maak dan bezwaar.Doe dat uiterlijk op 4 januari 2027.",
        ),
    ],
    ids=["taken", "contact tried", "talk", "plan", "closed", "refused"],
)
def test_each_step_at_the_desk_is_told_in_plain_words(
    alice: Visitor, clock: Clock, acts: tuple[Act, ...], words: str
) -> None:
    assert words in seen_after(alice, clock, *acts).text


def test_what_the_desk_wrote_is_a_quotation(alice: Visitor, clock: Clock) -> None:
    page = seen_after(alice, clock, Take(), Refusal(reason="other", text="<b>Nee</b>"))

    assert "<b>Nee</b>" in page.text
    assert "Dit schreef Gemeente Amsterdam." in page.text


def test_a_talk_that_did_not_come_in_time_is_said_to_be_late(alice: Visitor, clock: Clock) -> None:
    seen_after(alice, clock)
    soon = alice.visit("/requests").text
    clock.forward(days=5)
    alice.sign_in(ALICE)
    late = alice.visit("/requests").text

    told = "Dat is nu te laat. Bel Gemeente Amsterdam: u mag erom vragen."
    assert told not in soon
    assert told in late


def test_after_a_refusal_help_can_be_asked_again(alice: Visitor, clock: Clock) -> None:
    seen_after(alice, clock, Take(), Refusal(reason="other", text="Nee."))

    assert to_check(alice).startswith("/debt-help/ask/check/")
