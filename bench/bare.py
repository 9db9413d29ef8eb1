"""A bare Flask page, as long as the overview and with as many debts: what the server can do."""

from __future__ import annotations

import argparse
import os

from flask import Flask, render_template
from jinja2 import DictLoader

from demo.ports import HOST
from portal.cli.serve import server

ROWS = 30
PAGE = """\
<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><title>{{ title }}</title></head>
<body>
<main>
<h1>{{ title }}</h1>
{% for row in rows %}
<section>
<h2>{{ row.name }}</h2>
<p>{{ row.text }}</p>
<dl><dt>{{ row.first }}</dt><dd>{{ row.amount }}</dd>
<dt>{{ row.second }}</dt><dd>{{ row.day }}</dd></dl>
</section>
{% endfor %}
</main>
</body>
</html>
"""
ROW_TEXT = {"first": "Nog te betalen", "second": "Uiterlijk", "day": "3 december 2026"}
LENGTH = "BARE_LENGTH"
SENTENCE = "Een zin die even lang is. "


def create_app(length: int) -> Flask:
    """One page of about ``length`` bytes, rendered anew for each request."""
    app = Flask(__name__)
    app.jinja_loader = DictLoader({"page.html": PAGE})

    def rendered(text: str) -> str:
        rows = [
            {"name": f"Rekening {number}", "text": text, "amount": f"€ {number},00", **ROW_TEXT}
            for number in range(ROWS)
        ]
        return render_template("page.html", title="Kale pagina", rows=rows)

    with app.app_context():
        missing = (length - len(rendered("").encode())) // ROWS
    text = (SENTENCE * (missing // len(SENTENCE) + 1))[: max(0, missing)]

    @app.get("/")
    def page() -> str:
        return rendered(text)

    return app


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
