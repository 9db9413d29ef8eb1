"""A browser, as far as logging in needs one: cookies, links, forms. Follows only when told."""

from __future__ import annotations

import re
from html import unescape
from types import TracebackType
from typing import Self

import requests


class Browser:
    """One person's browser at the portal."""

    def __init__(self, portal: str) -> None:
        self.portal = portal
        self._session = requests.Session()
        self._session.trust_env = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._session.close()

    @property
    def cookies(self) -> dict[str, str]:
        """The cookies it holds."""
        return {name: value or "" for name, value in self._session.cookies.items()}

    def forget(self, cookie: str) -> None:
        """Lose a cookie."""
        if cookie in self._session.cookies:
            del self._session.cookies[cookie]

    def keep(self, cookie: str, value: str) -> None:
        """Hold this value for a cookie of the portal."""
        self.forget(cookie)
        self._session.cookies.set(cookie, value, domain="127.0.0.1", path="/")

    def get(self, where: str) -> requests.Response:
        """Open a path of the portal or a whole URL."""
        url = where if where.startswith("http") else f"{self.portal}{where}"
        return self._session.get(url, allow_redirects=False, timeout=20)

    def post(self, where: str, **fields: str) -> requests.Response:
        """Send a form."""
        url = where if where.startswith("http") else f"{self.portal}{where}"
        return self._session.post(url, data=fields, allow_redirects=False, timeout=20)

    def go_to_provider(self, path: str = "/login") -> str:
        """Choose to log in. The address at the provider."""
        answer = self.get(path)
        assert answer.status_code == 303, answer.text
        return answer.headers["Location"]

    def come_back(self, back: str) -> requests.Response:
        """Follow the address that leads back. A login that fails has a page of its own."""
        answer = self.get(back)
        if "/login/failed/" in answer.headers.get("Location", ""):
            return self.get(answer.headers["Location"])
        return answer

    def choose(self, at_provider: str, citizen: str = "anna", level: str = "substantieel") -> str:
        """Log in at the provider. The address that leads back."""
        answer = self.post(at_provider, citizen=citizen, level=level)
        assert answer.status_code == 302, answer.text
        return answer.headers["Location"]

    def log_in(self, citizen: str = "anna", level: str = "substantieel") -> requests.Response:
        """The whole way. What the portal says at the end."""
        return self.come_back(self.choose(self.go_to_provider(), citizen, level))

    def is_logged_in(self) -> bool:
        """Whether the portal shows this browser an overview."""
        answer = self.get("/overview")
        assert answer.status_code in (200, 303), answer.text
        return answer.status_code == 200

    def log_out(self) -> requests.Response:
        """Press the button that is on every page."""
        token = re.search(r'name="csrf_token" value="([^"]+)"', self.get("/overview").text)
        assert token is not None
        return self.post("/logout", csrf_token=unescape(token[1]))


def words_of(page: requests.Response) -> str:
    """The text of a page without its markup."""
    main = page.text[page.text.index("<main") : page.text.index("</main>")]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", main)).split())
