"""What a citizen filled in to invite a helper, and how to mend what is wrong in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from portal.domain.mandate import (
    BY_COURT,
    ROLES,
    CourtDecision,
    Invitation,
    Role,
    last_day_from,
)
from portal.web import entered
from portal.web.i18n import _

LONGEST_NAME = 60
USUALLY = timedelta(days=91)
"""How long a helper may look when the citizen chooses nothing else: three months."""
LINES = ("helper_name", "citizen_name", "role", "scope", "until", "number", "decided_on")
Fields = Mapping[str, Sequence[str]]
Mistakes = list[tuple[str, str]]


class Wanted:
    """The form. ``values`` are the answers to its questions; ``sources`` what was ticked."""

    def __init__(self, fields: Fields, offered: Sequence[str], today: date) -> None:
        sent = {name: "".join(fields.get(name, [])[:1])[:200] for name in LINES}
        self.values = {name: entered.line(text) for name, text in sent.items()}
        self.sources = tuple(one for one in offered if one in fields.get("sources", []))
        self.today = today

    @classmethod
    def empty(cls, today: date) -> Wanted:
        """A form in which nothing was filled in yet."""
        usual = {"scope": ["all"], "role": ["helper"], "until": [(today + USUALLY).isoformat()]}
        return cls(usual, (), today)

    @property
    def role(self) -> Role:
        """The role that was chosen; a helper when it is none of ours."""
        found: Role | None = next((one for one in ROLES if one == self.values["role"]), None)
        return found or "helper"

    def mistakes(self) -> Mistakes:
        """The name of each question with a mistake, and how to mend it."""
        return [*self._in_names(), *self._in_scope(), *self._in_until(), *self._in_decision()]

    def invitation(self) -> Invitation:
        """What is granted, when there is no mistake."""
        until, decided = self._day("until"), self._day("decided_on")
        decision = None
        if self.role in BY_COURT and decided is not None:
            decision = CourtDecision(number=self.values["number"], decided_on=decided)
        return Invitation(
            role=self.role,
            sources=None if self.values["scope"] == "all" else self.sources,
            until=until or self.today,
            helper_name=self.values["helper_name"],
            citizen_name=self.values["citizen_name"],
            decision=decision,
        )

    def _in_names(self) -> Mistakes:
        found = []
        for name, empty in (
            ("helper_name", _("Vul in hoe u uw helper noemt.")),
            ("citizen_name", _("Vul in hoe uw helper u kent.")),
        ):
            if not self.values[name]:
                found.append((name, empty))
            elif len(self.values[name]) > LONGEST_NAME:
                long = _(
                    "Dit is te lang. Gebruik hoogstens %(aantal)s tekens.", aantal=LONGEST_NAME
                )
                found.append((name, long))
        return found

    def _in_scope(self) -> Mistakes:
        if self.values["scope"] not in ("all", "some"):
            return [("scope", _("Kies wat uw helper mag zien."))]
        if self.values["scope"] == "some" and not self.sources:
            return [("scope", _("Kies bij welke organisaties uw helper mag meekijken."))]
        return []

    def _in_until(self) -> Mistakes:
        day = self._day("until")
        if day is None:
            return [("until", _("Vul een datum in, zoals 13-02-2027."))]
        if not self.today <= day <= last_day_from(self.today):
            return [("until", _("Kies een dag binnen een jaar."))]
        return []

    def _in_decision(self) -> Mistakes:
        if self.role not in BY_COURT:
            return []
        found = []
        if not self.values["number"]:
            found.append(("number", _("Vul het nummer van de beslissing in.")))
        day = self._day("decided_on")
        if day is None or day > self.today:
            found.append(("decided_on", _("Vul de dag in waarop de rechter besliste.")))
        return found

    def _day(self, name: str) -> date | None:
        return entered.day(self.values[name])
