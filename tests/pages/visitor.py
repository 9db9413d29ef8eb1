"""One visitor's browser, through which all page tests go."""

from __future__ import annotations

import re
from typing import Any

from flask import Flask
from werkzeug.test import Client, TestResponse

from portal.app import parts_of
from portal.domain.person import Bsn
from portal.web.sessions import answers, key_of_debt, sign_in
from tests.pages.house_rules import check_house_rules
from tests.pages.page import Page

TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')


class Visitor:
    """A browser with its own cookies. Every page that it visits is held to the house rules."""

    def __init__(self, app: Flask, public_url: str, *, language: str = "nl") -> None:
        self.app = app
        self._url = public_url
        self.browser: Client = app.test_client()
        self._headers = {"Accept-Language": language}

    def visit(self, path: str, status: int = 200) -> Page:
        """Open a page, follow where it leads, and hold it to the house rules."""
        response = self.get(path)
        for _ in range(3):
            if response.status_code not in (302, 303):
                break
            response = self.get(response.headers["Location"])
        page = Page(response)
        assert page.status == status, f"{path} answered {page.status}"
        check_house_rules(page)
        return page

    def get(self, path: str, **given: Any) -> TestResponse:
        """One GET, not followed and not held to the rules of pages."""
        return self.browser.get(path, base_url=self._url, headers=self._headers, **given)

    def post(self, path: str, data: dict[str, str] | None = None, **given: Any) -> TestResponse:
        """One POST with the token of this visit, as a form on a page sends it."""
        fields = {"csrf_token": self.token(), **(data or {})}
        return self.browser.post(
            path, data=fields, base_url=self._url, headers=self._headers, **given
        )

    def token(self) -> str:
        """The form token of this visit; empty when there is no visit."""
        found = TOKEN.search(self.get("/help").text)
        return found[1] if found else ""

    def sign_in(self, person: Bsn) -> None:
        """Begin a real session in the store and wait until every source has answered.

        Takes the place of the identity provider only.
        """
        app, parts = self.app, parts_of(self.app)
        with app.test_request_context("/", base_url=self._url):
            sign_in(person, parts.clock(), {})
            asked = parts.collector.start(person, answers(), key_of_debt())
            given = app.process_response(app.make_response(""))
        for one in asked:
            one.result(timeout=10)
        self._keep_cookies(given.headers.getlist("Set-Cookie"))

    def _keep_cookies(self, cookies: list[str]) -> None:
        for cookie in cookies:
            name, _, value = cookie.partition(";")[0].partition("=")
            host = self._url.partition("://")[2].partition(":")[0]
            self.browser.set_cookie(name, value, domain=host)
