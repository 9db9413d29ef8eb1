"""A question of a form."""

from __future__ import annotations

from tests.components.conftest import Show


def test_a_question_has_a_label_and_an_explanation(show: Show) -> None:
    part = show("field", "bedrag", "Hoeveel?", hint="In euro's.")
    assert part.one("label").get("for") == part.one("input").get("id") == "bedrag"
    assert part.one("input").get("aria-describedby") == "bedrag-hint"


def test_a_mistake_stands_beside_its_question(show: Show) -> None:
    part = show("field", "bedrag", "Hoeveel?", hint="In euro's.", error="Vul een bedrag in.")
    field = part.one("input")
    assert field.get("aria-invalid") == "true"
    assert field.get("aria-describedby") == "bedrag-hint bedrag-error"
    assert "Vul een bedrag in." in part.text


def test_all_mistakes_are_summed_up_on_top_and_lead_to_their_question(show: Show) -> None:
    part = show("field", [("bedrag", "Vul een bedrag in.")], macro="error_summary")
    assert part.one("a").get("href") == "#bedrag"


def test_without_mistakes_there_is_no_summary(show: Show) -> None:
    assert show("field", [], macro="error_summary").text == ""


def test_a_question_with_room_keeps_all_lines_and_its_mistake(show: Show) -> None:
    part = show("text_area", "reden", "Waarom?", value="Een\ntwee", hint="Kort.", error="Vul in.")
    area = part.one("textarea")
    assert (area.text or "").strip() == "Een\ntwee"
    assert part.one("label").get("for") == area.get("id") == "reden"
    assert area.get("aria-describedby") == "reden-hint reden-error"


def test_a_wish_can_be_ticked_and_has_words(show: Show) -> None:
    part = show("tick", "wachten", "Ik wil wachten", ticked=True, hint="Dat mag.")
    box = part.one("input")
    assert (box.get("type"), "checked" in box.attrib) == ("checkbox", True)
    assert part.one("label").get("for") == box.get("id")
    assert box.get("aria-describedby") == "wachten-hint"


def test_a_wish_is_not_ticked_by_itself(show: Show) -> None:
    assert "checked" not in show("tick", "wachten", "Ik wil wachten").one("input").attrib
