"""The steps of asking for help, in order, and what each form fills in."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Literal

from werkzeug.datastructures import MultiDict

from portal.web import entered
from portal.web.call_back.wanted import PARTS_OF_THE_DAY
from portal.web.help_request.choices import CHANNELS, REASONS, SHARES
from portal.web.help_request.kept import Answers
from portal.web.i18n import _
from portal.web.words.talks import LANGUAGES, SIGNED, TALK_WITH

Step = Literal["municipality", "urgent", "share", "contact", "details"]
STEPS: tuple[Step, ...] = ("municipality", "urgent", "share", "contact", "details")
ALL = len(STEPS) + 1
"""With the last one, on which it is sent."""

LONGEST = 1500
LONGEST_LINE = 120
LONGEST_ADDRESS = 300
Mistakes = list[tuple[str, str]]
Form = MultiDict[str, str]


def place_of(step: str) -> str:
    """The address of a step."""
    return "/debt-help/ask" if step == "municipality" else f"/debt-help/ask/{step}"


def after(step: Step) -> Step | None:
    """The step that follows; None after the last."""
    following = STEPS.index(step) + 1
    return STEPS[following] if following < len(STEPS) else None


def before(step: Step) -> Step | None:
    """The step before; None before the first."""
    return STEPS[STEPS.index(step) - 1] if step != STEPS[0] else None


def first_open(answers: Answers, until: Step) -> Step | None:
    """The first step that must be answered before this one; None when none must."""
    earlier = STEPS[: STEPS.index(until)]
    return next((one for one in earlier if one not in answers.done), None)


def filled_in(answers: Answers, step: Step, form: Form) -> Answers:
    """The answers with what this form sent; what cannot be chosen is left out."""
    match step:
        case "urgent":
            sent = form.getlist("reasons")
            return replace(answers, reasons=tuple(one for one in REASONS if one in sent))
        case "share":
            return replace(answers, shares=_among(form.get("shares"), SHARES))
        case "contact":
            return _reached(answers, form)
        case "details":
            return _details(answers, form)
        case "municipality":
            return answers


def mistakes_in(answers: Answers, step: Step) -> Mistakes:
    """The name of each question with a mistake, and how to mend it."""
    if step == "share" and not answers.shares:
        return [("shares", _("Kies wat u wilt delen."))]
    if step == "contact" and not answers.channel:
        return [("channel", _("Kies hoe de gemeente u kan bereiken."))]
    if step == "details":
        found = (("name", _name(answers)), ("value", _value(answers)), ("wishes", _wishes(answers)))
        return [(name, text) for name, text in found if text]
    return []


def _among(sent: str | None, known: Collection[str]) -> str:
    return sent if sent is not None and sent in known else ""


def _reached(answers: Answers, form: Form) -> Answers:
    channel = _among(form.get("channel"), CHANNELS)
    return replace(
        answers,
        channel=channel,
        value=answers.value if channel == answers.channel else "",
        by=_among(form.get("by"), TALK_WITH),
        language=_among(form.get("language"), (*LANGUAGES, SIGNED)),
        helper="1" if form.get("helper") else "",
    )


def _details(answers: Answers, form: Form) -> Answers:
    def sent(name: str) -> str:
        return form.get(name, "")[: 4 * LONGEST]

    return replace(
        answers,
        name=entered.line(sent("name")),
        value=entered.line(sent("value")),
        times=_among(form.get("times"), PARTS_OF_THE_DAY),
        wishes=entered.lines(sent("wishes")),
    )


def _name(answers: Answers) -> str | None:
    return _line(answers.name, LONGEST_LINE, _("Vul uw naam in."))


def _value(answers: Answers) -> str | None:
    value = answers.value
    match answers.channel:
        case "phone" | "text_message":
            missing = _("Vul uw telefoonnummer in.")
            if value and not entered.is_phone(value):
                return _("Schrijf het nummer zo: 06 12345678. Of begin met +.")
        case "email":
            missing = _("Vul uw e-mailadres in.")
            if value and not entered.is_email(value):
                return _("Schrijf uw e-mailadres zo: naam@voorbeeld.nl.")
        case "home_visit":
            return _line(value, LONGEST_ADDRESS, _("Vul uw straat, huisnummer en plaats in."))
        case _:
            missing = _("Vul in hoe u de dag van het gesprek hoort.")
            if value and not (entered.is_phone(value) or entered.is_email(value)):
                return _("Vul een telefoonnummer of een e-mailadres in.")
    return _line(value, LONGEST_LINE, missing)


def _wishes(answers: Answers) -> str | None:
    return _line(answers.wishes, LONGEST, None)


def _line(value: str, longest: int, missing: str | None) -> str | None:
    if len(value) > longest:
        return _("Dit is te lang. Gebruik hoogstens %(aantal)s tekens.", aantal=longest)
    return None if value else missing
