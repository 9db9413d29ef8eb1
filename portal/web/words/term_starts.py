"""From which day a legal term counts, in words."""

from __future__ import annotations

from portal.law.deadlines import Start
from portal.web.i18n import LazyText, lazy

STARTS: dict[Start, LazyText] = {
    "announced": lazy("U heeft %(lengte)s. Dat telt vanaf de dag dat u de brief kreeg."),
    "dated": lazy("U heeft %(lengte)s. Dat telt vanaf de datum op de brief."),
    "sent": lazy("U heeft %(lengte)s. Dat telt vanaf de dag dat de brief is verstuurd."),
    "served": lazy("U heeft %(lengte)s. Dat telt vanaf de dag dat u de brief kreeg."),
    "notified": lazy("U heeft %(lengte)s. Dat telt vanaf het bericht."),
    "due": lazy("U heeft %(lengte)s. Dat telt vanaf de laatste dag om te betalen."),
    "decided": lazy("U heeft %(lengte)s. Dat telt vanaf de beslissing."),
    "asked": lazy("U heeft %(lengte)s. Dat telt vanaf de dag dat u het vroeg."),
}
