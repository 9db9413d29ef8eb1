"""What a citizen who does not agree can do, until when, and at which body."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from portal.domain.standing import Standing
from portal.law import loader
from portal.law.deadlines import Deadline, deadline, last_day
from portal.law.rights import Right, right
from portal.law.values import Confidence
from portal.services.remedy_start import start_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """A legal remedy (rechtsmiddel) for a debt as it stands.

    ``at`` is what it is against, such as the decision, and ``since`` the day from which the term
    counts. ``last_day`` is the computed last day, None where there is no fixed or no known term;
    a letter posted in time may arrive until ``received_by``.
    ``body``: the id of the agency that decided (not the collector), or a court
    or officer. ``form``: by ``letter``, by ``summons``, or at the ``court`` as the decision says.
    ``stops``: whether payment waits meanwhile: ``yes``, ``no``, or ``ask``: one can ask for it.
    ``decided_by``: when the body has to decide at the latest, counted from the last day.
    ``filed``: the citizen already did this, and there is no decision yet. ``open``: it can still
    be done; after the last day a letter only counts when it was posted before.
    """

    kind: str
    at: str
    since: date | None
    last_day: date | None
    received_by: date | None
    decided_by: date | None
    body: str
    form: str
    free: bool
    stops: str
    rights: tuple[Right, ...]
    article: str
    confidence: Confidence
    filed: bool
    open: bool

    def right(self, right_id: str) -> Right | None:
        """The right with this id, where it holds here."""
        return next((one for one in self.rights if one.id == right_id), None)


ALWAYS = ("correction", "complaint")
"""Possible for each debt, without a last day: the data is wrong; treated badly."""


def remedies_of(standing: Standing) -> tuple[Remedy, ...]:
    """The remedies for the debt where it stands; those of an ended term too, marked closed."""
    newest: dict[str, Remedy] = {}
    for remedy in _fitting(standing):
        before = newest.get(remedy.kind)
        if before is None or _began(remedy) > _began(before):
            newest[remedy.kind] = remedy
    return (*newest.values(), *(without_term(standing, kind) for kind in ALWAYS))


def _began(remedy: Remedy) -> date:
    return remedy.since or date.min


def _fitting(standing: Standing) -> Iterator[Remedy]:
    for entry in loader.read("remedies")[standing.debt.regime]:
        if standing.debt.kind not in entry.get("not_for", ()):
            start = start_of(standing, entry)
            if start is not None:
                yield _remedy(standing, entry, start)


def _remedy(standing: Standing, entry: dict[str, Any], start: date) -> Remedy:
    term: Deadline | None = deadline(entry["rule"], start) if "rule" in entry else None
    decides = last_day(entry["decides"], term.last_day) if term and "decides" in entry else None
    objection = standing.objection
    return Remedy(
        kind=entry["kind"],
        at=entry["at"],
        since=start,
        last_day=term.last_day if term else None,
        received_by=term.received_by if term else None,
        decided_by=decides,
        body=standing.debt.creditor if entry["body"] == "decider" else entry["body"],
        form=entry["form"],
        free=entry.get("free", False),
        stops=entry["stops"],
        rights=tuple(right(name) for name in entry.get("rights", ())),
        article=entry["article"],
        confidence=entry["confidence"],
        filed=objection is not None and objection.remedy == entry["kind"],
        open=term is None or term.last_day >= standing.on,
    )


def without_term(standing: Standing, kind: str) -> Remedy:
    """What can be done at any time, by its kind in ``always.yaml``."""
    entry = loader.read("always")[kind]
    return Remedy(
        kind=kind,
        at="always",
        since=None,
        last_day=None,
        received_by=None,
        decided_by=None,
        body=standing.debt.creditor if entry["body"] == "decider" else entry["body"],
        form="letter",
        free=True,
        stops="no",
        rights=(),
        article=entry["article"],
        confidence=entry["confidence"],
        filed=False,
        open=True,
    )
