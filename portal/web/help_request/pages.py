"""The pages of the steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from flask import abort, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from portal.domain.municipality import Municipality
from portal.services.asking import Asked, RequestBook
from portal.services.help_receivers import HelpReceivers
from portal.services.municipalities import Found, Municipalities
from portal.web.call_back.wanted import PARTS_OF_THE_DAY
from portal.web.debt_pages import DebtPages
from portal.web.entered import line
from portal.web.help_request import choices
from portal.web.help_request.kept import Answers, finished, keep
from portal.web.help_request.shared import letters_now, overview_now, shared_debts
from portal.web.help_request.steps import (
    ALL,
    LONGEST_LINE,
    STEPS,
    Form,
    Mistakes,
    Step,
    after,
    before,
    place_of,
)
from portal.web.helplines import HELPLINES
from portal.web.i18n import _, current_language
from portal.web.sessions import current_person
from portal.web.words.lengths import length_text
from portal.web.words.talks import TALK_WITH, languages


@dataclass(frozen=True, slots=True)
class HelpPages:
    """What the pages are made with."""

    pages: DebtPages
    book: RequestBook
    known: Municipalities
    receivers: HelpReceivers

    def municipality(
        self, answers: Answers, found: tuple[Found, ...] = (), mistakes: Mistakes | None = None
    ) -> str:
        """The first step: which municipality. ``found``: those that fit what was typed."""
        return render_template(
            "pages/help_request_municipality.html",
            **self._of("municipality", answers, mistakes or []),
            found=found,
        )

    def chosen(self, answers: Answers, form: Form) -> ResponseReturnValue:
        """What follows on the choice of a municipality: the next step, or why it cannot be."""
        if code := form.get("municipality"):
            one = self.known.get(code)
            return self._go_to(answers, one) if one else self.municipality(answers)
        typed = line(form.get("place", "")[: 4 * LONGEST_LINE])
        answers = replace(answers, place=typed[:LONGEST_LINE])
        found = self.known.search(typed)
        if len(found) == 1 and found[0].sure:
            return self._go_to(answers, found[0].municipality)
        if found:
            return self.municipality(answers, found)
        told = _("Die gemeente kennen wij niet. Typ de naam van uw woonplaats.")
        missing = told if typed else _("Vul uw gemeente of woonplaats in.")
        return self.municipality(answers, (), [("place", missing)]), 422

    def step(self, answers: Answers, step: Step, mistakes: Mistakes | None = None) -> str:
        """The page of a later step."""
        return render_template(
            f"pages/help_request_{step}.html",
            **self._of(step, answers, mistakes or []),
            **getattr(self, f"_{step}")(answers),
        )

    def not_here(self, asked: Mapping[str, str]) -> Municipality:
        """A municipality that takes no requests from here."""
        one = self.known.get(asked.get("municipality", ""))
        return one if one and not self.receivers.source_of(one.code) else abort(404)

    def _go_to(self, answers: Answers, one: Municipality) -> ResponseReturnValue:
        source = self.receivers.source_of(one.code)
        if source is None:
            return redirect(url_for("help_request.not_here", municipality=one.code), 303)
        if running := self._running(source):
            return redirect(f"/requests/{running.id}", 303)
        answers = replace(answers, municipality=one.code, place=one.name)
        keep(finished(answers, "municipality"))
        return redirect(place_of("urgent"), 303)

    def _running(self, source: str) -> Asked | None:
        """The request for help that this municipality has already."""
        mine = self.book.requests_of(current_person())
        same = (one for one in mine if one.kind == "debt_help" and one.source == source)
        return next((one for one in same if not one.over), None)

    def _of(self, step: Step, answers: Answers, mistakes: Mistakes) -> dict[str, object]:
        earlier = before(step)
        return {
            "answers": answers,
            "mistakes": mistakes,
            "number": STEPS.index(step) + 1,
            "all": ALL,
            "back": place_of(earlier) if earlier else "/debt-help",
            "action": place_of(step),
            "last": after(step) is None,
        }

    def _urgent(self, answers: Answers) -> dict[str, object]:
        return {
            "reasons": choices.REASONS,
            "helplines": HELPLINES,
            "urgent_talk": length_text("wgs_first_talk_urgent"),
            "first_talk": length_text("wgs_first_talk"),
        }

    def _share(self, answers: Answers) -> dict[str, object]:
        view, letters = overview_now(self.pages), letters_now(self.pages)
        offered = {
            name: words for name, words in choices.SHARES.items() if name != "letters" or letters
        }
        return {
            "shares": offered,
            "debts": len(shared_debts(view)),
            "letters": [one.subject for one in letters],
        }

    def _contact(self, answers: Answers) -> dict[str, object]:
        return {
            "channels": choices.CHANNELS,
            "talk_with": TALK_WITH.items(),
            "talk_languages": languages(),
            "talk_language": answers.language or current_language().code,
        }

    def _details(self, answers: Answers) -> dict[str, object]:
        return {"value": choices.VALUES[answers.channel], "times": PARTS_OF_THE_DAY.items()}
