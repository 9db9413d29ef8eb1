"""The desk starts with all it needs, or says in one sentence what lacks."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.settings import STAFF_LEVELS, DeskSettings
from portal.settings_check import SettingsError

SECRET = "c2VjcmV0LWZvci10ZXN0cy1vbmx5LTAxMjM0NTY3ODlhYmNkZWY"


@pytest.fixture
def env(client_key: Path) -> dict[str, str]:
    return {
        "SECRET_KEY": SECRET,
        "DESK_PUBLIC_URL": "https://balie.example.nl",
        "DESK_OIDC_ISSUER": "https://login.example.nl",
        "DESK_OIDC_CLIENT_ID": "desk",
        "DESK_OIDC_PRIVATE_KEY_FILE": str(client_key),
    }


def test_all_that_is_needed_is_enough(env: dict[str, str]) -> None:
    settings = DeskSettings.from_env(env)
    assert (settings.host, settings.login.levels) == ("balie.example.nl", STAFF_LEVELS)


@pytest.mark.parametrize(
    "name",
    ["SECRET_KEY", "DESK_PUBLIC_URL", "DESK_OIDC_ISSUER", "DESK_OIDC_CLIENT_ID",
     "DESK_OIDC_PRIVATE_KEY_FILE"],
)  # fmt: skip
def test_what_lacks_is_named(env: dict[str, str], name: str) -> None:
    del env[name]
    with pytest.raises(SettingsError, match=name):
        DeskSettings.from_env(env)


def test_the_login_of_citizens_is_not_that_of_staff(env: dict[str, str]) -> None:
    del env["DESK_OIDC_ISSUER"]
    with pytest.raises(SettingsError):
        DeskSettings.from_env(env | {"OIDC_ISSUER": "https://digid.example.nl"})


def test_over_a_line_without_tls_it_does_not_start(env: dict[str, str]) -> None:
    with pytest.raises(SettingsError, match="https"):
        DeskSettings.from_env(env | {"DESK_PUBLIC_URL": "http://balie.example.nl"})


def test_no_secret_stands_in_its_words(env: dict[str, str]) -> None:
    assert SECRET not in repr(DeskSettings.from_env(env))
