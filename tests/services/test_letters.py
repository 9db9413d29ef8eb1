"""Which prepared letter fits a debt, to whom it goes, and what it asks of the agency."""

from portal.domain.debt import Decision
from portal.domain.request import Correction, Message, Objection, Payment
from portal.services.letters import FilledLetter, letters_for, wish_of
from tests.builders import (
    a_debt,
    day,
    decided,
    demanded,
    imposed,
    objected,
    standing,
    transferred,
)

OWED = (imposed("2026-09-01", 10400), demanded("2026-09-01", "2026-10-27"))
RECENT = Decision(announced=day("2026-11-13"))
WRIT = demanded("2026-11-16", "2026-11-18", "writ")


def fitting(*more, on="2026-11-21", **facts):
    return letters_for(standing(on, *OWED, *more, **facts))


def letter(kind, **filled):
    return FilledLetter(
        kind=kind, name="A. de Vries", street="Dam 1", postcode="1012 JS", town="Ons Dorp", **filled
    )


def test_a_fine_has_a_letter_to_the_officer_of_justice():
    offer = fitting(decision=RECENT)["administrative_appeal"]
    assert (offer.body, offer.late) == ("officer_of_justice", False)


def test_an_objection_goes_to_who_decided_and_a_payment_is_sought_by_who_collects():
    offers = fitting(regime="awb", creditor="uwv", decision=RECENT)
    assert offers["objection"].body == "uwv"
    assert offers["not_mine"].body == "uwv"
    assert offers["already_paid"].body == "cjib"
    assert offers["complaint"].body == "cjib"


def test_a_late_objection_still_has_a_letter_because_late_can_be_excused():
    assert fitting(regime="awb")["objection"].late


def test_a_late_opposition_has_no_letter():
    offers = fitting(transferred("2026-10-01"))
    assert "opposition" not in offers


def test_opposition_to_a_fine_is_a_letter_to_the_judge():
    assert fitting(transferred("2026-11-16"))["opposition"].body == "subdistrict_court"


def test_opposition_by_summons_has_no_letter():
    assert "opposition" not in fitting(WRIT, regime="tax")


def test_an_appeal_at_a_court_has_no_letter():
    history = (objected("2026-09-10"), decided("2026-11-02"))
    assert {"appeal", "objection"}.isdisjoint(fitting(*history, regime="awb"))


def test_who_already_objected_is_not_offered_to_do_it_again():
    assert "objection" not in fitting(objected("2026-10-01"), regime="awb", decision=RECENT)


def test_a_letter_can_go_as_a_request_with_the_same_words():
    wish = wish_of(letter("objection", reason="Te hoog.", asks_to_wait=True), a_debt())
    assert wish == Objection(
        debt="d1", remedy="objection", grounds="Te hoog.", asks_suspension=True
    )


def test_the_reason_for_being_late_goes_along_with_the_grounds():
    wish = wish_of(letter("objection", reason="Te hoog.", why_late="Ziekenhuis."), a_debt())
    assert wish == Objection(debt="d1", remedy="objection", grounds="Te hoog.\n\nZiekenhuis.")


def test_a_payment_goes_as_a_correction_with_its_facts():
    payment = Payment(cents=10400, paid_on=day("2026-10-02"))
    wish = wish_of(letter("already_paid", payment=payment), a_debt())
    assert wish == Correction(
        debt="d1", wrong="already_paid", explanation="Ik heb dit al betaald.", payment=payment
    )


def test_a_complaint_goes_as_a_message():
    wish = wish_of(letter("complaint", reason="Te laat.", wish="Bel mij."), a_debt())
    assert wish == Message(text="Te laat.\n\nBel mij.", debt="d1")


def test_what_is_for_a_judge_is_never_a_request_to_the_agency():
    assert wish_of(letter("opposition", reason="Nee."), a_debt()) is None


def test_what_was_filled_in_has_no_printable_form():
    assert "Vries" not in repr(letter("complaint", reason="Te laat."))
