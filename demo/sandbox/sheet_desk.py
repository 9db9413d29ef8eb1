"""For agencies that deliver files: check a file in the browser, as ``portal sheet check`` does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from flask import Blueprint, render_template, request

from connectors.files.arrival import MAX_FILE_BYTES
from portal.cli.sheet import check, conclusion
from portal.cli.sheet_words import sentence

MOST_SENTENCES = 200


def blueprint(clock: Callable[[], datetime]) -> Blueprint:
    """/files. Nothing of a file is kept, and nothing of it is quoted."""
    routes = Blueprint("files", __name__)

    @routes.get("/files")
    def form() -> str:
        return render_template("files.html", sentences=None)

    @routes.post("/files")
    def report() -> str:
        request.max_content_length = MAX_FILE_BYTES + 64 * 1024
        sent = request.files.get("file")
        if sent is None or not sent.filename:
            return render_template("files.html", sentences=None)
        read, faults = check(sent.filename, sent.read(MAX_FILE_BYTES + 1), clock())
        return render_template(
            "files.html",
            sentences=[sentence(fault) for fault in faults[:MOST_SENTENCES]],
            warnings=[sentence(fault) for fault in read.warnings[:MOST_SENTENCES]],
            conclusion=conclusion(read, faults),
        )

    return routes
