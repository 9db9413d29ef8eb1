"""A letter: the questions, the letter on paper, and the letter as a file."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from portal.domain.event import Event
from tests.builders import demanded, imposed, transferred
from tests.pages.page import words
from tests.pages.portal import ClientWith
from tests.web.letter_desk import OBJECTION, PAYMENT, RECENT, SENDER, desk_for

COSTS = imposed("2026-11-09", 1000, "reminder_cost")


def test_an_objection_is_written_with_all_that_it_needs(client_with: ClientWith) -> None:
    desk = desk_for(
        client_with, "objection", regime="awb", kind="unemployment_benefit", reference="K-12",
        decision=RECENT,
    )  # fmt: skip
    desk.fill_in(OBJECTION | {"letter_number": "B-77"})

    assert desk.file().replace("\r\n", "\n") == (
        "A. de Vries\nDam 1\n1012 JS Ons Dorp\n\n"
        "Agency cjib\n" + ("." * 40 + "\n") * 2 + "\n"
        "Ons Dorp, 21 november 2026\n\n"
        "Onderwerp: bezwaar\n\n"
        "Uw kenmerk: K-12\nNummer van de brief: B-77\nDatum van de brief: 10 november 2026\n\n"
        "Geachte heer of mevrouw,\n\n"
        "Ik ben het niet eens met uw beslissing van 10 november 2026. Daarom maak ik bezwaar. "
        "Het gaat om: WW-uitkering terugbetalen.\n\n"
        "Mijn redenen zijn:\n\nHet bedrag is te hoog.\n\n"
        "Wilt u mij schrijven dat u deze brief heeft ontvangen?\n\n"
        "Met vriendelijke groet,\n\n"
        "Handtekening:\n\n\n\nA. de Vries\n\n"
        "Bijlage: kopie van de brief waar dit over gaat\n"
    )


def test_the_letter_on_the_page_says_what_the_file_says(client_with: ClientWith) -> None:
    desk = desk_for(client_with, "objection", regime="awb", decision=RECENT)
    page = desk.fill_in(OBJECTION)

    paper = words(page.all("article", class_="paper")[0])
    for line in desk.file().replace("." * 40, "").splitlines():
        assert line in paper


def test_the_letter_is_dutch_and_its_explanation_in_the_language_of_the_citizen(
    client_with: ClientWith,
) -> None:
    desk = desk_for(client_with, "objection", regime="awb", decision=RECENT, language="en")
    page = desk.fill_in(OBJECTION)

    assert page.root.get("lang") == "en"
    (paper,) = page.all("article", lang="nl")
    assert "Ons Dorp, 21 november 2026" in words(paper)


def test_what_to_do_names_the_last_day_and_the_day_it_must_be_there(
    client_with: ClientWith,
) -> None:
    page = desk_for(client_with, "objection", regime="awb", decision=RECENT).fill_in(OBJECTION)

    assert "Stuur de brief naar: CJIB." in page.text
    assert "Doe de brief uiterlijk op 28 december 2026 op de post." in page.text
    assert "Hij moet er op 4 januari 2027 zijn." in page.text


@pytest.mark.parametrize(
    ("slug", "answers", "more", "facts", "told"),
    [
        ("administrative-appeal", OBJECTION, (), {"decision": RECENT},
         "Daarom ga ik bij u in beroep (Wahv art. 6)."),
        ("opposition", OBJECTION, (transferred("2026-11-16"),), {}, "Daarom kom ik in verzet."),
        ("objection-costs", OBJECTION, (COSTS,), {"regime": "tax"},
         "Daarom maak ik bezwaar tegen die kosten (Kostenwet art. 7)."),
        ("dispute", OBJECTION, (demanded("2026-11-16", "2026-12-14", "reminder"),),
         {"regime": "health_premium"}, "Ik vraag u om mij niet aan te melden bij het CAK"),
        ("not-mine", SENDER | {"reason": "Ik had geen auto."}, (), {},
         "verbeteren (AVG art. 16)."),
        ("already-paid", PAYMENT, (), {}, "Ik betaalde € 113,00 op 2 november 2026."),
        ("complaint", SENDER | {"reason": "Niemand belde.", "wish": "Bel mij."}, (), {},
         "Ik vraag u dit te doen:"),
    ],
)  # fmt: skip
def test_each_kind_of_letter_can_be_made(
    client_with: ClientWith, slug: str, answers: dict[str, str], more: tuple[Event, ...],
    facts: dict[str, Any], told: str,
) -> None:  # fmt: skip
    desk = desk_for(client_with, slug, *more, **facts)
    desk.form()
    page = desk.fill_in(answers)

    assert page.heading.startswith("Brief: ")
    assert told in page.text.replace("\xa0", " ")
    assert told in desk.file().replace("\xa0", " ")


def test_wishes_and_an_address_come_into_the_letter(client_with: ClientWith) -> None:
    desk = desk_for(client_with, "objection", regime="awb", decision=RECENT)
    page = desk.fill_in(
        OBJECTION | {"asks_to_wait": "1", "asks_a_talk": "1", "body_address": "Postbus 1\n1000 AA"}
    )

    assert "Ik vraag u ook om uitstel van betaling tot u heeft beslist." in page.text
    assert "Wilt u mij daarvoor uitnodigen?" in page.text
    assert "Agency cjib Postbus 1 1000 AA" in page.text
    assert "U vraagt of u mag wachten met betalen. Dat is nog geen ja." in page.text


def test_grounds_can_follow_later(client_with: ClientWith) -> None:
    desk = desk_for(client_with, "objection", regime="awb", decision=RECENT)
    page = desk.fill_in(OBJECTION | {"reason": "", "reason_follows": "1"})

    assert "Ik stuur u mijn redenen later." in page.text


def test_a_late_letter_says_why_with_the_article(client_with: ClientWith) -> None:
    desk = desk_for(client_with, "objection", regime="awb")
    page = desk.fill_in(OBJECTION | {"why_late": "Ik lag in het ziekenhuis."})

    assert "Ik lag in het ziekenhuis." in page.text
    assert "toch te behandelen (Awb art. 6:11)." in page.text
    assert "Doe dit vandaag nog, want de laatste dag is voorbij." in page.text


def test_a_letter_is_a_file_that_is_kept_nowhere(client_with: ClientWith) -> None:
    desk = desk_for(client_with, "complaint")
    desk.fill_in(SENDER | {"reason": "Niemand belde."})

    answer = desk.visitor.get(f"{desk.place}/letter.txt")

    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="brief.txt"'
    assert answer.headers["Cache-Control"] == "no-store"


def test_the_day_of_the_letter_is_the_day_in_amsterdam(client_with: ClientWith, clock) -> None:
    clock.now = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
    desk = desk_for(client_with, "complaint")
    desk.fill_in(SENDER | {"reason": "Niemand belde."})

    assert "Ons Dorp, 22 november 2026" in desk.file()
