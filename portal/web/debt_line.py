"""One debt in one line, as text: on the overview and on the page of a source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from portal.domain.agency import Agency
from portal.services.summary import DebtLine
from portal.web.filters import day_text, money, money_text
from portal.web.i18n import _
from portal.web.words.kinds import kind_word
from portal.web.words.stages import STAGES, letter_term

Agencies = Mapping[str, Agency]


@dataclass(frozen=True, slots=True)
class LineText:
    """A debt as the list shows it. ``quote`` is the source's own text, ``legal`` the Dutch term."""

    href: str
    name: str
    quote: str | None
    amount: Markup
    stage: str
    legal: str
    settled: bool
    due: str | None
    late: bool
    notes: tuple[str, ...]


def line_text(line: DebtLine, agencies: Agencies) -> LineText:
    """The words for one debt."""
    return LineText(
        href=f"/debts/{line.key}",
        name=str(kind_word(line.kind)),
        quote=line.description,
        amount=money(line.outstanding_cents),
        stage=str(STAGES[line.stage].plain),
        legal=letter_term(line.regime, line.stage),
        settled=line.stage == "settled",
        due=due_text(line),
        late=line.overdue and line.stage != "enforcement",
        notes=tuple(_notes(line, agencies)),
    )


def agency_name(agencies: Agencies, agency: str) -> str:
    """The short name of an agency; the source's own word for one we do not know."""
    known = agencies.get(agency)
    return known.short_name if known else agency


def due_text(line: DebtLine) -> str | None:
    """What to pay before which day; None when nothing is asked now."""
    if line.due_date is None or line.paused_reason or line.stage == "enforcement":
        return None
    day = day_text(line.due_date)
    if line.overdue:
        return _("Te laat: dit moest uiterlijk op %(dag)s.", dag=day)
    if line.next_instalment_cents is not None:
        amount = money_text(line.next_instalment_cents)
        return _("Volgend deel: %(bedrag)s, uiterlijk op %(dag)s.", bedrag=amount, dag=day)
    return _("Betaal uiterlijk op %(dag)s.", dag=day)


def _notes(line: DebtLine, agencies: Agencies) -> list[str]:
    notes = []
    if line.creditor != line.collector:
        owner, collector = (agency_name(agencies, a) for a in (line.creditor, line.collector))
        notes.append(_("Van %(eigenaar)s. %(inner)s int het.", eigenaar=owner, inner=collector))
    if line.also_told_by:
        other = agency_name(agencies, line.also_told_by)
        notes.append(_("%(naam)s meldt deze schuld ook. Wij tellen haar één keer.", naam=other))
    if line.announced_on:
        notes.append(announced_text(line.announced_on))
    if line.paused_reason:
        notes.append(pause_text(line))
    if line.monthly_cents:
        amount = money_text(line.monthly_cents)
        notes.append(_("Er gaat al %(bedrag)s per maand af.", bedrag=amount))
    if line.objection:
        notes.append(_("U liet weten dat u het niet eens bent."))
    if line.jointly_owed:
        notes.append(_("U betaalt dit samen met iemand anders."))
    if line.mismatch:
        notes.append(_("De organisatie noemt een ander bedrag."))
    if line.overpaid_cents:
        notes.append(_("U betaalde %(bedrag)s te veel.", bedrag=money_text(line.overpaid_cents)))
    return notes


def announced_text(paid_on: date) -> str:
    """That a payment is on its way, so that nobody pays twice."""
    return _(
        "U betaalde op %(dag)s. Dat is nog niet verwerkt: betaal niet twee keer.",
        dag=day_text(paid_on),
    )


def pause_text(line: DebtLine) -> str:
    """That paying can wait, and until when."""
    if line.paused_until is None:
        return _("U hoeft nu even niet te betalen.")
    day = day_text(line.paused_until)
    return _("U hoeft niet te betalen tot en met %(dag)s.", dag=day)
