"""One visitor's browser, through which all page tests go."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, cast
from urllib.parse import urlsplit

from flask import Flask, Response
from flask.ctx import RequestContext
from werkzeug.test import Client, TestResponse

from portal.app import parts_of
from portal.domain.person import Bsn
from portal.web.session_cookie import Sessions
from portal.web.sessions import answers, key_of_debt, sign_in, sign_in_again
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
        self.given_cookies: list[str] = []

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

    def get(self, path: str, **headers: str) -> TestResponse:
        """One GET, not followed and not held to the rules of pages."""
        return self.open("GET", path, headers=headers)

    def open(
        self, method: str, path: str, *, headers: Mapping[str, str] | None = None, **given: Any
    ) -> TestResponse:
        """Any request; ``headers`` are written with underscores for dashes."""
        named = {name.replace("_", "-"): value for name, value in (headers or {}).items()}
        return self.browser.open(
            path,
            method=method,
            base_url=given.pop("base_url", self._url),
            headers={**self._headers, **named},
            buffered=True,
            **given,
        )

    def post(self, path: str, data: dict[str, str] | None = None, **given: Any) -> TestResponse:
        """One POST with the token of this visit, as a form on a page sends it."""
        fields = {"csrf_token": self.token(), **(data or {})}
        return self.open("POST", path, data=fields, **given)

    def token(self) -> str:
        """The form token of this visit; empty when there is no visit."""
        found = TOKEN.search(self.get("/help").text)
        return found[1] if found else ""

    def sign_in(self, person: Bsn, login: tuple[str, str] | None = None) -> None:
        """Begin a real session in the store and wait until every source has answered.

        Takes the place of the identity provider only.
        """
        parts = parts_of(self.app)
        with self.request():
            sign_in(person, parts.clock(), {}, login=login)
            asked = parts.collector.start(person, answers(), key_of_debt())
            given = self.app.process_response(self.app.make_response(""))
        for one in asked:
            one.result(timeout=10)
        self._hold(given)

    def sign_in_again(self) -> None:
        """Prove again who this is, in the visit that goes on."""
        with self.request():
            self.app.preprocess_request()
            sign_in_again(parts_of(self.app).clock(), {})
            given = self.app.process_response(self.app.make_response(""))
        self._hold(given)

    def _hold(self, given: Response) -> None:
        """Keep the cookies of this answer."""
        self.given_cookies = given.headers.getlist("Set-Cookie")
        for cookie in self.given_cookies:
            name, _, value = cookie.partition(";")[0].partition("=")
            self.browser.set_cookie(name, value, domain=self._host)

    def request(self) -> RequestContext:
        """A request of this visitor, for what has no page of its own."""
        name = cast(Sessions, self.app.session_interface).name
        held = self.cookie(name)
        headers = {"Cookie": f"{name}={held}"} if held else {}
        return self.app.test_request_context("/", base_url=self._url, headers=headers)

    def cookie(self, name: str) -> str:
        """The value of a cookie that this browser holds; empty when it holds none."""
        held = self.browser.get_cookie(name, domain=self._host)
        return held.value if held else ""

    @property
    def _host(self) -> str:
        return urlsplit(self._url).hostname or ""
