"""Everything in a request for help with debts, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from portal.web.debt_line import Agencies, agency_name
from portal.web.filters import day_text, money_text
from portal.web.i18n import _, plural
from portal.web.words.consents import FIELDS
from portal.web.words.requests import URGENCIES
from portal.web.words.stages import STAGES

Content = Mapping[str, Any]
Rows = Iterator[tuple[str, str]]


def help_rows(wish: Content, agencies: Agencies) -> Rows:
    """What is asked, what is shared, and what was agreed to."""
    for reason in filter(None, (wish.get("urgency"), *wish.get("also_urgent", ()))):
        yield _("Waarom het haast heeft"), str(URGENCIES[reason])
    if wish.get("wishes"):
        yield _("Uw wensen"), wish["wishes"]
    yield from _overview(wish, agencies)
    for letter in wish.get("letters", ()):
        text = "\n\n".join((letter["subject"], *letter["paragraphs"]))
        yield _("Uw brief aan %(naam)s", naam=letter["to"]), text
    yield from _consent(wish["consent"])


def _overview(wish: Content, agencies: Agencies) -> Rows:
    shared = wish.get("overview")
    if shared is None:
        yield _("Uw overzicht"), _("Dat deelt u niet")
        return
    yield _("Schulden die u deelt"), plural("%(num)s schuld", "%(num)s schulden", len(shared))
    for one in shared:
        amount, stage = money_text(one["outstanding_cents"]), STAGES.get(one["stage"])
        told = f"{amount}\n{stage.plain}" if stage else amount
        yield agency_name(agencies, one["agency"]), told
    if lacks := wish.get("overview_lacks"):
        names = ", ".join(agency_name(agencies, one) for one in lacks)
        yield _("Hier weten wij niet alles van"), names


def _consent(consent: Content) -> Rows:
    named = (str(FIELDS.get(name, name)) for name in consent["fields"])
    yield _("Uw toestemming gaat over"), "\n".join(named)
    yield _("Uw toestemming geldt tot en met"), day_text(date.fromisoformat(consent["ends_on"]))
