"""Which agencies there are, and a connector for each that is connected.

An agency is a folder with an ``agency.yaml``: delete the folder and the agency is gone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from connectors.agency_api import AgencyApi, Reader
from connectors.agency_file import AgencyFile
from connectors.breaker import Breaker, alone
from connectors.channel import Channel, Signer
from connectors.endpoint import Endpoint, EndpointError, endpoint_of, setting_of
from connectors.exchange import Limits
from connectors.fcid import fcid_reader
from connectors.files.settings import place_of
from connectors.files.source import DeliveredFiles
from connectors.http import SourceClient
from connectors.login import Login
from connectors.person import echo_of
from connectors.standard import standard_reader
from portal.domain.agency import Agency
from portal.services.deliveries import Holdings
from portal.services.ports import Connector
from portal.services.source_state import Rest

AGENCIES = Path(__file__).parent


class AgencyFileError(ValueError):
    """An ``agency.yaml`` is wrong. The sentence names the file and the field."""


def load_agencies(folder: Path = AGENCIES) -> tuple[Agency, ...]:
    """All agencies with a folder, in order of id. Raises ``AgencyFileError``."""
    agencies = tuple(facts.agency() for facts in _read_all(folder))
    known = {agency.id for agency in agencies}
    for agency in agencies:
        if agency.moved_to and agency.moved_to not in known:
            raise AgencyFileError(
                f"{folder / agency.id / 'agency.yaml'}: moved_to: there is no such agency."
            )
    return agencies


def connect(
    agencies: Sequence[Agency],
    env: Mapping[str, str],
    *,
    folder: Path = AGENCIES,
    limits: Limits | None = None,
    rest: Callable[[str], Rest] = alone,
    holdings: Holdings | None = None,
) -> tuple[Connector, ...]:
    """A connector for each connected agency. Raises ``EndpointError`` or ``AgencyFileError``.

    ``rest`` is where the breaker of a source tells other processes that it needs rest;
    ``holdings`` is where the files of agencies that deliver files are held.
    """

    def connected(agency: Agency) -> Connector:
        facts, breaker = read_agency(folder / agency.id), Breaker(rest=rest(agency.id))
        if facts.dialect == "files":
            return delivered_files(facts, env, holdings, breaker)
        endpoint = endpoint_of(agency.id, env)
        return connector(facts, endpoint, limits=limits, breaker=breaker)

    return tuple(connected(agency) for agency in agencies if agency.connected)


def delivered_files(
    facts: AgencyFile, env: Mapping[str, str], holdings: Holdings | None, breaker: Breaker
) -> DeliveredFiles:
    """The connector of an agency that delivers files. Raises ``EndpointError``."""
    place_of(facts.id, env)
    if holdings is None:
        raise EndpointError(f"{facts.id} delivers files, and there is no place to hold them.")
    return DeliveredFiles(facts.agency(), holdings, breaker)


def connector(
    facts: AgencyFile,
    endpoint: Endpoint,
    *,
    limits: Limits | None = None,
    breaker: Breaker | None = None,
) -> AgencyApi:
    """The connector of one agency in the dialect it speaks. Raises ``EndpointError``."""
    return AgencyApi(
        facts.agency(),
        channel_of(facts, endpoint),
        _reader(facts, endpoint),
        ask_first=partial(echo_of, key=endpoint.person_key) if facts.ask_before_telling else None,
        limits=limits,
        breaker=breaker,
    )


def channel_of(facts: AgencyFile, endpoint: Endpoint) -> Channel:
    """The way to one agency, with token, certificates and signatures. Raises ``EndpointError``."""
    client, keys = client_of(facts, endpoint), endpoint.signing_keys
    if keys is None and facts.signed_answers:
        name = setting_of(facts.id, "JWKS_FILE")
        raise EndpointError(f"{name} is missing: {facts.id} signs its answers.")
    signer = Signer(agency=facts.id, keys=keys, always=facts.signed_answers) if keys else None
    return Channel(client, Login(client, endpoint.credentials), signer)


def client_of(facts: AgencyFile, endpoint: Endpoint) -> SourceClient:
    """The network to one agency. Raises ``EndpointError`` when its certificate files do not fit."""
    try:
        return SourceClient(endpoint.address, replace(endpoint.certificates, oin=facts.oin))
    except OSError:
        raise EndpointError(
            f"The certificate files of {facts.id} cannot be read or do not fit together."
        ) from None


def read_agency(folder: Path) -> AgencyFile:
    """The checked facts in ``<folder>/agency.yaml``. Raises ``AgencyFileError``."""
    path = folder / "agency.yaml"
    facts = read_facts(path)
    if facts.id != folder.name:
        raise AgencyFileError(f"{path}: id: it must be the name of the folder.")
    return facts


def read_facts(path: Path) -> AgencyFile:
    """The checked facts in a file, wherever it stands. Raises ``AgencyFileError``."""
    try:
        raw: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
        return AgencyFile.model_validate(raw)
    except (OSError, UnicodeError, yaml.YAMLError):
        raise AgencyFileError(f"{path}: this file cannot be read as YAML.") from None
    except ValidationError as error:
        raise AgencyFileError(f"{path}: {_mistakes(error)}.") from None


def _read_all(folder: Path) -> tuple[AgencyFile, ...]:
    return tuple(read_agency(path.parent) for path in sorted(folder.glob("*/agency.yaml")))


def _reader(facts: AgencyFile, endpoint: Endpoint) -> Reader:
    if facts.dialect == "fcid":
        return fcid_reader(facts)
    return standard_reader(facts.agency(), endpoint.person_key)


def _mistakes(error: ValidationError) -> str:
    """Each field that is wrong, and why; never what it says."""
    return "; ".join(
        _mistake(".".join(str(step) for step in one["loc"]), one["msg"])
        for one in error.errors(include_input=False, include_url=False, include_context=False)
    )


def _mistake(field: str, message: str) -> str:
    sentence = message.removeprefix("Value error, ")
    return f"{field}: {sentence}" if field else sentence
