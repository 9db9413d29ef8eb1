"""A letter can go through the source, when the source takes what it asks."""

from __future__ import annotations

import pytest

from portal.app import parts_of
from portal.storage.source_states import SourceStates
from tests.pages.portal import ClientWith
from tests.sending.asks import FakeChannel
from tests.web.asking import asked_by, work
from tests.web.letter_desk import OBJECTION, RECENT, LetterDesk, desk_for


@pytest.fixture
def desk(client_with: ClientWith) -> LetterDesk:
    return desk_for(client_with, "objection", regime="awb", decision=RECENT)


def offers(desk: LetterDesk, *kinds: str) -> None:
    parts = parts_of(desk.visitor.app)
    SourceStates(parts.database).offer("cjib", frozenset(kinds))
    parts.watch.exchange()


def test_a_letter_becomes_the_same_wish_at_the_source(desk: LetterDesk) -> None:
    offers(desk, "objection")
    cjib = FakeChannel()
    assert "stuur het via deze website" in desk.fill_in(OBJECTION).text
    address = desk.visitor.post(f"{desk.place}/send").headers["Location"]
    assert "Het bedrag is te hoog." in desk.visitor.visit(address).text
    desk.visitor.post(address)
    work(desk.visitor, cjib=cjib)

    (sent,) = cjib.effects.values()
    assert sent.kind == "objection"
    assert sent.content()["wish"]["grounds"] == "Het bedrag is te hoog."
    assert asked_by(desk.visitor)[0].state == "received"


@pytest.mark.parametrize("kinds", [(), ("arrangement",)])
def test_a_source_that_does_not_take_it_gets_a_letter_only(
    desk: LetterDesk, kinds: tuple[str, ...]
) -> None:
    offers(desk, *kinds)

    assert "stuur het via deze website" not in desk.fill_in(OBJECTION).text
    assert desk.visitor.post(f"{desk.place}/send").status_code == 404


def test_a_letter_with_a_mistake_is_not_sent(desk: LetterDesk) -> None:
    offers(desk, "objection")

    assert desk.visitor.post(f"{desk.place}/send").headers["Location"] == desk.place
