"""Not agreeing with a debt: each way that there is, with its last day, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from portal.domain.standing import Standing
from portal.services.letters import LetterKind, letters_for
from portal.services.remedies import ALWAYS, Remedy, remedies_of
from portal.web.debt_line import Agencies, agency_name
from portal.web.filters import day_text
from portal.web.i18n import LazyText, _
from portal.web.words.remedies import BODIES, RIGHTS, how_of, meanwhile, way_of
from portal.web.words.term import Term

Row = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way of not agreeing. ``letter`` is where its letter is made, ``how`` what to do where
    there is none. ``posted_until``: the term is over, but a letter that was posted in time may
    still arrive until then. ``sure``: whether we read this in the law itself."""

    term: Term
    until: date | None
    posted_until: date | None
    rows: tuple[Row, ...]
    rights: tuple[LazyText, ...]
    letter: str | None
    how: LazyText | None
    article: str
    sure: bool
    filed: bool
    open: bool


@dataclass(frozen=True, slots=True)
class LetterLink:
    """Where a letter is made, and whom it is for."""

    href: str
    receiver: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotAgreeing:
    """All ways for one debt, open and ended, and the letters that can be made now."""

    href: str
    ways: tuple[Way, ...]
    ended: tuple[Way, ...]
    letters: dict[LetterKind, LetterLink]


def not_agreeing(standing: Standing, agencies: Agencies, key: str) -> NotAgreeing:
    """The ways to say that this debt is not right, as it stands; ``key`` is that of its page."""
    offers = letters_for(standing)
    letters = {
        kind: LetterLink(letter_place(key, kind), body_name(agencies, offer.body))
        for kind, offer in offers.items()
    }
    places = {offer.remedy: letters[kind].href for kind, offer in offers.items()}
    found = [
        _way(remedy, places.get(remedy), body_name(agencies, remedy.body), standing.on)
        for remedy in remedies_of(standing)
        if remedy.kind not in ALWAYS
    ]
    return NotAgreeing(
        href=f"/debts/{key}/not-agree",
        ways=tuple(way for way in found if way.open or way.filed),
        ended=tuple(way for way in found if not way.open and not way.filed),
        letters=letters,
    )


def letter_place(key: str, kind: LetterKind) -> str:
    """The address of a letter about a debt."""
    return f"/debts/{key}/letters/{kind.replace('_', '-')}"


def body_name(agencies: Agencies, body: str) -> str:
    """The name of an agency, a court or an officer."""
    return str(BODIES[body]) if body in BODIES else agency_name(agencies, body)


def _way(remedy: Remedy, letter: str | None, body: str, on: date) -> Way:
    later = remedy.received_by
    return Way(
        term=way_of(remedy),
        until=remedy.last_day,
        posted_until=later if later and not remedy.open and later >= on else None,
        rows=tuple(_rows(remedy, body)),
        rights=tuple(RIGHTS[one.id] for one in remedy.rights),
        letter=letter,
        how=how_of(remedy),
        article="; ".join((remedy.article, *(one.article for one in remedy.rights))),
        sure=remedy.confidence == "high",
        filed=remedy.filed,
        open=remedy.open,
    )


def _rows(remedy: Remedy, body: str) -> list[Row]:
    rows = [(_("Naar wie"), body)]
    if remedy.last_day is None and remedy.form != "court":
        rows.append(
            (_("Tot wanneer?"), _("Dat weten wij niet. Kijk in uw brief en wacht niet te lang."))
        )
    if remedy.received_by:
        rows.append(
            (_("Met de post"), _("De brief moet er uiterlijk op %(dag)s zijn.",
                                 dag=day_text(remedy.received_by)))
        )  # fmt: skip
    free = _("Niets.") if remedy.free else _("Er kunnen kosten bij komen. Vraag eerst hoeveel.")
    rows += [(_("Wat kost het?"), free), (_("Moet u intussen betalen?"), str(meanwhile(remedy)))]
    if remedy.decided_by and remedy.open:
        by = _("Meestal uiterlijk op %(dag)s. Soms duurt het langer.",
               dag=day_text(remedy.decided_by))  # fmt: skip
        rows.append((_("Wanneer weet u meer?"), by))
    return rows
