"""What a document of FCID tells beyond what we know is kept by name, and changes nothing."""

from __future__ import annotations

from typing import Any

import pytest

from connectors.fcid.other import LONGEST_VALUE, MOST_FIELDS
from portal.domain.debt import OtherField
from tests.connectors.answers import imposed
from tests.connectors.people import OTHER, PERSON
from tests.connectors.test_fcid import debt, document, event, read


def told(value: Any) -> str | None:
    """What is kept of the value of an unknown field."""
    (field,) = debt(imposed("g1", 900), nieuw=value).other
    return field.value


def test_an_unknown_field_of_a_case_is_kept() -> None:
    assert debt(imposed("g1", 900), status="open").other == (
        OtherField(name="status", value="open"),
    )


def test_an_unknown_field_of_an_event_is_kept_with_the_word_of_that_event() -> None:
    paid = event("BetalingVerwerkt", "g2", "2026-09-09", bedrag=100, kanaal="kassa")
    (field,) = debt(imposed("g1", 900), paid).other
    assert (field.name, field.value) == ("BetalingVerwerkt/kanaal", "kassa")


def test_a_field_of_an_event_that_we_do_not_know_is_kept() -> None:
    (field,) = debt(imposed("g1", 900), event("Gestuit", "g2", "2026-09-09", reden="brief")).other
    assert (field.name, field.value) == ("Gestuit/reden", "brief")


def test_what_is_in_an_unknown_object_or_list_is_kept_by_its_path() -> None:
    found = debt(imposed("g1", 900), opbouw={"griffie": 7, "delen": [{"soort": "a"}, "b"]}).other
    assert [(field.name, field.value) for field in found] == [
        ("opbouw/griffie", "7"), ("opbouw/delen/soort", "a"), ("opbouw/delen", "b"),
    ]  # fmt: skip


def test_an_unknown_field_around_the_cases_is_kept_with_the_answer() -> None:
    given = document(imposed("g1", 900))
    given["body"]["leverancier"], given["batch"] = "X", 4
    answer = read(given)
    assert answer.other == (
        OtherField(name="batch", value="4"), OtherField(name="leverancier", value="X"),
    )  # fmt: skip
    assert answer.debts[0].other == ()


def test_a_balance_of_an_unknown_moment_is_kept_beside() -> None:
    told = debt(imposed("g1", 900), saldo=900)
    assert told.stated_balance is None
    assert told.other == (OtherField(name="saldo", value="900"),)


def test_a_document_as_we_know_it_tells_nothing_else() -> None:
    assert debt(imposed("g1", 900), achterstanden=[1], totaal_opgelegd=900).other == ()


@pytest.mark.parametrize(
    ("value", "shown"),
    [(5, "5"), (1.5, "1.5"), (True, "ja"), (False, "nee"), ("a b", "a b"), ({}, None), ([], None)],
)
def test_a_short_value_is_shown(value: Any, shown: str | None) -> None:
    assert told(value) == shown


@pytest.mark.parametrize(
    "value",
    [
        OTHER.reveal(), PERSON.reveal(), int(PERSON.reveal()), " ".join(PERSON.reveal()),
        f"van {OTHER.reveal()[:4]}.{OTHER.reveal()[4:]}", "012345672"[1:],
        "https://betaal.example/x", "www.betaal.example", "betaal-nu.nl", "klik op bit.ly/3",
        "jan@betaal.example", "javascript:alert(1)", "NL91 ABNA 0417 1643 00",
        "op nl91abna0417164300 t.n.v. Jan", "x" * (LONGEST_VALUE + 1), "om\u202ekeer", "\ud800",
    ],
)  # fmt: skip
def test_a_number_of_a_person_a_link_an_account_and_a_long_text_are_not_shown(value: Any) -> None:
    assert told(value) is None


@pytest.mark.parametrize(
    "name", [PERSON.reveal(), "www.betaal.example", "<b>", "x" * 100, "", "a\nb", "betaal.nl"]
)
def test_a_name_that_is_no_name_is_not_shown(name: str) -> None:
    (field,) = debt(imposed("g1", 900), **{name: "x"}).other
    assert field == OtherField(name=None, value="x")


def test_no_more_is_kept_than_a_citizen_can_look_through() -> None:
    many = {f"veld_{place}": place for place in range(3000)}
    assert len(debt(imposed("g1", 900), **many).other) == MOST_FIELDS


def test_the_same_field_of_many_events_is_kept_once() -> None:
    paid = [
        event("BetalingVerwerkt", f"g{place}", "2026-09-09", bedrag=1, kanaal="kassa")
        for place in range(2, 9)
    ]
    assert len(debt(imposed("g1", 900), *paid).other) == 1


def test_nothing_follows_from_what_we_do_not_know() -> None:
    plain, more = debt(imposed("g1", 900)), debt(imposed("g1", 900) | {"korting": 900}, saldi=0)
    assert plain.events == more.events
