"""Every page and state of the portal that is held to the rules of accessibility.

A path may hold ``{debt}``: the first debt on the citizen's overview. A route that no spot reaches
fails tests/browser/test_every_page.py; a new page is one line here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

from tests.browser import help_states, letter_states
from tests.browser.states import (
    code_mailed,
    empty_call_back,
    empty_letter,
    empty_pause,
    empty_reminders,
    mails_stopped,
    pause_asked,
    pause_everywhere,
    pause_to_confirm,
    pauses_asked,
    place_not_found,
    place_sought,
    question_about_a_row,
    told_it_is_urgent,
    told_money,
    warned,
    whole_letter,
    with_languages_open,
)
from tests.browser.together import (
    deeds_read,
    helps,
    invited,
    invited_wrongly,
    looked_back,
    looks,
    stopped_looking,
    wrong_code,
)


@dataclass(frozen=True, slots=True)
class Spot:
    """A page, or a state of it: ``then`` brings the page there after it was opened.

    ``within``: what lies on top of the rest in this state, so that only that is looked at.
    ``reaches``: the address of the page on which it ends, when that is another one.
    """

    path: str
    then: Callable[[Page], None] | None = None
    within: str | None = None
    reaches: str | None = None

    def __str__(self) -> str:
        return f"{self.path} {self.then.__name__ if self.then else ''}".strip()


PUBLIC = (
    Spot("/"),
    Spot("/", with_languages_open, within=".languages"),
    Spot("/help"),
    Spot("/safety"),
    Spot("/accessibility"),
    Spot("/words"),
    Spot("/procedures"),
    Spot("/procedures/wahv"),
    Spot("/procedures/water_tax"),
    Spot("/debt-help"),
    Spot("/debt-help", place_sought),
    Spot("/debt-help", place_not_found),
    Spot("/debt-help/utrecht"),
    Spot("/debt-help/hollands-kroon"),
    Spot("/debt-help/urgent"),
    Spot("/debt-help/urgent", told_it_is_urgent),
    Spot("/debt-help/pause-law"),
    Spot("/why"),
    Spot("/why/traffic_fine"),
    Spot("/sources-overview"),
    Spot("/developers"),
    Spot("/components"),
    Spot("/session-ended"),
    Spot("/logged-out"),
    Spot("/login/failed/cancelled"),
    Spot("/blank"),
    Spot("/reminders/stop/x"),
    Spot("/reminders/stop/x", mails_stopped),
    Spot("/overview"),
    Spot("/no-such-page"),
)

A_DEBT = (Spot("/overview"), Spot("/debts/{debt}"))
ASK = "/debt-help/ask"
ASKING_HELP = (
    Spot(ASK),
    Spot(ASK, help_states.unknown_place),
    Spot(ASK, help_states.several_places),
    Spot(ASK, help_states.not_here, reaches=f"{ASK}/not-here"),
    Spot(ASK, help_states.urgent, reaches=f"{ASK}/urgent"),
    Spot(ASK, help_states.share, reaches=f"{ASK}/share"),
    Spot(ASK, help_states.nothing_chosen, reaches=f"{ASK}/share"),
    Spot(ASK, help_states.contact, reaches=f"{ASK}/contact"),
    Spot(ASK, help_states.details, reaches=f"{ASK}/details"),
    Spot(ASK, help_states.no_details, reaches=f"{ASK}/details"),
    Spot(ASK, help_states.to_check, reaches=f"{ASK}/check/x"),
    Spot(ASK, help_states.unticked, reaches=f"{ASK}/check/x"),
    Spot(ASK, help_states.asked, reaches="/requests/x"),
)

OF_CITIZENS: dict[str, tuple[Spot, ...]] = {
    "tweede-aanmaning": (
        *A_DEBT,
        Spot("/overview", warned, within="dialog"),
        Spot("/debts/{debt}/not-agree"),
        Spot("/debts/{debt}/letters/not-mine"),
        Spot("/debts/{debt}/letters/not-mine", empty_letter),
        Spot("/debts/{debt}/letters/not-mine/ready", whole_letter),
        Spot("/sources/cjib"),
        Spot("/reminders"),
        Spot("/reminders", empty_reminders),
        Spot("/reminders", code_mailed, reaches="/reminders/code"),
        Spot("/consents"),
        Spot("/sources/svb"),
        Spot("/debts/{debt}/arrangement", pause_to_confirm, reaches="/requests/confirm/x"),
        Spot("/requests"),
        Spot("/debts/{debt}/arrangement", pause_asked, reaches="/requests/x"),
        Spot("/requests"),
        Spot("/debts/{debt}/call-back"),
        Spot("/debts/{debt}/call-back", empty_call_back),
        Spot("/session/log-in-again?next=/overview"),
    ),
    "acht-schuldeisers": (
        *A_DEBT,
        Spot("/money", told_money),
        Spot("/money"),
        Spot("/plan"),
        Spot("/debts/{debt}/arrangement"),
        Spot("/debts"),
        Spot("/debts?order=amount&organisation=cjib"),
        Spot("/debts?stage=settled"),
        Spot("/pause"),
        Spot("/pause", empty_pause),
        Spot("/pause", pause_everywhere, reaches="/requests/confirm/x"),
        Spot("/pause", pauses_asked, reaches="/pause/answers"),
        Spot("/overview"),
        Spot("/debts/{debt}"),
        Spot("/who-looked"),
        Spot("/who-looked", question_about_a_row, reaches="/who-looked/x"),
    ),
    "loonbeslag": (*A_DEBT, *ASKING_HELP, Spot("/requests")),
    "regeling-loopt": (*A_DEBT, Spot("/arrangements"), Spot("/debts/{debt}/arrangement")),
    "saldo-klopt-niet": (
        *A_DEBT,
        Spot("/letter-check"),
        Spot("/letter-check", letter_states.empty_check),
        Spot("/letter-check", letter_states.unknown_letter),
        Spot("/letter-check", letter_states.doubtful_letter),
    ),
    "schuldhulp": (*A_DEBT, Spot("/paper/overview"), Spot("/paper/{debt}")),
    "geen-schuld": (
        Spot("/overview"),
        Spot("/"),
        Spot("/sources/duo"),
        Spot("/helpers"),
        Spot("/helpers/invite", invited_wrongly),
        Spot("/helpers/invite", invited, reaches="/helpers/code"),
        Spot("/helpers"),
        Spot("/helping"),
        Spot("/helping", wrong_code),
        Spot("/helping", helps),
        Spot("/helping", looks),
        Spot("/debts"),
        Spot("/helpers"),
        Spot("/helping", stopped_looking),
        Spot("/helping", looked_back, reaches="/helping/x"),
        Spot("/helping/ended"),
        Spot("/helpers", deeds_read, reaches="/helpers/x"),
    ),
    "bron-uitval": (Spot("/overview"), Spot("/sources/duo")),
    "onleesbaar": (Spot("/overview"), Spot("/sources/cak")),
    "tienduizend": (Spot("/overview"), Spot("/sources/cjib"), Spot("/debts?page=3")),
}
"""What is looked at of each test citizen."""
