"""What a source told that we do not know can be seen on the page of the debt and in my data."""

from __future__ import annotations

import json

from portal.domain.debt import OtherField
from tests.builders import a_debt, imposed
from tests.pages.portal import ClientWith
from tests.web.sources import answering, first_debt

TITLE = "Andere gegevens van de organisatie"
TOLD = (
    OtherField(name="BetalingVerwerkt/kanaal", value="<b>kassa</b>"),
    OtherField(name=None, value="x"),
    OtherField(name="opbouw"),
)


def test_it_is_shown_as_the_words_of_the_organisation(client_with: ClientWith) -> None:
    debt = a_debt(imposed("2026-09-01", 100), other=TOLD)
    page = first_debt(client_with(answering("cjib", debt)))
    quotes = [quote.text for quote in page.all("q", lang="nl")]
    assert quotes == ["BetalingVerwerkt/kanaal", "<b>kassa</b>", "x", "opbouw"]
    assert "Wij weten niet wat ze betekenen." in page.text
    assert TITLE in [summary.text for summary in page.all("summary")]


def test_without_it_nothing_is_said(client_with: ClientWith) -> None:
    page = first_debt(client_with(answering("cjib", a_debt(imposed("2026-09-01", 100)))))
    assert TITLE not in page.text


def test_my_data_holds_it(client_with: ClientWith) -> None:
    told = a_debt(imposed("2026-09-01", 100), other=TOLD[2:])
    data = json.loads(client_with(answering("cjib", told)).get("/export.json").text)
    assert data["debts"][0]["other"] == [{"name": "opbouw", "value": None}]
