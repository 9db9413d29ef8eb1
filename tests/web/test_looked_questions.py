"""A question or a complaint about one row of who looked, and its answer."""

from __future__ import annotations

import pytest

from tests.pages.portal import ALICE, TODAY, ClientWith
from tests.pages.visitor import Visitor
from tests.web.looking import asked_once, asked_three, first_question, questions_of


@pytest.fixture
def alice(client_with: ClientWith) -> Visitor:
    return asked_three(client_with)


def test_a_question_and_its_answer_are_shown(alice: Visitor) -> None:
    asked_once(alice, "Waarom vroeg u dit?", "complaint")
    book = questions_of(alice)
    ((number, _asked),) = book.waiting()
    before = alice.visit("/who-looked")
    assert "Waarom vroeg u dit?" in before.text
    assert "Ik heb een klacht" in before.text
    assert "U krijgt het hier binnen 1 maand." in before.text

    book.read(number, TODAY)
    assert book.answer(number, "Omdat u inlogde.", TODAY)

    after = alice.visit("/who-looked")
    assert "Omdat u inlogde." in after.text
    assert "Een medewerker las uw vraag." in after.text
    assert "Een medewerker gaf antwoord op uw vraag." in after.text


def test_a_question_is_noted_once(alice: Visitor) -> None:
    address = first_question(alice)
    for _ in range(2):
        assert alice.post(address, {"text": "Waarom?"}).status_code == 303
    assert len(questions_of(alice).of(ALICE)) == 1


@pytest.mark.parametrize("text", ["", "   ", "\u200b", "x" * 1501])
def test_a_question_that_is_empty_or_too_long_is_not_taken(alice: Visitor, text: str) -> None:
    answer = alice.post(first_question(alice), {"text": text})
    assert answer.status_code == 422
    assert questions_of(alice).of(ALICE) == ()


def test_a_question_is_shown_as_text(alice: Visitor) -> None:
    asked_once(alice, "<script>alert(1)</script> https://example.org")
    page = alice.visit("/who-looked")
    assert "<script>alert(1)" not in page.html
    assert 'href="https://example.org' not in page.html


def test_no_more_than_twenty_questions_wait(alice: Visitor) -> None:
    address = first_question(alice)
    for number in range(20):
        alice.post(address, {"text": f"Vraag {number}"})
    answer = alice.post(address, {"text": "Nog een vraag"})
    assert answer.status_code == 422
    assert "U heeft al veel vragen gesteld." in answer.text


@pytest.mark.parametrize("key", ["1", "x" * 20, "0", "..%2f", "\u0661"])
def test_a_guessed_row_is_no_page(alice: Visitor, key: str) -> None:
    assert alice.get(f"/who-looked/{key}").status_code == 404


def test_a_question_without_the_token_of_a_form_is_refused(alice: Visitor) -> None:
    address = first_question(alice)
    answer = alice.open("POST", address, data={"text": "Waarom?"})
    assert answer.status_code in (400, 403)
    assert questions_of(alice).of(ALICE) == ()
