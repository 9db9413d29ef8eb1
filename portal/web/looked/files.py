"""The list as a file to take along: JSON for machines, CSV for a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable

from portal.domain.calendar import AMSTERDAM
from portal.web.i18n import _
from portal.web.looked.lines import LookLine

STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""With these a spreadsheet may take a text for a formula (OWASP, CSV injection)."""
BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel reads UTF-8 wrongly."""


def as_json(lines: Iterable[LookLine]) -> str:
    """Each row with its words and its codes; ``at`` is RFC 3339 in Europe/Amsterdam."""
    rows = [
        {
            "at": line.at.astimezone(AMSTERDAM).isoformat(timespec="seconds"),
            "who": line.who,
            "what": line.what,
            "why": line.why,
            "outcome": line.result,
            "codes": {
                "actor": line.record.actor,
                "action": line.record.action,
                "subject": line.record.subject,
                "reason": line.record.reason,
                "result": line.record.result,
            },
        }
        for line in lines
    ]
    return json.dumps({"version": "1.0", "rows": rows}, ensure_ascii=False, indent=1)


def as_csv(lines: Iterable[LookLine]) -> str:
    """Each row with its words, with semicolons as Dutch spreadsheets want them."""
    text = io.StringIO()
    text.write(BYTE_ORDER_MARK)
    table = csv.writer(text, delimiter=";", quoting=csv.QUOTE_ALL)
    table.writerow([_("Datum"), _("Tijd"), _("Wie"), _("Wat"), _("Waarom"), _("Hoe het ging")])
    for line in lines:
        at = line.at.astimezone(AMSTERDAM)
        words = (line.who, line.what, line.why, line.result or "")
        moment = (at.date().isoformat(), at.strftime("%H:%M:%S"))
        table.writerow([*moment, *(_harmless(word) for word in words)])
    return text.getvalue()


def _harmless(cell: str) -> str:
    """A text that no spreadsheet runs as a formula."""
    return f"'{cell}" if cell.lstrip(" ").startswith(STARTS_A_FORMULA) else cell
