"""My data as JSON: everything, exactly, and kept nowhere."""

from __future__ import annotations

import json

from portal.domain.overview import Rejection
from tests.pages.portal import ClientWith
from tests.web.sources import answering, due, failing, unknown


def test_the_export_holds_sources_debts_and_what_was_refused(client_with: ClientWith) -> None:
    rejected = (Rejection("cjib", "W-1", "bad_date"),)
    data = json.loads(
        client_with(
            answering("cjib", due("a", "2026-12-03", 11300), rejected=rejected),
            failing("duo", "busy"),
            unknown("uwv"),
        )
        .get("/export.json")
        .text
    )

    assert (data["complete"], data["total_cents"]) == (False, 11300)
    assert [(s["id"], s["status"], s["reason"]) for s in data["sources"]] == [
        ("cjib", "answered", None),
        ("duo", "failed", "busy"),
        ("uwv", "unknown_person", None),
    ]
    (debt,) = data["debts"]
    assert (debt["outstanding_cents"], debt["stage"], debt["due_date"]) == (
        11300, "notice", "2026-12-03",
    )  # fmt: skip
    assert data["rejected"] == [{"source": "cjib", "id": "W-1", "reason": "bad_date"}]


def test_the_export_is_a_download_that_is_not_kept(client_with: ClientWith) -> None:
    answer = client_with(answering("cjib")).get("/export.json")

    assert answer.mimetype == "application/json"
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="mijn-schulden.json"'


def test_without_a_login_there_is_no_export(client_with: ClientWith) -> None:
    visitor = client_with(answering("cjib"))
    visitor.post("/logout")

    assert visitor.get("/export.json").status_code == 303
