"""The offer of help: a kind card at the right moment, gone for the visit with "not now"."""

from __future__ import annotations

from tests.builders import a_debt, agreed, demanded, imposed
from tests.pages.page import Page
from tests.pages.portal import ALICE, ClientWith
from tests.pages.visitor import Visitor
from tests.web.sources import answering, due

CARD = "Hulp is er ook voor u"
BEHIND = (due("a", "2026-11-01"), due("b", "2026-11-02"))
LOW = {"household": "alleenstaande", "income": "1.600", "year_income": "20000"}


def behind(client_with: ClientWith) -> Visitor:
    return client_with(answering("cjib", *BEHIND))


def test_who_is_behind_with_several_debts_is_offered_help_on_the_overview(
    client_with: ClientWith,
) -> None:
    page = behind(client_with).visit("/overview")

    assert CARD in page.text
    assert "Bij 2 schulden is de datum voorbij." in page.text
    assert page.links()["Zoek hulp bij mij in de buurt"] == "/debt-help"


def test_who_is_not_behind_sees_the_usual_way_to_help(client_with: ClientWith) -> None:
    page = client_with(answering("cjib", due("a", "2026-12-03"))).visit("/overview")

    assert CARD not in page.text
    assert "Komt u er niet uit?" in page.text


def test_not_now_is_remembered_for_the_visit_also_on_a_kept_overview(
    client_with: ClientWith,
) -> None:
    visitor = behind(client_with)
    visitor.visit("/overview")

    answer = visitor.post("/debt-help/not-now", {"back": "/overview"})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/overview")
    for _ in range(2):
        page = visitor.visit("/overview")
        assert CARD not in page.text
        assert "Komt u er niet uit?" in page.text


def test_the_next_visit_offers_help_again(client_with: ClientWith) -> None:
    visitor = behind(client_with)
    visitor.post("/debt-help/not-now", {"back": "/overview"})
    visitor.post("/logout")
    visitor.sign_in(ALICE)

    assert CARD in visitor.visit("/overview").text


def test_not_now_leads_back_to_our_own_pages_only(client_with: ClientWith) -> None:
    answer = behind(client_with).post("/debt-help/not-now", {"back": "https://evil.example"})

    assert answer.headers["Location"] == "/"


def test_who_is_left_with_too_little_is_offered_help_with_their_money(
    client_with: ClientWith,
) -> None:
    owed = imposed("2026-09-01", 60000), demanded("2026-09-01", "2026-12-03")
    runs = agreed("2026-10-01", ("2026-12-05", 30000), ("2027-01-05", 30000))
    visitor = client_with(answering("cjib", a_debt(*owed, runs)))

    assert CARD not in visitor.visit("/money").text
    visitor.post("/money", LOW)
    assert "U houdt nu te weinig over om van te leven." in visitor.visit("/money").text


def test_who_finds_no_plan_is_offered_help_there(client_with: ClientWith) -> None:
    visitor = client_with(answering("cjib", due("d1", "2026-12-03", 90000)))
    visitor.post("/plan", {"per_month": "10"})

    assert CARD in visitor.visit("/plan").text


def test_the_card_never_pushes(client_with: ClientWith) -> None:
    page: Page = behind(client_with).visit("/overview")

    assert "verplicht u tot niets" in page.text
    assert [form.get("action") for form in page.all("form")].count("/debt-help/not-now") == 1
