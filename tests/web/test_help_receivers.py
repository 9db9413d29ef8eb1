"""Where a request for help goes, and a setting that names no municipality."""

from __future__ import annotations

from dataclasses import replace
from secrets import token_urlsafe

import pytest

from portal.domain.request import RequestKind
from portal.places.register import municipalities
from portal.services.help_receivers import HelpReceivers, desk_of, is_desk
from portal.settings import Settings, SettingsError
from tests.fakes import fake_agency
from tests.pages.portal import Portal

UTRECHT = replace(fake_agency("gemeente-utrecht"), municipality="GM0344")


def takes_help(source: str, kind: RequestKind) -> bool:
    return kind == "debt_help"


def takes_nothing(source: str, kind: RequestKind) -> bool:
    return False


def test_a_system_of_its_own_goes_before_the_desk() -> None:
    found = HelpReceivers([UTRECHT], ["GM0344", "GM0363"], takes_help)

    assert found.source_of("GM0344") == "gemeente-utrecht"
    assert found.source_of("GM0363") == "desk-gm0363"
    assert found.source_of("GM0599") is None


def test_a_system_that_takes_none_leaves_it_to_the_desk_or_the_phone() -> None:
    assert HelpReceivers([UTRECHT], ["GM0344"], takes_nothing).source_of("GM0344") == "desk-gm0344"
    assert HelpReceivers([UTRECHT], [], takes_nothing).source_of("GM0344") is None


def test_an_agency_that_is_not_connected_is_not_asked() -> None:
    apart = replace(UTRECHT, connected=False)
    assert HelpReceivers([apart], [], takes_help).source_of("GM0344") is None


def test_every_municipality_can_have_a_desk_of_its_own() -> None:
    desks = [desk_of(one).id for one in municipalities()]

    assert len(set(desks)) == len(desks)
    assert all(is_desk(one) and len(one) <= 40 for one in desks)


def test_a_code_that_is_none_stops_the_start(portal: Portal) -> None:
    with pytest.raises(SettingsError, match="GM9999"):
        portal.app(desk_municipalities=("GM9999",))


def test_the_codes_are_read_from_the_setting(settings: Settings) -> None:
    env = {
        "SECRET_KEY": token_urlsafe(48),
        "PUBLIC_URL": settings.public_url,
        "OIDC_ISSUER": settings.login.issuer,
        "OIDC_CLIENT_ID": "portal",
        "OIDC_PRIVATE_KEY_FILE": str(settings.login.private_key_file),
        "DESK_MUNICIPALITIES": "gm0363, GM0599,",
    }
    assert Settings.from_env(env).desk_municipalities == ("GM0363", "GM0599")
