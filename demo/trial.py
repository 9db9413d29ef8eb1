"""make try ID=<id>: our simulator plays the agency from its sample, and the kit tries it.

So it can be seen whether agency.yaml and the sample are right before there is anything to ask.
"""

from __future__ import annotations

import secrets
import sys
import tempfile
from datetime import datetime
from pathlib import Path

from connectors.agency_file import AgencyFile
from connectors.conformance_facts import ConformanceFacts
from connectors.endpoint import EndpointError, setting_of
from connectors.kit.promise import Result
from connectors.kit.run import try_all
from connectors.kit.setting import KitError, Setting, setting_of_facts
from connectors.registry import AGENCIES, AgencyFileError, read_agency
from demo.agencies.access import Access
from demo.agencies.agency import DemoAgency
from demo.agencies.sample import expectations
from demo.agencies.server import serving
from demo.citizens import TestCitizen, load_test_citizens
from demo.signing_key import signing_settings
from portal.cli.conformance import tell
from portal.domain.calendar import AMSTERDAM


def main(arguments: list[str]) -> int:
    """Try one agency; exit 0 when every promise that could be tried is kept."""
    if len(arguments) != 1 or not arguments[0]:
        print("Say which agency: make try ID=<id>", file=sys.stderr)
        return 2
    try:
        facts = read_agency(AGENCIES / arguments[0])
        with tempfile.TemporaryDirectory(prefix="trial-") as folder:
            setting, results = trial(facts, Path(folder))
            return tell(results, setting)
    except (AgencyFileError, EndpointError, KitError) as error:
        print(f"try: {error}", file=sys.stderr)
        return 2


def trial(facts: AgencyFile, folder: Path) -> tuple[Setting, tuple[Result, ...]]:
    """Play the agency and try every promise; ``folder`` is for its keys.

    Raises ``KitError`` or ``EndpointError``.
    """
    citizens = load_test_citizens()
    person = _person(facts.id, citizens)
    env = _settings(facts, folder, person, citizens)
    agency = DemoAgency(facts, Access.from_env(facts.id, env), citizens)
    owed = facts.conformance.owes_cents if facts.conformance else _owed(facts.id, person)
    known = facts.model_copy(update={"conformance": ConformanceFacts(owes_cents=owed)})
    with serving({facts.id: agency}, {}) as address:
        setting = setting_of_facts(known, f"{address}/{facts.id}", env)
        return setting, try_all(setting)


def _settings(
    facts: AgencyFile, folder: Path, person: TestCitizen, citizens: tuple[TestCitizen, ...]
) -> dict[str, str]:
    """Fresh settings of both sides, and the test persons."""
    calm = [one for one in citizens if one is not person and facts.id not in one.trouble]
    others = [one for one in calm if one.knows(facts.id)]
    stranger = next(one for one in calm if not one.knows(facts.id))
    return {
        setting_of(facts.id, "CLIENT_ID"): "portal",
        setting_of(facts.id, "SECRET"): secrets.token_urlsafe(32),
        setting_of(facts.id, "PERSON_KEY"): secrets.token_urlsafe(32),
        **signing_settings(facts.id, folder),
        "CONFORMANCE_PERSON": person.person.reveal(),
        "CONFORMANCE_STRANGER": stranger.person.reveal(),
        "CONFORMANCE_OTHER": others[0].person.reveal() if others else "",
    }


def _person(source: str, citizens: tuple[TestCitizen, ...]) -> TestCitizen:
    """The first test citizen with a sample in which everything is right."""
    for citizen in citizens:
        if citizen.sample(source) and source not in citizen.trouble and _owed(source, citizen):
            return citizen
    raise KitError(f"{source} has no sample: put one in connectors/{source}/samples/.")


def _owed(source: str, citizen: TestCitizen) -> int:
    """What must follow from a sample; nothing when something in it is meant to be wrong."""
    path = citizen.sample(source)
    expected = expectations(path, datetime.now(AMSTERDAM).date()).values() if path else ()
    if any("rejected" in one or one.get("mismatch") for one in expected):
        return 0
    return sum(int(one["outstanding_cents"]) for one in expected)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
