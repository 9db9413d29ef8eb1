"""Counts for the policy of a municipality: rounded, and nothing about a person."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from flask import Blueprint, Response, render_template

from desk.counts import Month, as_csv, shown, whole_since
from desk.policy import staff
from desk.staff import here
from desk.words import CHANNELS
from portal.storage.desk_counts import DeskCounts


def blueprint(counts: DeskCounts, clock: Callable[[], datetime]) -> Blueprint:
    """``/counts`` and the same as a file. Only for the role ``policy``."""
    pages = Blueprint("counts", __name__)

    def months() -> list[Month]:
        found = counts.months(here().municipality, whole_since(clock()))
        return [shown(month) for month in found]

    @pages.get("/counts")
    @staff("policy")
    def all_counts() -> str:
        return render_template("desk/counts.html", months=months(), channels=CHANNELS)

    @pages.get("/counts.csv")
    @staff("policy")
    def download() -> Response:
        answer = Response(as_csv(months()), content_type="text/csv; charset=utf-8")
        answer.headers["Content-Disposition"] = 'attachment; filename="desk-counts.csv"'
        return answer

    return pages
