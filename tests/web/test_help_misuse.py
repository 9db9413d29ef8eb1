"""Asking for help, by who forgets to agree, sends twice, changes a page, or is somebody else."""

from __future__ import annotations

import pytest

from portal.app import parts_of
from tests.pages.portal import ALICE, BOB, Portal
from tests.pages.visitor import Visitor
from tests.web.asking import asked_by
from tests.web.asking_help import MARK, in_debt, refused, send, to_check, wish, work_at_the_desk


@pytest.fixture
def alice(portal: Portal) -> Visitor:
    return in_debt(portal)


def test_without_the_tick_nothing_is_sent_and_it_is_told_twice(alice: Visitor) -> None:
    address = to_check(alice)
    shown = MARK.search(alice.get(address).text)
    assert shown
    page = refused(alice, address, shown=shown[1])

    assert page.text.count("Zet een vinkje als u dit goed vindt.") == 2
    assert asked_by(alice) == ()


@pytest.mark.parametrize("consent", ["", "0", "ja"])
def test_only_the_tick_itself_is_a_consent(alice: Visitor, consent: str) -> None:
    assert send(alice, to_check(alice), consent=consent) == ""
    assert asked_by(alice) == ()


def test_a_page_that_was_changed_on_the_way_is_refused(alice: Visitor) -> None:
    address = to_check(alice)
    other = MARK.search(alice.get(to_check(alice, shares="contact")).text)
    assert other

    assert alice.post(address, {"shown": other[1], "consent": "1"}).status_code == 409
    assert alice.post(address, {"consent": "1"}).status_code == 409
    assert asked_by(alice) == ()


def test_fields_that_are_added_to_the_last_form_change_nothing(alice: Visitor) -> None:
    send(alice, to_check(alice, shares="contact"), shares="overview", value="0900 1234")

    assert "overview" not in wish(alice)
    assert asked_by(alice)[0].content["contact"]["value"] == "06 12345678"


def test_a_double_click_and_a_replay_are_one_request(alice: Visitor) -> None:
    address = to_check(alice)
    first = send(alice, address)
    again = {alice.post(address, {"consent": "1"}).headers["Location"] for _ in range(3)}

    assert again == {first}
    assert len(asked_by(alice)) == len(parts_of(alice.app).consents.of(ALICE)) == 1


def test_two_tabs_with_the_same_wish_are_one_request(alice: Visitor) -> None:
    one, other = to_check(alice), to_check(alice)

    assert send(alice, one) == send(alice, other)
    assert len(asked_by(alice)) == 1


def test_it_cannot_be_confirmed_where_nobody_agrees(alice: Visitor) -> None:
    token = to_check(alice).rpartition("/")[2]

    assert alice.post(f"/requests/confirm/{token}").status_code == 404
    assert asked_by(alice) == ()


def test_a_request_of_another_citizen_is_as_one_that_is_not_there(alice: Visitor) -> None:
    place, address = send(alice, to_check(alice)), to_check_again(alice)
    alice.sign_in(BOB)

    mine, none = alice.get(place), alice.get(f"{place[:-4]}AAAA")
    assert (mine.status_code, mine.text) == (none.status_code, none.text)
    assert alice.post(f"{place}/withdraw").status_code == 404
    assert alice.get(address).status_code == 404
    assert alice.post(address, {"consent": "1"}).status_code == 404


def to_check_again(visitor: Visitor) -> str:
    """Another page to confirm, for the same visit."""
    work_at_the_desk(visitor)
    (asked,) = asked_by(visitor)
    visitor.post(f"/requests/{asked.id}/withdraw")
    work_at_the_desk(visitor)
    return to_check(visitor)


def test_the_text_of_a_citizen_is_text(alice: Visitor) -> None:
    page = alice.visit(to_check(alice, wishes="<b>Dag</b>", name="<script>"))

    assert "<b>Dag</b>" in page.text
    assert "<script>" in page.text
