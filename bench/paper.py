"""How long the paper of an overview takes, from the button until the PDF is there."""

from __future__ import annotations

import io
import re
import time
from statistics import median

import httpx2
import pikepdf

from bench.report import Report
from demo.process import DemoStopped
from demo.visit import Visit

TIMES = 5
CITIZEN = "acht-schuldeisers"
"""The citizen whose overview takes three pages."""
TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')


def measure_paper(portal: str, report: Report) -> None:
    """The median of some papers, each made in a process of its own, as for a citizen."""
    with Visit(portal) as visit:
        visit.log_in(CITIZEN)
        visit.everything()
        with httpx2.Client(base_url=portal, headers={"Cookie": visit.cookies}) as client:
            made = [_make(client, visit) for _ in range(TIMES)]
    seconds = median(taken for taken, _ in made)
    pages = made[-1][1]
    report.say(f"PDF of an overview, {pages} pages: ready after", f"{seconds:.2f} s")
    report.hold("within 1.5 s", seconds <= 1.5)


def _make(client: httpx2.Client, visit: Visit) -> tuple[float, int]:
    """Seconds, and the number of pages."""
    token = TOKEN.search(visit.page("/overview"))
    if token is None:
        raise DemoStopped("The overview has no form to ask for the PDF.")
    started = time.perf_counter()
    client.post("/paper/overview", data={"csrf_token": token[1]})
    while (answer := client.get("/paper/overview/file.pdf")).status_code == 404:
        if time.perf_counter() - started > 20:
            raise DemoStopped("The PDF of the overview was not made within 20 seconds.")
        time.sleep(0.02)
    return time.perf_counter() - started, _pages(answer.content)


def _pages(pdf: bytes) -> int:
    with pikepdf.open(io.BytesIO(pdf)) as paper:
        return len(paper.pages)
