"""Words for paying in parts or later: on which conditions, how to ask, and what happens then."""

from __future__ import annotations

from portal.web.i18n import LazyText, lazy

CONDITIONS: dict[str, LazyText] = {
    "acute_problems": lazy("U heeft nu grote problemen met geld."),
    "ask_insurer": lazy("Vraag dit aan uw zorgverzekeraar."),
    "ask_within_payment_term": lazy("Vraag dit voordat de datum in de brief voorbij is."),
    "before_transfer": lazy("Vraag dit voordat de schuld naar het CJIB gaat."),
    "capacity_shown": lazy("U laat zien wat u per maand kunt betalen."),
    "earlier_kept": lazy("Een eerdere afspraak kwam u na."),
    "local_rules": lazy("Elke organisatie heeft hiervoor eigen regels."),
    "new_bills_on_time": lazy("Nieuwe rekeningen betaalt u op tijd."),
    "no_appeal_running": lazy("Er loopt geen beroep of verzet."),
    "no_bailiff": lazy("Er is nog geen deurwaarder of andere maatregel."),
    "no_capital": lazy("U heeft niet genoeg spaargeld om alles nu te betalen."),
    "no_earlier_postponement": lazy("U kreeg voor deze rekening nog geen uitstel."),
    "no_writ": lazy("U kreeg nog geen dwangbevel."),
    "not_provisional": lazy("Het is geen voorlopige rekening die u al in delen betaalt."),
    "one_per_kind_of_debt": lazy("U heeft één regeling per soort schuld."),
    "partner_counts": lazy("Het geld van uw partner telt mee."),
    "shorter_after_breach": lazy("Gaf u iets niet door? Dan krijgt u minder tijd."),
    "surcharge_may_go_on": lazy("De opslag kan doorgaan. Vraag dit eerst na."),
}

ASKS: dict[str, LazyText] = {
    "online": lazy("op de website, met DigiD"),
    "phone": lazy("met een telefoontje"),
    "letter": lazy("met een brief"),
    "form": lazy("met een formulier"),
}

EFFECTS: dict[str, LazyText] = {
    "collection_waits": lazy("Er komt in die tijd geen nieuwe brief en geen beslag."),
    "no_increases": lazy("Het bedrag gaat in die tijd niet omhoog."),
    "set_off_goes_on": lazy("Krijgt u geld van deze organisatie? Dan kan zij daar iets van "
                            "afhouden."),
    "surcharge_may_go_on": CONDITIONS["surcharge_may_go_on"],
    "interest_so_far": lazy("Er kan nog rente bij komen over de tijd die al voorbij is."),
}  # fmt: skip
