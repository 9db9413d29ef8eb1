"""A visit to the portal without a browser: log in, wait for the answers, read them."""

from __future__ import annotations

import time
from types import TracebackType
from typing import Any, Self

import httpx2

from demo.process import DemoStopped


class Visit:
    """One citizen's visit over HTTP, with its own cookies. Close it, or use it in ``with``."""

    def __init__(self, portal: str) -> None:
        self._client = httpx2.Client(base_url=portal, follow_redirects=True, timeout=20)
        self._portal = portal

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._client.close()

    def log_in(self, citizen: str, level: str = "substantieel") -> None:
        """The real login: to the provider, choose a citizen there, and back."""
        page = self._client.get("/login")
        chosen = {"citizen": citizen, "level": level}
        page = self._client.post(page.url, data=chosen)
        if not str(page.url).startswith(f"{self._portal}/overview"):
            raise DemoStopped(f"Logging in as {citizen} ended at {page.url.path}.")

    def page(self, path: str) -> str:
        """The text of a page. Raises ``DemoStopped`` when it is not there."""
        answer = self._client.get(path)
        if answer.status_code != 200:
            raise DemoStopped(f"{path} answered {answer.status_code}.")
        return answer.text

    def everything(self, seconds: float = 20, *, pause: float = 0.1) -> dict[str, Any]:
        """The citizen's data, once all sources have answered or failed."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            data: dict[str, Any] = self._client.get("/export.json").json()
            if all(source["status"] != "asking" for source in data["sources"]):
                return data
            time.sleep(pause)
        raise DemoStopped(f"Not all sources had answered within {seconds:.0f} seconds.")

    @property
    def cookies(self) -> str:
        """The cookies as a browser sends them to the portal."""
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in self._client.cookies.jar)
