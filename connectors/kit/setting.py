"""What the kit needs to know: which agency, where it is, and with which test persons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from connectors.agency_file import AgencyFile
from connectors.conformance_facts import ConformanceFacts
from connectors.endpoint import Endpoint, endpoint_of, setting_of
from connectors.person import echo_of
from connectors.registry import AgencyFileError, read_facts
from portal.domain.person import Bsn, InvalidBsn

Role = Literal["person", "other", "stranger"]


class KitError(ValueError):
    """Something is missing, so nothing can be tried. One sentence, without any value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One agency to be tried. ``people`` are the test persons by their role."""

    facts: AgencyFile
    conformance: ConformanceFacts
    endpoint: Endpoint
    people: Mapping[Role, Bsn] = field(repr=False)

    def name_of(self, role: Role) -> str:
        """How a test person is called in a report: by the setting that holds the number."""
        return str(getattr(self.conformance, role))

    def hash_of(self, role: Role) -> str:
        """The keyed hash of a test person."""
        return echo_of(self.people[role], self.endpoint.person_key)


def setting_for(url: str, config: Path, env: Mapping[str, str]) -> Setting:
    """The setting for the agency of ``config`` at this address.

    ``env`` holds its ``SOURCE_<ID>_...`` settings and the test persons. Raises ``KitError``, or
    ``AgencyFileError`` or ``EndpointError`` when a file or a setting is wrong.
    """
    facts = read_facts(config)
    if facts.dialect not in ("standard", "fcid"):
        raise KitError(
            f"{facts.id} has dialect {facts.dialect}: there is nothing to ask. "
            "For files there is: portal sheet check FILE."
        )
    return setting_of_facts(facts, url, env)


def setting_of_facts(facts: AgencyFile, url: str, env: Mapping[str, str]) -> Setting:
    """The same for facts that were read before. Raises ``KitError`` or ``EndpointError``."""
    if facts.conformance is None:
        raise KitError(
            f"{facts.id} has no conformance block in agency.yaml: say there at least owes_cents, "
            "what the test person owes."
        )
    env = {**env, setting_of(facts.id, "URL"): url}
    return Setting(
        facts=facts,
        conformance=facts.conformance,
        endpoint=endpoint_of(facts.id, env),
        people=_people(facts.conformance, env),
    )


def _people(conformance: ConformanceFacts, env: Mapping[str, str]) -> dict[Role, Bsn]:
    """The test persons. Raises ``KitError``."""
    people: dict[Role, Bsn] = {}
    roles: tuple[Role, ...] = ("person", "other", "stranger")
    for role in roles:
        name = getattr(conformance, role)
        if role == "other" and not env.get(name):
            continue
        try:
            people[role] = Bsn(env.get(name, ""))
        except InvalidBsn:
            raise KitError(
                f"{name} must be a number of nine digits that passes the 11-test."
            ) from None
    if len(set(people.values())) != len(people):
        raise KitError("The test persons must be different people.")
    return people


__all__ = ["AgencyFileError", "KitError", "Role", "Setting", "setting_for", "setting_of_facts"]
