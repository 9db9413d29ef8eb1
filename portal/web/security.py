"""The security headers: on every answer, errors and static files included."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from flask import Flask, Response, g

StartResponse = Callable[..., Any]
WsgiApp = Callable[[dict[str, Any], StartResponse], Iterable[bytes]]

# Only features that browsers know: an unknown one is a warning in the console of each page.
OFF = (
    "accelerometer", "autoplay", "browsing-topics", "camera", "display-capture",
    "encrypted-media", "fullscreen", "gamepad", "geolocation", "gyroscope", "hid",
    "idle-detection", "local-fonts", "magnetometer", "microphone", "midi", "payment",
    "picture-in-picture", "publickey-credentials-get", "screen-wake-lock", "serial",
    "storage-access", "usb", "xr-spatial-tracking",
)  # fmt: skip


CONTENT_POLICY = (
    "default-src 'none'",
    "base-uri 'none'",
    "connect-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "img-src 'self' data:",
    "script-src 'self'",
    "style-src 'self'",
)
HEADERS = {
    "Content-Security-Policy": "; ".join(CONTENT_POLICY),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in OFF),
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


OURS = frozenset(name.lower() for name in HEADERS)


class SecurityHeaders:
    """The outermost layer: whatever answers, within or beside Flask, has the headers."""

    def __init__(self, app: WsgiApp) -> None:
        self._app = app

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        def start(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            kept = [pair for pair in headers if pair[0].lower() not in OURS]
            return start_response(status, [*kept, *HEADERS.items()], *rest)

        return self._app(environ, start)


def add_page_headers(app: Flask) -> None:
    """Pages are kept nowhere; leaving also clears what the browser still has."""
    app.after_request(_page_headers)


def _page_headers(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store"
    if g.get("leaving"):
        # Not "cookies": that would take the cookies of every other site on this domain along,
        # such as the identity provider's just before the log-out there. Ours are taken back one
        # by one.
        response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response
