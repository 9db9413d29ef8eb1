"""How long somebody may look along."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from portal.domain.mandate import Invitation, Mandate, MandateState, last_day_from
from portal.services.helping import SYMBOLS, new_code, plain_code

NOW = datetime(2026, 11, 21, 19, 0, tzinfo=UTC)
TODAY = date(2026, 11, 21)


def mandate(state: MandateState, until: date = TODAY) -> Mandate:
    granted = Invitation(
        role="helper", sources=("cjib",), until=until, helper_name="Zus", citizen_name="Anna"
    )
    return Mandate(id="m", granted=granted, state=state, invited_at=NOW)


@pytest.mark.parametrize(
    ("today", "last"),
    [
        (date(2026, 11, 21), date(2027, 11, 21)),
        (date(2026, 12, 31), date(2027, 12, 31)),
        (date(2028, 2, 29), date(2029, 2, 28)),
    ],
)
def test_twelve_months_is_the_longest(today: date, last: date) -> None:
    assert last_day_from(today) == last


@pytest.mark.parametrize("state", ["invited", "to_confirm", "ended"])
def test_only_an_active_mandate_holds(state: MandateState) -> None:
    assert not mandate(state).holds(NOW, TODAY)
    assert mandate("active").holds(NOW, TODAY)


def test_it_ends_after_its_last_day() -> None:
    assert not mandate("active").holds(NOW, TODAY + timedelta(days=1))


def test_an_invitation_ends_after_a_day() -> None:
    later = mandate("invited", TODAY + timedelta(days=9))
    assert later.state_on(NOW + timedelta(hours=23, minutes=59), TODAY) == "invited"
    assert later.state_on(NOW + timedelta(hours=24), TODAY) == "ended"


def test_only_chosen_sources_are_shared() -> None:
    assert [mandate("active").granted.shares(one) for one in ("cjib", "duo")] == [True, False]


def test_a_code_is_read_as_people_type_it() -> None:
    code = new_code()

    assert plain_code(f" {code.lower().replace('-', ' ')} ") == code.replace("-", "")
    assert set(plain_code(code)) <= set(SYMBOLS)


def test_nothing_of_a_mandate_is_told_by_its_name_in_a_log() -> None:
    assert "Anna" not in repr(mandate("active"))
    assert "Zus" not in repr(mandate("active"))
