"""A sheet becomes debts with their history; what is wrong is told by line and column."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from connectors.files.columns import NEEDED, OPTIONAL
from connectors.files.content import read_told
from connectors.files.fault import FileRefused
from connectors.files.sheet import read_sheet
from connectors.files.words import WORDS
from portal.domain import event as events
from portal.domain.standing import standing_of
from tests.files.sheets import ANNA, AS_OF, BAS, HDSR, HEADER, debt, faults, line, owes, read, sheet

DOCUMENT = (Path(__file__).parents[2] / "docs" / "agency-sheet.md").read_text()
LETTER = {"vervaldatum": "15-10-2026", "betalingskenmerk": "94"}


def test_a_reminder_adds_costs_and_takes_the_place_of_the_letter_before() -> None:
    told = debt(
        line("aanslag", "389,42", "01-06-2026"),
        line("brief", "389,42", "01-06-2026", vervaldatum="01-08-2026"),
        line("aanmaningskosten", "10", "12-11-2026"),
        line("aanmaning", "€ 399,42", "12-11-2026", vervaldatum="26-11-2026"),
    )
    stands = standing_of(told, date(2026, 11, 21))
    assert (stands.outstanding_cents, stands.stage) == (39_942, "final_demand")
    assert stands.due_date == date(2026, 11, 26)
    assert isinstance(told.events[3], events.DemandWithdrawn)


def test_a_debt_has_the_facts_of_its_lines_and_the_kind_of_the_agency() -> None:
    told = debt(
        line("aanslag", "100", omschrijving="Waterschapsbelasting 2026"),
        line("betaling", "40", "01-10-2026", saldo="60,00"),
    )
    assert (told.kind, told.regime) == ("water_tax", "water_tax")
    assert told.description == "Waterschapsbelasting 2026"
    assert (told.creditor, told.collector, told.reference) == ("hdsr", "hdsr", "WS-1")
    assert told.decision
    assert told.decision.dated == date(2026, 9, 1)
    assert told.stated_balance
    assert (told.stated_balance.cents, told.stated_balance.at) == (6_000, AS_OF)


def test_lines_of_one_day_become_one_arrangement() -> None:
    told = debt(
        line("aanslag", "100"),
        line("regeling", "60", "02-10-2026", vervaldatum="01-11-2026"),
        line("regeling", "40", "02-10-2026", vervaldatum="01-12-2026"),
    )
    (agreed,) = [each for each in told.events if isinstance(each, events.ArrangementAgreed)]
    assert [part.cents for part in agreed.instalments] == [6_000, 4_000]


def test_a_payment_is_booked_on_the_letter_with_its_number() -> None:
    told = debt(line("aanslag", "9"), line("brief", "9", **LETTER), line("betaling", "5", **LETTER))
    paid = told.events[-1]
    assert isinstance(paid, events.PaymentReceived)
    assert paid.demand == told.events[1].id


def test_the_order_of_the_lines_does_not_matter_when_the_days_differ() -> None:
    first, second = line("aanslag", "9"), line("betaling", "5", "02-09-2026")
    assert debt(first, second) == debt(second, first)


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_any_usual_separator_will_do(separator: str) -> None:
    lines = (HEADER, line("aanslag", "389"), "")
    told = read_sheet("\n".join(lines).replace(";", separator).encode(), HDSR, AS_OF)
    assert (told.debts, told.faults) == (1, [])


def test_the_mark_of_excel_capitals_quotes_and_empty_lines_do_no_harm() -> None:
    content = "\ufeff" + HEADER.upper() + "\r\n;;;;\r\n" + line('"AANSLAG"', '"1.234,5"') + "\r\n"
    told = read_sheet(content.encode(), HDSR, AS_OF)
    assert told.faults == []
    assert told.people[ANNA].debts[0]["events"][0]["cents"] == 123_450


def test_a_line_with_only_a_number_is_someone_who_owes_nothing() -> None:
    assert read(f"{ANNA.reveal()};;;;").people[ANNA].debts == []


def test_columns_that_we_do_not_know_are_skipped_and_counted() -> None:
    told = read(line("aanslag", "9") + ";x", header=HEADER + ";adres")
    assert (told.skipped_columns, told.faults) == ([11], [])


WRONG = {
    "no date": (line("aanslag", "9", ""), "datum", "date_missing"),
    "a date in American order": (line("aanslag", "9", "09/01/2026"), "datum", "bad_date"),
    "a day that is not there": (line("aanslag", "9", "31-06-2026"), "datum", "bad_date"),
    "a year of two digits": (line("aanslag", "9", "01-06-26"), "datum", "bad_date"),
    "no event": (line("", "9"), "gebeurtenis", "word_missing"),
    "an event spelt wrong": (line("betalng", "9"), "gebeurtenis", "unknown_word"),
    "no amount": (line("aanslag"), "bedrag", "amount_missing"),
    "an amount with a point": (line("aanslag", "12.50"), "bedrag", "bad_amount"),
    "an amount below zero": (line("betaling", "-12,50"), "bedrag", "bad_amount"),
    "an amount of nothing": (line("aanslag", "0,00"), "bedrag", "bad_amount"),
    "an amount where there is none": (line("bezwaar", "9"), "bedrag", "amount_not_here"),
    "a letter without a last day": (line("brief", "9"), "vervaldatum", "due_missing"),
    "a last day in words": (line("brief", "9", vervaldatum="morgen"), "vervaldatum", "bad_due"),
    "nothing to withdraw": (line("brief ingetrokken"), "gebeurtenis", "nothing_before"),
    "no seizure to end": (line("beslag voorbij"), "gebeurtenis", "nothing_before"),
    "a balance in words": (line("aanslag", "9", saldo="negen"), "saldo", "bad_amount"),
    "an amount above all bounds": (line("aanslag", "10000001"), "", "bad_amount"),
    "a kind that is no word": (line("aanslag", "9", soort="Water!"), "", "unknown_value"),
    "more remitted than imposed": (line("kwijtschelding", "9"), "", "does_not_add_up"),
}


@pytest.mark.parametrize(("wrong", "column", "code"), WRONG.values(), ids=WRONG.keys())
def test_a_mistake_is_told_with_its_line_and_column_and_the_debt_is_not_shown(
    wrong: str, column: str, code: str
) -> None:
    told = read(owes(BAS, 900), wrong)
    assert [(fault.line, fault.part, fault.code) for fault in told.faults] == [(3, column, code)]
    assert told.fatal == []
    debts, rejected = read_told(told.people[ANNA].to_bytes(), "hdsr", AS_OF.date())
    assert (debts, [rejection.id for rejection in rejected]) == ((), ["WS-1"])
    assert len(told.people[BAS].debts) == 1


def test_two_lines_that_contradict_each_other_are_told() -> None:
    one, other = line("aanslag", "9", soort="water_tax"), line("betaling", "9", soort="local_tax")
    assert faults(one, other) == [(3, "soort", "differs")]


NOBODY = {
    "no number": (line("aanslag", "9", bsn=""), "bsn_missing"),
    "a zero that fell off": (line("aanslag", "9", bsn="12345678"), "bsn_zero_lost"),
    "a number that cannot be": (line("aanslag", "9", bsn="123456789"), "bsn_wrong"),
    "no debt": (line("aanslag", "9", schuld=""), "id_missing"),
    "a debt with a space": (line("aanslag", "9", schuld="WS 1"), "bad_id"),
    "a cell too many": (line("aanslag", "9") + ";9", "too_many_cells"),
}


@pytest.mark.parametrize(("wrong", "code"), NOBODY.values(), ids=NOBODY.keys())
def test_a_line_of_which_we_cannot_tell_whose_it_is_refuses_the_whole_file(
    wrong: str, code: str
) -> None:
    told = read(owes(BAS, 900), wrong)
    assert [(fault.line, fault.code) for fault in told.fatal] == [(3, code)]


NO_SHEET = {
    "nothing": (b"", "empty"),
    "another alphabet": (sheet(line("aanslag", "9", omschrijving="café")).replace(b"\xc3", b"\xe9"),
                         "not_utf8"),
    "cut off": (sheet(line("aanslag", "9"))[:-9], "cut_off"),
    "no header": (sheet(line("aanslag", "9"), header=line("aanslag", "9")), "missing_column"),
    "a column twice": (sheet(header=HEADER + ";bedrag"), "double_column"),
    "a quote that never ends": (sheet('"' + line("aanslag", "9")), "broken_quotes"),
}  # fmt: skip


@pytest.mark.parametrize(("content", "code"), NO_SHEET.values(), ids=NO_SHEET.keys())
def test_a_file_that_is_no_sheet_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(FileRefused, match=code):
        read_sheet(content, HDSR, AS_OF)


def test_no_mistake_quotes_what_stands_in_the_file() -> None:
    told = read(line("aanslag", "9", bsn="123456789"), line("999990019", "x"), line("brief", "9"))
    assert not [part for part in ("123456789", "999990019") if part in repr(told.faults)]


@pytest.mark.parametrize("word", [*WORDS, *NEEDED, *OPTIONAL])
def test_every_word_and_column_stands_in_the_documentation(word: str) -> None:
    assert f"`{word}`" in DOCUMENT


@pytest.mark.parametrize("word", WORDS)
def test_every_word_of_the_documentation_can_be_read(word: str) -> None:
    amount = "1" if WORDS[word].amount == "needed" else ""
    at = "05-09-2026"
    told = read(
        line("aanslag", "100"),
        line("brief", "100", vervaldatum="01-10-2026"),
        line("loonbeslag"),
        line(word, amount, at, vervaldatum="01-12-2026", toelichting="x"),
    )
    assert told.faults == []
