"""Components are shown on their own, as a page would show them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from flask import Flask
from markupsafe import Markup

from portal.assets import assets
from portal.web import language
from portal.web.static_files import add_static_files
from portal.web.templates import add_templates
from tests.components.part import Part

Show = Callable[..., Part]


@pytest.fixture
def show() -> Iterator[Show]:
    """``show("button", "Verder", kind="primary")``: the component as a ``Part``.

    ``body`` is what a page puts inside it; ``macro`` names another macro of the same file.
    """
    app = Flask("portal", static_folder=None)
    add_templates(app, assets("templates"))
    add_static_files(app, assets("static"))
    app.jinja_env.globals["csrf_token"] = lambda: "the-token"
    app.register_blueprint(language.blueprint(secure=False))
    app.add_url_rule("/list", "list", lambda: "")

    def shown(name: str, /, *args: Any, body: str = "", macro: str = "", **values: Any) -> Part:
        module: Any = app.jinja_env.get_template(f"components/{name}.html").module
        if body:
            values["caller"] = lambda: Markup(body)  # noqa: S704 - a test's own words
        return Part(str(getattr(module, macro or name)(*args, **values)))

    with app.test_request_context("/", headers={"Accept-Language": "nl"}):
        yield shown
