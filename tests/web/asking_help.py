"""A citizen who asks for help, at a portal where Amsterdam has a desk."""

from __future__ import annotations

import re

from portal.app import parts_of
from portal.services.ports import Connector
from tests.builders import a_debt, demanded, imposed
from tests.pages.house_rules import check_house_rules
from tests.pages.page import Page
from tests.pages.portal import ALICE, Portal
from tests.pages.visitor import Visitor
from tests.web.asking import asked_by
from tests.web.sources import answering, failing

ASK = "/debt-help/ask"
AMSTERDAM, ROTTERDAM, UTRECHT = "GM0363", "GM0599", "GM0344"
OWED = (imposed("2026-09-01", 60000), demanded("2026-09-01", "2026-12-03", cents=60000))
MARK = re.compile(r'name="shown" value="([0-9a-f]+)"')
DETAILS = {"name": "A. Voorbeeld", "value": "06 12345678"}


def enter(portal: Portal, *connectors: Connector, language: str = "nl") -> Visitor:
    """Alice, logged in."""
    app = portal.app(*connectors, desk_municipalities=(AMSTERDAM,))
    one = Visitor(app, portal.settings.public_url, language=language)
    one.sign_in(ALICE)
    return one


def in_debt(portal: Portal) -> Visitor:
    """Alice, with one debt, and one source that gave no answer."""
    return enter(portal, answering("cjib", a_debt(*OWED)), failing("duo"))


def to_check(visitor: Visitor, code: str = AMSTERDAM, **told: str) -> str:
    """The address of the last page, after all steps."""
    answers = {"shares": "overview", "channel": "phone", **DETAILS, **told}
    step = visitor.post(ASK, {"municipality": code}).headers["Location"]
    for _ in range(4):
        step = visitor.post(step, answers).headers["Location"]
    return step


def send(visitor: Visitor, address: str, **changes: str) -> str:
    """Agree and send; where that leads."""
    shown = MARK.search(visitor.get(address).text)
    assert shown
    told = {"shown": shown[1], "consent": "1", **changes}
    return visitor.post(address, told).headers.get("Location", "")


def wish(visitor: Visitor) -> dict[str, object]:
    (asked,) = asked_by(visitor)
    told: dict[str, object] = asked.content["wish"]
    return told


def refused(visitor: Visitor, address: str, /, **told: str) -> Page:
    """The page with mistakes that comes back."""
    answer = visitor.post(address, told)
    assert answer.status_code == 422
    page = Page(answer)
    check_house_rules(page)
    return page


def work_at_the_desk(visitor: Visitor) -> None:
    """Let a worker do all that is due."""
    while parts_of(visitor.app).sender.do_next():
        pass
