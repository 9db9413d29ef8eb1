"""The last page: all that will be sent, field by field, and the text that is agreed to."""

from __future__ import annotations

from flask import render_template

from portal.web.asking.proposal import Proposal
from portal.web.asking.shown import shown_ask
from portal.web.debt_line import agency_name
from portal.web.debt_pages import DebtPages
from portal.web.help_request.steps import ALL
from portal.web.i18n import _
from portal.web.words.help_consent import TEXT, TICK, VERSION

PLACE = "/debt-help/ask/check"


def check_page(pages: DebtPages, token: str, proposal: Proposal, *, unticked: bool = False) -> str:
    """Look at it, agree, and send. ``unticked``: it was sent without agreeing."""
    (ask,) = proposal.asks
    name = agency_name(pages.by_id, ask.source)
    wrong = [("consent", _("Zet een vinkje als u dit goed vindt. Anders sturen wij niets."))]
    return render_template(
        "pages/help_request_check.html",
        number=ALL,
        all=ALL,
        token=token,
        mark=proposal.mark,
        back=proposal.back,
        what=shown_ask(ask, pages.by_id),
        receiver=name,
        sentences=[str(one) for one in TEXT],
        version=VERSION,
        tick=str(TICK),
        mistakes=wrong if unticked else [],
    )
