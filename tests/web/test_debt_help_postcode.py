"""A postcode finds the municipality, is never kept or told, and a fault has a way on."""

from __future__ import annotations

import json
import logging

import pytest
from flask import Flask
from pytest_httpserver import HTTPServer

from tests.pages.house_rules import check_house_rules
from tests.pages.page import Page
from tests.pages.portal import Portal
from tests.pages.visitor import Visitor

POSTCODE = "3511 AB"


def codes(*found: str) -> dict[str, object]:
    return {"response": {"docs": [{"gemeentecode": code} for code in found]}}


@pytest.fixture
def visitor(portal: Portal, httpserver: HTTPServer) -> Visitor:
    app: Flask = portal.app(address_service=httpserver.url_for("/v3_1"))
    return Visitor(app, portal.settings.public_url)


def search(visitor: Visitor) -> Page:
    page = Page(visitor.open("POST", "/debt-help", data={"place": POSTCODE}))
    check_house_rules(page)
    return page


def test_a_postcode_leads_to_its_municipality(visitor: Visitor, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/v3_1/free").respond_with_json(codes("0344"))

    answer = visitor.open("POST", "/debt-help", data={"place": POSTCODE})

    assert (answer.status_code, answer.headers["Location"]) == (303, "/debt-help/utrecht")


def test_of_a_postcode_in_two_municipalities_the_citizen_chooses(
    visitor: Visitor, httpserver: HTTPServer
) -> None:
    httpserver.expect_request("/v3_1/free").respond_with_json(codes("0344", "0310"))

    assert {"Utrecht", "De Bilt"} <= search(visitor).links().keys()


@pytest.mark.parametrize("found", [(), ("9999",)])
def test_an_unknown_postcode_is_said_with_a_way_on(
    visitor: Visitor, httpserver: HTTPServer, found: tuple[str, ...]
) -> None:
    httpserver.expect_request("/v3_1/free").respond_with_json(codes(*found))

    assert "Wij kennen deze postcode niet. Vul uw woonplaats in." in search(visitor).text


@pytest.mark.parametrize("answer", ["nonsense", json.dumps({"response": 1}), ""])
def test_a_service_that_does_not_work_has_a_way_on(
    visitor: Visitor, httpserver: HTTPServer, answer: str
) -> None:
    httpserver.expect_request("/v3_1/free").respond_with_data(
        answer, content_type="application/json"
    )

    page = search(visitor)

    assert "Zoeken met een postcode lukt nu niet. Vul uw woonplaats in." in page.text


def test_the_postcode_stands_in_no_line_and_on_no_page(
    visitor: Visitor, httpserver: HTTPServer, caplog: pytest.LogCaptureFixture
) -> None:
    httpserver.expect_request("/v3_1/free").respond_with_json(codes())
    with caplog.at_level(logging.DEBUG):
        page = search(visitor)

    own = [one.getMessage() for one in caplog.records if one.name != "werkzeug"]
    assert "3511" not in f"{own}{page.html}"


def test_the_field_says_that_a_postcode_may_be_typed(visitor: Visitor, portal: Portal) -> None:
    told = "Vul uw gemeente, woonplaats of postcode in."

    assert told in visitor.visit("/debt-help").text
    assert told not in portal.visitor().visit("/debt-help").text
