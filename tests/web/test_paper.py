"""A page on paper: asked for, waited for, and the same as on the screen."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from pikepdf import Pdf

from portal.domain.agency import Contact
from portal.domain.overview import Rejection
from tests.builders import a_debt, demanded, imposed
from tests.pages.page import Page
from tests.pages.portal import ALICE, BOB, ClientWith
from tests.pages.visitor import Visitor
from tests.paper.reading import kinds, opened, scopes, words
from tests.web.sources import answering, due, failing, first_debt, unknown

PHONE = Contact(website="https://cjib.example", phone="058 215 30 00")
DEBT = a_debt(
    imposed("2026-09-01", 10400),
    imposed("2026-09-01", 900, "administration"),
    demanded("2026-09-01", "2026-12-03", cents=11300),
    reference="4002 8867",
    description="Te snel rijden",
)


def made(visitor: Visitor, of: str = "overview", seconds: float = 40) -> Page:
    """The page after the paper was asked for and made."""
    asked = visitor.post(f"/paper/{of}")
    assert (asked.status_code, asked.headers["Location"]) == (303, f"/paper/{of}")
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        page = visitor.visit(f"/paper/{of}")
        if not page.all("progress"):
            return page
        time.sleep(0.1)
    raise AssertionError("the paper did not come")


def pdf_of(visitor: Visitor, of: str = "overview") -> Pdf:
    """The paper itself."""
    (href,) = [href for href in made(visitor, of).links().values() if href.endswith(".pdf")]
    answer = visitor.get(href)
    assert answer.mimetype == "application/pdf"
    return opened(answer.data)


def key_of(page: Page) -> str:
    """The key of the debt that a page is about."""
    (form,) = [f.get("action", "") for f in page.all("form") if "/paper/" in f.get("action", "")]
    return form.removeprefix("/paper/")


def flat(text: str) -> str:
    """Without spaces, as the words of a PDF are read."""
    return "".join(text.split())


def test_the_overview_leads_to_its_paper_without_script(client_with: ClientWith) -> None:
    page = client_with(answering("cjib", DEBT)).visit("/overview")
    assert key_of(page) == "overview"


def test_the_paper_tells_the_same_amounts_as_the_overview(client_with: ClientWith) -> None:
    visitor = client_with(
        replace(answering("cjib", DEBT), agency=replace(answering("cjib").agency, contact=PHONE)),
        answering("duo", due("d2", "2026-12-20", 77_777)),
        unknown("uwv"),
    )
    shown = visitor.visit("/overview")
    read = words(pdf_of(visitor))

    assert flat(shown.total) == "€890,77"
    for amount in ("€113,00", "€777,77", "€890,77"):
        assert amount in flat(shown.text)
        assert amount in read
    for told in ("40028867", "0582153000", "Tesnelrijden", "AGENCYDUO".title(), "3december"):
        assert told.lower() in read.lower()


def test_a_total_with_a_gap_says_at_least_on_paper_too(client_with: ClientWith) -> None:
    visitor = client_with(
        answering("cjib", DEBT, rejected=(Rejection(source="cjib", id="x", reason="bad_amount"),)),
        failing("duo"),
    )
    read = words(pdf_of(visitor))
    assert "Minstens€113,00" in read
    assert flat("Van Agency duo kregen wij geen goed antwoord.") in read
    assert flat("1 schuld konden wij niet lezen.") in read


def test_no_debts_is_said_on_paper_only_when_all_said_so(client_with: ClientWith) -> None:
    assert "Ugeenschulden" not in words(pdf_of(client_with(unknown("cjib"), failing("duo"))))
    assert flat("U heeft geen schulden bij deze organisaties.") in words(
        pdf_of(client_with(unknown("cjib")))
    )


def test_more_debts_than_fit_are_counted(client_with: ClientWith) -> None:
    many = [due(f"d{number}", "2026-12-20", 100) for number in range(130)]
    read = words(pdf_of(client_with(answering("cjib", *many))))
    assert flat("Nog 10 schulden passen niet op dit papier.") in read
    assert "€130,00" in read


def test_the_paper_of_a_debt_tells_what_its_page_tells(client_with: ClientWith) -> None:
    visitor = client_with(answering("cjib", DEBT, contact=PHONE))
    page = first_debt(visitor)
    pdf = pdf_of(visitor, key_of(page))
    read = words(pdf)

    for told in ("€104,00", "€9,00", "€113,00", "40028867", "0582153000", "3december2026"):
        assert told in flat(page.text)
        assert told in read
    assert str(pdf.docinfo["/Title"]).startswith(page.heading)


def test_the_paper_can_be_read_aloud(client_with: ClientWith) -> None:
    pdf = pdf_of(client_with(answering("cjib", DEBT), language="en"))
    assert str(pdf.Root.Lang) == "en"
    assert bool(pdf.Root.MarkInfo.Marked)
    assert kinds(pdf).count("H1") == 1
    assert "Table" in kinds(pdf)
    assert len(scopes(pdf)) == kinds(pdf).count("TH")


def test_a_paper_is_for_its_own_visit_only(client_with: ClientWith) -> None:
    mine, other = client_with(answering("cjib", DEBT)), client_with(unknown("cjib"), person=BOB)
    key = key_of(first_debt(mine))
    made(mine, key)

    assert mine.get(f"/paper/{key}/file.pdf").status_code == 200
    assert other.get(f"/paper/{key}/file.pdf").status_code == 404
    assert other.post(f"/paper/{key}").status_code == 404


def test_nobody_is_told_of_a_paper_before_it_was_asked_for(client_with: ClientWith) -> None:
    visitor = client_with(unknown("cjib"))
    assert visitor.get("/paper/overview/file.pdf").status_code == 404
    assert "Maak een pdf" in visitor.visit("/paper/overview").text


def test_a_paper_is_gone_after_logging_out(client_with: ClientWith) -> None:
    visitor = client_with(answering("cjib", DEBT), person=ALICE)
    made(visitor)
    visitor.post("/logout")
    assert visitor.get("/paper/overview/file.pdf").status_code == 303


def test_waiting_completes_itself_and_keeps_no_session_alive(client_with: ClientWith) -> None:
    visitor = client_with(answering("cjib", DEBT))
    made(visitor)
    part = visitor.get("/paper/overview/progress")
    assert part.status_code == 200
    assert 'id="paper"' in part.text
    assert "data-url" not in part.text


@pytest.mark.parametrize("of", ["nobody", "overview2"])
def test_there_is_no_paper_of_what_is_not_there(client_with: ClientWith, of: str) -> None:
    visitor = client_with(answering("cjib", DEBT))
    visitor.visit(f"/paper/{of}", status=404)
