"""Agencies come from their folders, their endpoints from the environment: wrong ones are named."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from connectors.endpoint import EndpointError, endpoint_of
from connectors.registry import AgencyFileError, connect, load_agencies

CJIB: dict[str, Any] = {
    "id": "cjib",
    "name": "Centraal Justitieel Incassobureau",
    "short_name": "CJIB",
    "dialect": "standard",
    "regime": "wahv",
    "contact": {
        "website": "https://www.cjib.nl",
        "phone": "058 215 15 15",
        "phone_source": "https://www.cjib.nl/contact",
    },
    "payment": {"iban": "NL91 ABNA 0417 1643 00", "account_holder": "CJIB"},
}
ENV = {
    "SOURCE_CJIB_URL": "https://api.cjib.example/v1",
    "SOURCE_CJIB_CLIENT_ID": "portal",
    "SOURCE_CJIB_SECRET": "een-geheim",
    "SOURCE_CJIB_PERSON_KEY": "a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s",
}


def write(folder: Path, **changes: Any) -> Path:
    """An agency folder ``cjib`` with these changes; None leaves a field out."""
    facts = {name: value for name, value in (CJIB | changes).items() if value is not None}
    (folder / "cjib").mkdir()
    (folder / "cjib" / "agency.yaml").write_text(yaml.safe_dump(facts))
    return folder


def test_an_agency_is_a_folder(tmp_path: Path) -> None:
    agency = load_agencies(write(tmp_path))[0]
    assert (agency.id, agency.contact.phone) == ("cjib", "058 215 15 15")
    assert agency.payment
    assert agency.payment.iban == "NL91ABNA0417164300"


def test_without_folders_there_are_no_agencies(tmp_path: Path) -> None:
    assert load_agencies(tmp_path) == ()


WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "no name": ({"name": None}, "name: Field required"),
    "an unknown dialect": ({"dialect": "soap"}, "dialect: "),
    "an unknown field": ({"colour": "blue"}, "colour: "),
    "another id": ({"id": "duo"}, "id: it must be the name of the folder"),
    "no law": ({"regime": None}, "regime is missing"),
    "connected without a dialect": ({"dialect": "none"}, "contradict"),
    "half a move": ({"moved_year": 2017}, "belong together"),
    "moved to nobody": ({"moved_to": "cak", "moved_year": 2017}, "no such agency"),
    "a website that is none": ({"contact": {"website": "cjib.nl"}}, "contact.website: "),
    "a number that nobody checked": (
        {"contact": {"website": "https://cjib.nl", "phone": "0582151515"}},
        "phone_source must name",
    ),
    "a wrong IBAN": (
        {"payment": {"iban": "NL91ABNA0417164301", "account_holder": "CJIB"}},
        "payment.iban: this is not a valid IBAN",
    ),
}


@pytest.mark.parametrize(("changes", "sentence"), WRONG.values(), ids=WRONG.keys())
def test_a_mistake_is_named_with_file_and_field(
    tmp_path: Path, changes: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(AgencyFileError) as caught:
        load_agencies(write(tmp_path, **changes))
    assert "cjib/agency.yaml: " in str(caught.value)
    assert sentence in str(caught.value)


@pytest.mark.parametrize("text", ["", "[", "just text", "- a list", "\x00"])
def test_a_file_that_is_no_agency_is_named(tmp_path: Path, text: str) -> None:
    (write(tmp_path) / "cjib" / "agency.yaml").write_text(text)
    with pytest.raises(AgencyFileError, match=r"cjib/agency\.yaml: "):
        load_agencies(tmp_path)


def test_each_connected_agency_gets_a_connector(tmp_path: Path) -> None:
    agencies = load_agencies(write(tmp_path))
    assert [each.agency for each in connect(agencies, ENV, folder=tmp_path)] == list(agencies)


def test_an_agency_that_is_not_connected_needs_no_settings(tmp_path: Path) -> None:
    agencies = load_agencies(write(tmp_path, dialect="none", connected=False))
    assert connect(agencies, {}, folder=tmp_path) == ()


@pytest.mark.parametrize("name", ENV)
def test_a_missing_setting_is_named(name: str) -> None:
    with pytest.raises(EndpointError, match=f"{name} is missing"):
        endpoint_of("cjib", {key: value for key, value in ENV.items() if key != name})


@pytest.mark.parametrize(
    ("name", "value"),
    [("SOURCE_CJIB_PERSON_KEY", "kort"), ("SOURCE_CJIB_PERSON_KEY", "é" * 60),
     ("SOURCE_CJIB_URL", "http://cjib.example/geheim")],
)  # fmt: skip
def test_a_wrong_setting_is_named_without_its_value(name: str, value: str) -> None:
    with pytest.raises(EndpointError, match=name) as caught:
        endpoint_of("cjib", ENV | {name: value})
    assert value not in str(caught.value)


def test_a_hyphen_in_an_id_is_an_underscore_in_a_setting() -> None:
    env = {key.replace("CJIB", "GEMEENTE_UTRECHT"): value for key, value in ENV.items()}
    assert endpoint_of("gemeente-utrecht", env).credentials.client_id == "portal"


def test_certificate_files_that_are_missing_stop_the_start(tmp_path: Path) -> None:
    agencies = load_agencies(write(tmp_path))
    env = ENV | {"SOURCE_CJIB_CERT_FILE": str(tmp_path / "nothing.pem")}
    with pytest.raises(EndpointError, match="certificate files of cjib"):
        connect(agencies, env, folder=tmp_path)


def test_secrets_of_an_endpoint_have_no_printable_form() -> None:
    shown = repr(endpoint_of("cjib", ENV))
    assert "een-geheim" not in shown
    assert "kkk" not in shown
