"""The data register names every stored column, and nothing that is not stored."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import yaml
from sqlalchemy import inspect

from connectors.agency_file import MOST_DAYS
from portal.domain.mandate import MOST_MONTHS
from portal.storage.consents import KEPT as AGREED_KEPT
from portal.storage.database import Database
from portal.storage.desk_purge import KEPT as DESK_KEPT
from portal.storage.desk_purge import LONGEST as DESK_LONGEST
from portal.storage.log_purge import KEPT
from portal.storage.log_questions import KEPT as QUESTION_KEPT
from portal.storage.log_questions import LONGEST as QUESTION_LONGEST
from portal.storage.mandate_tries import WITHIN as TRIED_WITHIN
from portal.storage.mandate_watch import KEPT as HELPED_KEPT
from portal.storage.request_watch import KEPT as ASKED_KEPT
from portal.storage.request_watch import LONGEST as ASKED_LONGEST
from portal.storage.session import IDLE, LONGEST

FILE = Path(__file__).parents[2] / "docs" / "data-register.yaml"
REGISTER: dict[str, Any] = yaml.safe_load(FILE.read_text())
COLUMNS = {
    (table, column): told
    for table, facts in REGISTER["tables"].items()
    for column, told in facts["columns"].items()
}


def test_every_column_of_the_database_is_in_the_register(database: Database) -> None:
    with database.reading() as connection:
        found = inspect(connection)
        stored = {(t, c["name"]) for t in found.get_table_names() for c in found.get_columns(t)}
    assert stored == COLUMNS.keys()


def test_every_column_has_a_purpose_a_ground_and_a_term() -> None:
    for name, told in COLUMNS.items():
        assert told.keys() == {"purpose", "personal", "ground", "term"}, name
        assert told["personal"] in ("no", "pseudonym", "sealed"), name
        assert told["ground"] in REGISTER["grounds"], name
        assert told["term"] in REGISTER["terms"], name


def test_no_column_about_a_person_is_permanent() -> None:
    permanent = [told for told in COLUMNS.values() if told["term"] == "permanent"]
    assert {told["personal"] for told in permanent} == {"no"}


def test_the_terms_are_those_of_the_code() -> None:
    assert f"{IDLE.total_seconds() / 60:.0f} minutes" in REGISTER["terms"]["session"]
    assert f"{LONGEST.total_seconds() / 3600:.0f} hours" in REGISTER["terms"]["session"]
    assert f"{KEPT.days} days" in REGISTER["terms"]["log"]
    assert f"({ASKED_KEPT.days} days)" in REGISTER["terms"]["asked"]
    assert f"({ASKED_LONGEST.days} days)" in REGISTER["terms"]["asked"]
    assert f"({AGREED_KEPT.days} days)" in REGISTER["terms"]["agreed"]
    assert f"({QUESTION_KEPT.days} days)" in REGISTER["terms"]["questioned"]
    assert f"({QUESTION_LONGEST.days} days)" in REGISTER["terms"]["questioned"]
    assert f"({HELPED_KEPT.days} days)" in REGISTER["terms"]["helping"]
    assert f"{MOST_MONTHS} months" in REGISTER["terms"]["helping"]
    assert timedelta(hours=1) == TRIED_WITHIN
    assert f"({DESK_KEPT.days} days)" in REGISTER["terms"]["desk"]
    assert f"({DESK_LONGEST.days} days)" in REGISTER["terms"]["desk"]
    assert f"{MOST_DAYS} days" in REGISTER["terms"]["delivered"]
