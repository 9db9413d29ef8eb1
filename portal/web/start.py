"""The pages for everyone: what this is, help, safety, accessibility."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from flask import Blueprint, render_template

from portal.domain.agency import Agency
from portal.web.helplines import HELPLINES
from portal.web.policy import public
from portal.web.words.glossary import glossary
from portal.web.words.lengths import length_text

STATED_ON = date(2026, 11, 22)
"""The day of the accessibility statement: change it with what the statement says."""


def blueprint(agencies: Sequence[Agency]) -> Blueprint:
    """The public pages. ``agencies``: all we know of, connected or not."""
    pages = Blueprint("start", __name__)
    asked = tuple(agency for agency in agencies if agency.connected)
    elsewhere = tuple(a for a in agencies if not a.connected and a.moved_to is None)

    @pages.get("/")
    @public
    def start() -> str:
        return render_template("pages/start.html", agencies=asked, elsewhere=elsewhere)

    @pages.get("/help")
    @public
    def get_help() -> str:
        return render_template(
            "pages/help.html",
            helplines=HELPLINES,
            first_talk=length_text("wgs_first_talk"),
            urgent_talk=length_text("wgs_first_talk_urgent"),
        )

    @pages.get("/safety")
    @public
    def safety() -> str:
        return render_template("pages/safety.html", helplines=HELPLINES)

    @pages.get("/words")
    @public
    def difficult_words() -> str:
        return render_template("pages/words.html", terms=glossary())

    @pages.get("/accessibility")
    @public
    def accessibility() -> str:
        return render_template("pages/accessibility.html", made_on=STATED_ON)

    return pages
