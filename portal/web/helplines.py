"""Help lines anyone can call without logging in. Every number was checked; see ``source``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Helpline:
    """A number that all may call. ``source`` is the public page on which it was checked."""

    phone: str
    website: str
    source: str


@dataclass(frozen=True, slots=True)
class Helplines:
    """The help lines that our pages name."""

    geldfit: Helpline
    safe_home: Helpline
    suicide_prevention: Helpline
    emergency: Helpline
    government: Helpline
    ombudsman: Helpline
    fraud: Helpline


HELPLINES: Final = Helplines(
    geldfit=Helpline(
        phone="0800-8115",
        website="https://geldfit.nl",
        source="https://rechtwijzer.nl/schulden/schuldhulpverlening-minnelijk-traject/"
        "geldproblemen-rekeningen-betalen/gemeentelijke-schuldhulpverlening",
    ),
    safe_home=Helpline(
        phone="0800-2000",
        website="https://veiligthuis.nl",
        source="https://www.rijksoverheid.nl/onderwerpen/huiselijk-geweld/"
        "vraag-en-antwoord/wat-moet-ik-doen-bij-huiselijk-geweld",
    ),
    suicide_prevention=Helpline(
        phone="0800-0113",
        website="https://www.113.nl",
        source="https://www.hartvannederland.nl/nieuws/2020/telefoonnummer-113-zelfmoordpreventie/",
    ),
    emergency=Helpline(
        phone="112",
        website="https://www.112.nl",
        source="https://zoek.officielebekendmakingen.nl/stcrt-2006-77-p13-SC74709.html",
    ),
    government=Helpline(
        phone="1400",
        website="https://www.rijksoverheid.nl/contact",
        source="https://zoek.officielebekendmakingen.nl/stcrt-2006-77-p13-SC74709.html",
    ),
    # One undated page: wherever it is shown, the citizen is asked to check it.
    ombudsman=Helpline(
        phone="0800-33 55 555",
        website="https://www.nationaleombudsman.nl",
        source="https://www.rijksoverheid.nl/onderwerpen/kwaliteit-en-integriteit-"
        "overheidsinstanties/vraag-en-antwoord/"
        "hoe-kan-ik-een-klacht-indienen-bij-de-nationale-ombudsman",
    ),
    # One undated page of its own: wherever it is shown, the citizen is asked to check it.
    fraud=Helpline(
        phone="088-786 73 72",
        website="https://www.fraudehelpdesk.nl",
        source="https://www.fraudehelpdesk.nl/Meldpunten",
    ),
)
