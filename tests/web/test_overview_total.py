"""The total is honest: exact, "at least" when something is missing, "none" only when sure."""

from __future__ import annotations

from portal.domain.overview import Rejection
from tests.pages.portal import ClientWith
from tests.web.sources import answering, due, failing, overview_of, unknown

NO_DEBTS = "U heeft geen schulden bij deze organisaties."


def test_the_total_is_the_exact_sum_over_all_sources(client_with: ClientWith) -> None:
    page = overview_of(
        client_with,
        answering("cjib", due("a", "2026-12-01", 16501)),
        answering("duo", due("b", "2026-12-01", 99)),
    )

    assert page.total == "€ 166,00"
    assert "Bij 2 organisaties." in page.text


def test_a_missing_agency_makes_the_total_a_minimum(client_with: ClientWith) -> None:
    page = overview_of(client_with, answering("cjib", due("a", "2026-12-01", 1250)), failing("duo"))

    assert page.total == "Minstens € 12,50"


def test_a_debt_that_could_not_be_read_makes_the_total_a_minimum(client_with: ClientWith) -> None:
    rejected = (Rejection("cjib", "W-1", "does_not_add_up"),)
    page = overview_of(client_with, answering("cjib", due("a", "2026-12-01"), rejected=rejected))

    assert page.total == "Minstens € 100,00"


def test_no_debts_is_said_when_all_sources_answered_so(client_with: ClientWith) -> None:
    page = overview_of(client_with, answering("cjib"), unknown("duo"))

    assert NO_DEBTS in page.text
    assert "Alle 2 organisaties die meedoen, gaven antwoord." in page.text


def test_no_debts_is_not_said_when_a_source_failed(client_with: ClientWith) -> None:
    page = overview_of(client_with, answering("cjib"), failing("duo"))

    assert NO_DEBTS not in page.text
    assert "Wij vonden geen schulden, maar wij weten niet alles." in page.text


def test_no_debts_is_not_said_when_a_debt_could_not_be_read(client_with: ClientWith) -> None:
    page = overview_of(
        client_with, answering("cjib", rejected=(Rejection("cjib", None, "bad_id"),))
    )

    assert NO_DEBTS not in page.text


def test_when_nobody_answered_no_amount_is_shown(client_with: ClientWith) -> None:
    page = overview_of(client_with, failing("cjib"), failing("duo"))

    assert "Wij kregen van geen enkele organisatie een goed antwoord." in page.text
    assert "€" not in page.text
