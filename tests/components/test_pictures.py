"""Pictures of amounts and days say in words what they show."""

from __future__ import annotations

from portal.web.bars import Bar, length, thousandths
from portal.web.filters import money
from tests.components.conftest import Show


def test_each_bar_has_its_name_and_amount_in_words(show: Show) -> None:
    rows = [Bar("Boete", money(10400), "0%", "66.6%"), Bar("Kosten", money(5200), "66.6%", "33.3%")]
    part = show("bars", "Hoe het groeide", rows)
    assert part.text == "Boete € 104,00 Kosten € 52,00"
    assert part.one("ul").get("aria-label") == "Hoe het groeide"


def test_the_picture_of_a_bar_is_not_read_aloud(show: Show) -> None:
    part = show("bars", "Wat", [Bar("Boete", money(1), "0%", "100.0%")])
    assert part.one("svg").get("aria-hidden") == "true"
    assert (part.all("rect")[1].get("x"), part.all("rect")[1].get("width")) == ("0%", "100.0%")


def test_a_line_of_days_is_told_in_a_sentence(show: Show) -> None:
    part = show("time_line", "Er komen 2 dagen aan.", "Vandaag", "1 mei", ("0.0%", "100.0%"))
    assert part.one("svg").get("aria-label") == "Er komen 2 dagen aan."
    assert part.text == "Vandaag 1 mei Er komen 2 dagen aan."
    assert len(part.all("circle")) == 2


def test_a_length_is_exact_to_a_thousandth_and_never_too_short_to_see() -> None:
    assert thousandths(1, 8) == "12.5%"
    assert length(1, 1_000_000) == "1.0%"
