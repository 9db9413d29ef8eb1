"""Each value of the law stands in two places: here a lawyer reads what it should be."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from shutil import copytree

import pytest

from portal.law import loader
from portal.law.values import LawValue, NotInForce, all_values, held_on, read_values

EXPECTED = loader.read_file(Path(__file__).with_name("values.yaml"))
LINES = [(name, day, value) for name, days in EXPECTED.items() for day, value in days.items()]
DATA = Path("portal/law/values")


def held(values: Mapping[str, tuple[LawValue, ...]], name: str, day: date) -> Decimal | str:
    try:
        return held_on(values[name], day).value
    except NotInForce:
        return "unknown"


def unread(values: Mapping[str, tuple[LawValue, ...]]) -> set[tuple[str, date]]:
    """The values of which no day stands in the list of what they should be."""
    return {
        (value.id, value.valid_from)
        for dated in values.values()
        for value in dated
        if not value.id.startswith("protected_income.")
        and not any(held_at(dated, day) is value for day in EXPECTED.get(value.id, {}))
    }


def held_at(dated: tuple[LawValue, ...], day: date) -> LawValue | None:
    return next((v for v in reversed(dated) if v.valid_from <= day), None)


@pytest.mark.parametrize(("name", "day", "value"), LINES)
def test_a_value_on_a_day(name, day, value):
    assert held(all_values(), name, day) == (value if value == "unknown" else Decimal(value))


def test_each_value_of_the_law_stands_in_the_list_too():
    assert unread(all_values()) == set()


def test_a_new_amount_on_1_january_is_one_line(tmp_path):
    folder = copytree(DATA, tmp_path / "values")
    costs = folder / "collection_costs.yaml"
    line = (
        "    - {from: 2027-01-01, value: 1100, article: Kostenwet art. 2, confidence: high,"
        " sources: [KW]}"
    )
    here = "tax_reminder_low:\n  unit: cents\n  values:\n"
    costs.write_text(costs.read_text().replace(here, f"{here}{line}\n"))

    values = read_values(folder)

    name = "collection_costs.tax_reminder_low"
    assert held(values, name, date(2026, 12, 31)) == 1000
    assert held(values, name, date(2027, 1, 1)) == 1100
    assert unread(values) == {(name, date(2027, 1, 1))}, "the line of the test is still to be added"
