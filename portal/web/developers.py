"""The agency API for those who build it: to read, and as an OpenAPI document."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from flask import Blueprint, Response, render_template
from markupsafe import Markup

from portal.services.problems import KINDS
from portal.web.api_reference import models_of, operations_of
from portal.web.policy import public


def blueprint(document: Callable[[], Mapping[str, Any]]) -> Blueprint:
    """``/developers`` and ``/developers/openapi.json``. ``document`` gives the OpenAPI document."""
    pages = Blueprint("developers", __name__)

    @cache
    def reference() -> Markup:
        """The same for everyone, so made once."""
        made = render_template(
            "developers/reference.html",
            agency=operations_of(document(), "agency"),
            portal=operations_of(document(), "portal"),
            models=models_of(document()),
            problems=KINDS,
        )
        return Markup(made)  # noqa: S704 - made by our own template, which escapes

    @pages.get("/developers")
    @public
    def developers() -> str:
        return render_template(
            "pages/developers.html",
            version=document()["info"]["version"],
            reference=reference(),
        )

    @pages.get("/developers/openapi.json")
    @public
    def openapi() -> Response:
        text = json.dumps(document(), indent=2, ensure_ascii=False) + "\n"
        return Response(text, content_type="application/json")

    return pages
