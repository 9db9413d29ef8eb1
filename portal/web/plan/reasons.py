"""Why a plan does what it does, in a sentence."""

from __future__ import annotations

from portal.services.plan_reasons import Reason
from portal.web.filters import day_text, money_text
from portal.web.i18n import _


def reason_text(reason: Reason) -> str:
    """The reason for one choice."""
    day = day_text(reason.on) if reason.on else None
    cents = money_text(reason.cents or 0)
    match reason.code:
        case "runs":
            return _("Hierover is al iets afgesproken of er gaat al geld van uw inkomen af.")
        case "before_increase":
            return _("Deze kan niet wachten: op %(dag)s komt er %(bedrag)s bij.",
                     dag=day, bedrag=cents)  # fmt: skip
        case "before_taken":
            return _("Deze gaat voor: vanaf %(dag)s kan er geld van uw inkomen of "
                     "rekening afgaan, of komen er kosten bij.", dag=day)  # fmt: skip
        case "may_be_taken":
            return _("Deze gaat voor: er kan elke dag geld van uw inkomen of rekening afgaan.")
        case "increase_comes":
            return _("Dit lukt niet eerder. Op %(dag)s komt er daarom %(bedrag)s bij.",
                     dag=day, bedrag=cents)  # fmt: skip
        case "taken_first" if day:
            return _("Dit lukt niet eerder. Vanaf %(dag)s kan er geld van uw inkomen of "
                     "rekening afgaan. Bel voor die dag.", dag=day)  # fmt: skip
        case "taken_first":
            return _("Dit lukt niet eerder. Er kan geld van uw inkomen of rekening afgaan. "
                     "Bel deze organisatie.")  # fmt: skip
        case "not_yet_asked" if day:
            return _("Deze kan wachten tot %(dag)s.", dag=day)
        case "not_yet_asked":
            return _("U hoeft deze nu nog niet te betalen.")
        case _:
            return _("Wachten maakt deze niet duurder, voor zover wij weten.")
