"""Routes for people that are no pages, so that no spot has to reach them."""

from __future__ import annotations

NOT_A_PAGE = {
    "export.download": "a file with the citizen's own data",
    "letters.download": "a file with the letter",
    "help_request.begin_in": "leads to the first step of asking for help",
    "language.choose": "leads back to the page it came from",
    "login.login": "leads to the identity provider",
    "login.callback": "leads to the overview, or to a page of what went wrong",
    "developers.openapi": "a file for machines",
    "overview.progress": "a part of the overview, seen there",
    "paper.progress": "a part of the page on which one waits for a PDF, seen there",
    "paper.download": "a PDF",
    "looked.as_json": "a file with who looked",
    "looked.as_csv": "a file with who looked",
    "reminders.of_all": "a file for a calendar",
    "reminders.of_one": "a file for a calendar",
}
"""Routes for people that answer something other than a page, each with the reason."""
