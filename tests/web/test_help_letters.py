"""Sharing letters when help is asked: those that were made here, and no others."""

from __future__ import annotations

import pytest

from portal.app import parts_of
from tests.pages.portal import ALICE, Portal
from tests.pages.visitor import Visitor
from tests.web.asking import asked_by
from tests.web.asking_help import AMSTERDAM, ASK, in_debt, send, to_check
from tests.web.letter_desk import SENDER, LetterDesk


@pytest.fixture
def alice(portal: Portal) -> Visitor:
    return in_debt(portal)


def test_a_letter_that_was_made_here_can_be_shared_without_the_address_of_the_sender(
    alice: Visitor,
) -> None:
    assert "Brieven sturen kan hier niet." in alice.visit(in_step_share(alice)).text
    LetterDesk(alice, "not-mine").fill_in({**SENDER, "reason": "Ik ken deze boete niet."})
    assert "Ook mijn overzicht en mijn brieven" in alice.visit(in_step_share(alice)).text
    page = alice.visit(address := to_check(alice, shares="letters"))
    assert "Ik ken deze boete niet." in page.text
    send(alice, address)

    told = asked_by(alice)[0].content
    (letter,) = told["wish"]["letters"]
    assert "Ik ken deze boete niet." in " ".join(letter["paragraphs"])
    assert "Dam 1" not in str(told)
    assert "letters" in parts_of(alice.app).consents.of(ALICE)[0].fields


def in_step_share(visitor: Visitor) -> str:
    """The address of the step on which one chooses what is shared."""
    visitor.post(ASK, {"municipality": AMSTERDAM})
    return visitor.post(f"{ASK}/urgent").headers["Location"]
