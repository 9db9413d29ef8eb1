"""Settings come from the environment; what is missing or weak stops the start."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from portal.settings import Settings, SettingsError

SECRET = base64.urlsafe_b64encode(bytes(range(32))).decode()
OLDER = base64.urlsafe_b64encode(bytes(range(100, 132))).decode()


@pytest.fixture
def env(login_key: Path) -> dict[str, str]:
    """Just enough to start."""
    return {
        "SECRET_KEY": SECRET,
        "PUBLIC_URL": "https://schuldoverzicht.example",
        "OIDC_ISSUER": "https://login.example",
        "OIDC_CLIENT_ID": "portal",
        "OIDC_PRIVATE_KEY_FILE": str(login_key),
    }


def test_what_is_needed_is_enough(env: dict[str, str]) -> None:
    settings = Settings.from_env(env)

    assert settings.secret == bytes(range(32))
    assert settings.database_url == "sqlite:///var/portal.sqlite3"
    assert settings.login.bsn_claim == "bsn"
    assert not settings.local_http


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("SECRET_KEY", "", "SECRET_KEY is not set."),
        ("SECRET_KEY", "changeme!", "SECRET_KEY is not base64url."),
        ("SECRET_KEY", "c2hvcnQ", "SECRET_KEY is too weak."),
        ("SECRET_KEY", "A" * 64, "SECRET_KEY is too weak."),
        ("SECRET_KEY_OLD", f"{OLDER},c2hvcnQ", "SECRET_KEY_OLD is too weak."),
        ("PUBLIC_URL", "", "PUBLIC_URL is not set."),
        ("PUBLIC_URL", "schuld", "PUBLIC_URL is not a web address"),
        ("PUBLIC_URL", "ftp://schuld.example", "PUBLIC_URL is not a web address"),
        ("PUBLIC_URL", "https://", "PUBLIC_URL is not a web address"),
        ("PUBLIC_URL", "https://a b", "PUBLIC_URL is not a web address"),
        ("PUBLIC_URL", "https://a.example:99999", "PUBLIC_URL is not a web address"),
        ("PUBLIC_URL", "http://schuld.example", "PUBLIC_URL must begin with https://."),
        ("PUBLIC_URL", "https://schuld.example/in", "PUBLIC_URL must be an address without a path"),
        ("PUBLIC_URL", "https://u:p@schuld.example", "PUBLIC_URL must not hold a query"),
        ("OIDC_ISSUER", "http://login.example", "OIDC_ISSUER must begin with https://."),
        ("OIDC_CLIENT_ID", " ", "OIDC_CLIENT_ID is not set."),
        (
            "OIDC_PRIVATE_KEY_FILE",
            "/none",
            "OIDC_PRIVATE_KEY_FILE names a file that does not exist",
        ),
        ("LOCAL_HTTP", "yes", "LOCAL_HTTP must be 1 or 0."),
        ("LOCAL_HTTP", "1", "LOCAL_HTTP=1 is only for this machine itself, and PUBLIC_URL is not."),
        ("PROXIES", "-1", "PROXIES must be a whole number."),
    ],
)
def test_a_wrong_setting_is_one_sentence_that_names_it(
    env: dict[str, str], name: str, value: str, sentence: str
) -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.from_env(env | {name: value})

    assert str(caught.value).startswith(sentence)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.1.2.3", "[::1]"])
def test_plain_http_is_for_this_machine_itself(env: dict[str, str], host: str) -> None:
    here = {"PUBLIC_URL": f"http://{host}:8000", "OIDC_ISSUER": f"http://{host}:8001"}

    assert Settings.from_env(env | here | {"LOCAL_HTTP": "1"}).local_http


def test_a_weak_secret_is_not_repeated(env: dict[str, str]) -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.from_env(env | {"SECRET_KEY": "geheim-wachtwoord"})

    assert "geheim" not in str(caught.value)


def test_settings_show_no_secret(env: dict[str, str]) -> None:
    given = {
        "SECRET_KEY_OLD": OLDER,
        "DATABASE_URL": "postgresql://portal:hunter2@db/portal",
        "SOURCE_CJIB_SECRET": "letmein",
    }

    shown = repr(Settings.from_env(env | given))

    assert not [s for s in ("hunter2", "letmein", "x00", "\\x64") if s in shown]


def test_sources_keep_their_own_settings(env: dict[str, str]) -> None:
    settings = Settings.from_env(env | {"SOURCE_CJIB_URL": "https://cjib.example", "HOME": "/"})

    assert settings.sources == {"SOURCE_CJIB_URL": "https://cjib.example"}


def test_each_purpose_has_a_key_of_its_own(env: dict[str, str]) -> None:
    settings = Settings.from_env(env)

    assert len({settings.key_for("a"), settings.key_for("b"), settings.secret}) == 3


def test_a_token_that_is_not_random_stops_the_start(env: dict[str, str]) -> None:
    with pytest.raises(SettingsError, match="METRICS_TOKEN is too weak"):
        Settings.from_env(env | {"METRICS_TOKEN": "A" * 43})


def test_the_token_is_in_no_print_of_the_settings(env: dict[str, str]) -> None:
    settings = Settings.from_env(env | {"METRICS_TOKEN": SECRET})
    assert settings.metrics_token == SECRET
    assert SECRET not in repr(settings)


@pytest.mark.parametrize(
    ("url", "local", "reached"),
    [
        ("smtps://mail.example", "0", ("mail.example", 465, "implicit")),
        ("smtp://mail.example", "0", ("mail.example", 587, "starttls")),
        ("smtp://mail.example:2525", "0", ("mail.example", 2525, "starttls")),
        ("smtp://127.0.0.1:8025", "0", ("127.0.0.1", 8025, "starttls")),
        ("smtp://127.0.0.1:8025", "1", ("127.0.0.1", 8025, "none")),
    ],
)
def test_mail_goes_over_tls_but_on_a_demo_of_this_machine(
    env: dict[str, str], url: str, local: str, reached: tuple[str, int, str]
) -> None:
    env |= {"SMTP_URL": url, "MAIL_FROM": "post@portal.example", "LOCAL_HTTP": local}
    if local == "1":
        env |= {"PUBLIC_URL": "http://127.0.0.1:8000", "OIDC_ISSUER": "http://127.0.0.1:8001"}
    smtp = Settings.from_env(env).smtp

    assert smtp is not None
    assert (smtp.host, smtp.port, smtp.tls) == reached


def test_the_password_of_the_mail_server_is_read_and_never_shown(env: dict[str, str]) -> None:
    env |= {"SMTP_URL": "smtps://us%40er:pa%2Fss@mail.example", "MAIL_FROM": "post@portal.example"}
    smtp = Settings.from_env(env).smtp

    assert smtp is not None
    assert (smtp.user, smtp.password) == ("us@er", "pa/ss")
    assert "pa/ss" not in repr(Settings.from_env(env))


@pytest.mark.parametrize(
    ("url", "sender", "named"),
    [
        ("smtps://mail.example", "", "MAIL_FROM"),
        ("smtps://mail.example", "Us <post@portal.example>", "MAIL_FROM"),
        ("mail.example", "post@portal.example", "SMTP_URL"),
        ("https://mail.example", "post@portal.example", "SMTP_URL"),
        ("smtp://mail.example:port", "post@portal.example", "SMTP_URL"),
    ],
)
def test_a_mail_server_that_cannot_be_used_stops_the_start(
    env: dict[str, str], url: str, sender: str, named: str
) -> None:
    env |= {"SMTP_URL": url, "MAIL_FROM": sender}

    with pytest.raises(SettingsError, match=f"^{named}"):
        Settings.from_env(env)
