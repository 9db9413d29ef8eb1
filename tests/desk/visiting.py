"""A desk for page tests: the real app on a real database, and staff who visit it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, cast

from flask import Flask
from werkzeug.test import Client, TestResponse

from desk.staff import Colleague, Role, sign_in
from portal.domain.desk import Staff
from portal.web.session_cookie import Sessions
from tests.pages.house_rules import check_house_rules
from tests.pages.page import Page

URL = "http://127.0.0.1:8003"
TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')
SEEN = re.compile(r'name="seen" value="([0-9]+)"')


class Clerk:
    """A browser of staff with its own cookies. What it visits is held to the house rules."""

    def __init__(self, app: Flask, language: str = "nl") -> None:
        self.app = app
        self.browser: Client = app.test_client()
        self._headers = {"Accept-Language": language}
        self.staff: Staff | None = None

    def log_in(self, staff: Staff, *roles: Role) -> Clerk:
        """Begin a real session. Takes the place of the identity provider only."""
        self.staff = staff
        with self.app.test_request_context("/", base_url=URL):
            sign_in(Colleague(staff=staff, roles=frozenset(roles)), {}, ("idp", staff.id))
            given = self.app.process_response(self.app.make_response(""))
        for cookie in given.headers.getlist("Set-Cookie"):
            name, _, value = cookie.partition(";")[0].partition("=")
            self.keep(name, value)
        return self

    def keep(self, name: str, value: str) -> None:
        """Hold a cookie."""
        self.browser.set_cookie(name, value, domain="127.0.0.1")

    def cookie(self) -> str:
        """What this browser holds as its session; empty when it holds none."""
        name = cast(Sessions, self.app.session_interface).name
        held = self.browser.get_cookie(name, domain="127.0.0.1")
        return held.value if held else ""

    def get(self, path: str, **headers: str) -> TestResponse:
        """One GET, not followed."""
        return self.open("GET", path, headers=headers)

    def open(
        self, method: str, path: str, *, headers: Mapping[str, str] | None = None, **given: Any
    ) -> TestResponse:
        """Any request; ``headers`` are written with underscores for dashes."""
        named = {name.replace("_", "-"): value for name, value in (headers or {}).items()}
        return self.browser.open(
            path,
            method=method,
            base_url=URL,
            headers={**self._headers, **named},
            buffered=True,
            **given,
        )

    def visit(self, path: str, status: int = 200) -> Page:
        """Open a page, follow where it leads, and hold it to the house rules."""
        return self.followed(self.get(path), status)

    def followed(self, response: TestResponse, status: int = 200) -> Page:
        """Follow an answer to the page where it leads."""
        for _ in range(3):
            if response.status_code != 303:
                break
            response = self.get(response.headers["Location"])
        page = Page(response)
        assert page.status == status, f"answered {page.status}"
        check_house_rules(page)
        return page

    def act(self, reference: str, kind: str, **fields: str) -> TestResponse:
        """Send a form of the page of a request, as that page holds it now; ``fields`` differ."""
        html = self.get(f"/requests/{reference}").text
        token, found = TOKEN.search(html), SEEN.search(html)
        known = {"csrf_token": token[1] if token else "", "seen": found[1] if found else "0"}
        return self.open("POST", f"/requests/{reference}/{kind}", data=known | fields)
