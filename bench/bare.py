"""A bare Flask page of the same size and shape as the overview: what the server can do.

One template, no session, no database, no login, no translation: the same number of sources and
debts, each debt with its link, name, quotation, amount, stage and day, escaped as always, amounts
and days written by filters, as long as the overview in all.
"""

from __future__ import annotations

import argparse
import os
from dataclasses import dataclass
from datetime import date, timedelta

from flask import Flask, render_template
from jinja2 import DictLoader

from demo.ports import HOST
from portal.cli.serve import server

SOURCES, DEBTS = 11, 30
PAGE = """\
<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><title>{{ title }}</title></head>
<body>
<main>
<h1>{{ title }}</h1>
{% for source in sources %}
<section>
<h2>{{ source.name }}</h2><p>{{ source.debts|length }} {{ source.cents|money }}</p>
<ul>
{% for debt in source.debts %}
<li><p><a href="{{ debt.href }}">{{ debt.name }}</a>
{% if debt.quote %}<q>{{ debt.quote }}</q>{% endif %}</p>
<p>{{ debt.cents|money }}</p>
<p>{{ debt.stage }}{% if debt.legal %} <span>({{ debt.legal }})</span>{% endif %}</p>
{% if debt.due %}<p>Betaal uiterlijk op {{ debt.due|day }}.</p>{% endif %}</li>
{% endfor %}
</ul>
<p>{{ source.as_of }}</p>
<p>{{ text }}</p>
</section>
{% endfor %}
</main>
</body>
</html>
"""
MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
LENGTH = "BARE_LENGTH"
SENTENCE = "Een zin die even lang is. "


@dataclass(frozen=True, slots=True)
class Debt:
    """A debt as the page shows it."""

    href: str
    name: str
    quote: str
    cents: int
    stage: str
    legal: str
    due: date


@dataclass(frozen=True, slots=True)
class Source:
    """A source with its debts."""

    name: str
    as_of: str
    debts: tuple[Debt, ...]
    cents: int


def create_app(length: int) -> Flask:
    """One page of about ``length`` bytes, rendered anew for each request."""
    app = Flask(__name__)
    app.jinja_loader = DictLoader({"page.html": PAGE})
    app.add_template_filter(_money, "money")
    app.add_template_filter(_day, "day")
    sources = tuple(_source(number) for number in range(SOURCES))

    def rendered(text: str) -> str:
        return render_template("page.html", title="Kale pagina", sources=sources, text=text)

    with app.app_context():
        missing = (length - len(rendered("").encode())) // SOURCES
    text = (SENTENCE * (missing // len(SENTENCE) + 1))[: max(0, missing)]

    @app.get("/")
    def page() -> str:
        return rendered(text)

    return app


def _source(number: int) -> Source:
    debts = tuple(_debt(one) for one in range(number, DEBTS, SOURCES))
    return Source(f"Organisatie {number}", "Bijgewerkt", debts, sum(debt.cents for debt in debts))


def _debt(number: int) -> Debt:
    return Debt(
        href=f"/debts/{number}",
        name="Verkeersboete",
        quote=f"Rekening {number}",
        cents=11_300 + number,
        stage="U kreeg een herinnering.",
        legal="aanmaning",
        due=date(2026, 12, 3) + timedelta(days=number),
    )


def _money(cents: int) -> str:
    euros = f"{cents // 100:,}".replace(",", ".")
    return f"€ {euros},{cents % 100:02}"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def main() -> None:
    """``python -m bench.bare --port N --length BYTES``: serve it as the portal is served."""
    parser = argparse.ArgumentParser(prog="python -m bench.bare")
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--length", required=True)
    parser.add_argument("--workers", type=int, required=True)
    options = parser.parse_args()
    os.environ[LENGTH] = options.length
    server("bench.bare:app", host=HOST, port=options.port, workers=options.workers).serve()


if __name__ == "__main__":
    main()
else:  # a worker of the server
    app = create_app(int(os.environ.get(LENGTH, "40000")))
