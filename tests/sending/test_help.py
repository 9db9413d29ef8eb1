"""Asking for help: noted with its consent, laid at the desk once, followed, and wiped when taken
back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from portal.domain.desk import Staff
from portal.domain.desk_work import Act, Attempt, Close, PlanMade, Refusal, Take, Talk
from portal.services.requests_port import IdempotencyKey, RequestConflict, RequestRefused
from portal.services.written_request import WrittenRequest
from portal.storage.consents import Consents
from portal.storage.database import Database
from tests.sending.asks import ALICE, BOB, KEYS, Clock, ask
from tests.sending.help_asks import CODE, WISH, HelpOffice, help_ask

ESTHER = Staff(id="s-1", name="Esther", municipality=CODE)
KEY = IdempotencyKey.new()


@pytest.fixture
def office(database: Database, clock: Clock) -> HelpOffice:
    return HelpOffice(database, clock)


def sent(office: HelpOffice, clock: Clock) -> str:
    """The id of a request that lies at the desk."""
    (made,) = office.requests.confirm(ALICE, "page", [help_ask()], clock.now)
    office.work()
    return made


def reference(office: HelpOffice) -> str:
    (line,) = office.items.of_municipality(CODE)
    return line.reference


def done(office: HelpOffice, clock: Clock, *acts: Act) -> None:
    """Staff does this, and the portal hears of it."""
    for act in acts:
        item = office.items.look(ESTHER, reference(office), clock.now)
        assert item is not None
        assert office.items.step(ESTHER, reference(office), act, item.seen, clock.now)
    clock.move(days=2)
    office.work()


def consents(office: HelpOffice) -> Consents:
    return Consents(office.database, KEYS, office.log)


def test_a_request_and_its_consent_are_noted_together(office: HelpOffice, clock: Clock) -> None:
    office.requests.confirm(ALICE, "page", [help_ask()], clock.now)

    (given,), (asked,) = consents(office).of(ALICE), office.requests.requests_of(ALICE)
    assert (given.id, given.receiver, given.given_at) == (asked.consent, asked.source, clock.now)
    told = [(row.action, row.result) for row in office.log.read_for(ALICE)]
    assert told == [("request", "confirmed"), ("consent", "given")]


def test_confirming_again_gives_no_second_consent(office: HelpOffice, clock: Clock) -> None:
    office.requests.confirm(ALICE, "page", [help_ask()], clock.now)
    clock.move(minutes=5)
    later = help_ask(at=clock.now)
    office.requests.confirm(ALICE, "page", [help_ask()], clock.now)
    office.requests.confirm(ALICE, "another tab", [later], clock.now)

    assert len(consents(office).of(ALICE)) == len(office.requests.requests_of(ALICE)) == 1


def test_all_that_was_sent_lies_at_the_desk_but_the_number(
    office: HelpOffice, clock: Clock
) -> None:
    sent(office, clock)

    item = office.items.look(ESTHER, reference(office), clock.now)
    assert item is not None
    assert item.request is not None
    told = item.request
    assert (told.urgent, told.reasons) == (True, ("eviction", "insurance"))
    assert (told.language, told.contact.by, told.contact.value) == ("ar", "woman", "06 12345678")
    assert (told.shared_overview, told.overview_lacks) == (WISH.overview, ("duo",))
    assert (told.letters, told.consent) == (WISH.letters, WISH.consent)
    assert ALICE.reveal() not in repr(item)


def test_the_same_key_lies_at_the_desk_once_and_never_for_another_request(
    office: HelpOffice, clock: Clock
) -> None:
    channel = office.channel
    first = channel.send(help_ask().request, KEY)
    clock.move(hours=1)
    again = channel.send(help_ask().request, KEY)

    assert (first.status.id, first.repeated, again.repeated) == (again.status.id, False, True)
    with pytest.raises(RequestConflict):
        channel.send(help_ask(BOB).request, KEY)
    assert len(office.items.of_municipality(CODE)) == 1


def test_a_desk_takes_nothing_but_requests_for_help(office: HelpOffice) -> None:
    letter: WrittenRequest = ask().request
    with pytest.raises(RequestRefused, match="not_offered"):
        office.channel.send(letter, KEY)


@pytest.mark.parametrize(
    ("acts", "state"),
    [
        ((), "received"),
        ((Take(),), "in_consideration"),
        ((Take(), PlanMade()), "agreed"),
        ((Take(), Refusal(reason="other", text="Wij kennen u.")), "refused"),
        ((Take(), Close(reason="not_reached")), "closed"),
        ((Take(), PlanMade(), Close(reason="done")), "agreed"),
        ((Take(), Refusal(reason="other", text="Nee."), Close(reason="done")), "refused"),
    ],
)
def test_what_staff_does_is_how_it_stands_for_the_citizen(
    office: HelpOffice, clock: Clock, acts: tuple[Act, ...], state: str
) -> None:
    made = sent(office, clock)
    done(office, clock, *acts)

    asked = office.requests.find(ALICE, made)
    assert asked is not None
    assert asked.state == state


def test_a_vain_attempt_and_then_the_talk_are_told(office: HelpOffice, clock: Clock) -> None:
    made = sent(office, clock)
    tried = clock.now
    done(office, clock, Take(), Attempt(channel="phone", outcome="no_answer"))
    first = office.requests.find(ALICE, made)
    talk = clock.now + timedelta(days=1)
    done(office, clock, Talk(at=talk, place="Het stadhuis"))
    second = office.requests.find(ALICE, made)

    assert first is not None and first.status is not None
    assert (first.status.contact_tried, first.status.first_talk) == (tried, None)
    assert second is not None and second.status is not None
    assert (second.status.contact_tried, second.status.first_talk) == (None, talk)
    assert second.status.text == "Het stadhuis"


def test_a_refusal_says_until_when_an_objection_can_be_made(
    office: HelpOffice, clock: Clock
) -> None:
    made = sent(office, clock)
    done(office, clock, Take(), Refusal(reason="not_entitled", text="Zie de brief."))

    asked = office.requests.find(ALICE, made)
    assert asked is not None and asked.status is not None
    assert (asked.status.remedy, asked.status.remedy_until) == ("objection", date(2027, 1, 4))


def test_taking_it_back_wipes_the_desk_and_ends_the_consent(
    office: HelpOffice, clock: Clock
) -> None:
    made = sent(office, clock)
    office.requests.withdraw(ALICE, made, clock.now)
    office.work()

    item = office.items.look(ESTHER, reference(office), clock.now)
    asked = office.requests.find(ALICE, made)
    assert item is not None and asked is not None
    assert (item.line.state, item.request, asked.state) == ("withdrawn", None, "withdrawn")
    assert asked.content["wish"]["overview"]
    assert consents(office).of(ALICE)[0].withdrawn_at == clock.now


def test_what_never_left_leaves_no_consent_that_holds(office: HelpOffice, clock: Clock) -> None:
    (made,) = office.requests.confirm(ALICE, "page", [help_ask()], clock.now)
    office.requests.withdraw(ALICE, made, clock.now)
    office.work()

    assert office.items.of_municipality(CODE) == ()
    assert consents(office).of(ALICE)[0].withdrawn_at is not None


def test_another_citizen_takes_nothing_back(office: HelpOffice, clock: Clock) -> None:
    made = sent(office, clock)

    assert office.requests.withdraw(BOB, made, clock.now) is None
    assert consents(office).of(ALICE)[0].withdrawn_at is None
