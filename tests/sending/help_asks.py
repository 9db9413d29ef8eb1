"""A citizen who asks a municipality for help, and the desk where that lies."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from portal.domain.consent import ConsentTerms
from portal.domain.municipality import Municipality
from portal.domain.person import Bsn
from portal.domain.request import Consent, ContactWish, DebtHelp, SharedDebt, SharedLetter
from portal.services.asking import Ask
from portal.services.desk_channel import DeskChannel
from portal.services.help_receivers import desk_of
from portal.services.written_request import write_request
from portal.storage.access_log import SealedAccessLog
from portal.storage.database import Database
from portal.storage.desk import DeskItems
from tests.api.wishes import NOW
from tests.sending.asks import ALICE, KEYS, Office

CODE, SOURCE = "GM0363", "desk-gm0363"
MUNICIPALITY = Municipality(
    code=CODE, name="Amsterdam", official_name="Amsterdam", province="Noord-Holland",
    area_code="020",
)  # fmt: skip
TERMS = ConsentTerms(
    purpose="debt_help",
    receiver=SOURCE,
    text_version="debt-help-1",
    language="nl",
    fields=("name", "phone", "overview"),
    ends_on=date(2027, 5, 22),
)
WISH = DebtHelp(
    consent=Consent(
        text_version="debt-help-1",
        language="nl",
        fields=("name", "phone", "overview"),
        given_at=NOW,
        ends_on=date(2027, 5, 21),
    ),
    urgency="eviction",
    also_urgent=("health_insurance",),
    overview=(SharedDebt(agency="cjib", outstanding_cents=16500, stage="reminder"),),
    overview_lacks=("duo",),
    letters=(SharedLetter(to="CJIB", subject="Bezwaar", paragraphs=("Het klopt niet.",)),),
)
CONTACT = ContactWish(
    channel="phone", value="06 12345678", name="A. Voorbeeld", language="ar", by="woman"
)


def help_ask(person: Bsn = ALICE, at: datetime = NOW, source: str = SOURCE) -> Ask:
    """The request with its consent."""
    letter = write_request(person, WISH, made_at=at, language="nl", contact=CONTACT)
    return Ask(source=source, request=letter, consent=TERMS)


class HelpOffice(Office):
    """An office that lays requests at one desk."""

    def __init__(
        self,
        database: Database,
        clock: Callable[[], datetime],
        *,
        lease: timedelta = timedelta(minutes=1),
        reached: Callable[[str], None] = lambda point: None,
    ) -> None:
        self.items = DeskItems(database, KEYS, SealedAccessLog(database, KEYS))
        self.channel = DeskChannel(desk_of(MUNICIPALITY), self.items, clock)
        super().__init__(database, {SOURCE: self.channel}, clock, lease=lease, reached=reached)
