"""The OpenAPI document says what the models say, and keeps what was promised."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from pydantic import BaseModel

from connectors.api.document import WORDS, as_text, document
from connectors.api.operations import OPERATIONS
from connectors.api.problem import Problem
from connectors.wire.events import EVENT_MODELS
from portal.domain.request import RequestKind, RequestState
from portal.services.problems import KINDS
from tests.api.promises import promises_in
from tests.api.wishes import NOW

DOCS = Path(__file__).parents[2] / "docs" / "agency-api"
SCHEMAS: dict[str, Any] = document()["components"]["schemas"]
MODELS = {
    model.__name__: model
    for one in OPERATIONS
    for model in (one.body, *one.answers.values())
    if model is not None
}


def words(name: str) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((WORDS / f"{name}.yaml").read_text())
    return read


EXAMPLES = [(name, case) for name, cases in words("examples").items() for case in cases]


def test_the_published_file_is_as_the_models_say() -> None:
    published = (DOCS / "openapi.json").read_text()
    assert published == as_text(), "write it anew: .venv/bin/python -m scripts.openapi"


def test_all_that_was_promised_still_holds() -> None:
    promised = set((DOCS / "promised-1.txt").read_text().splitlines())
    assert promised - promises_in(document()) == set()


def test_a_field_that_goes_and_a_field_that_is_suddenly_needed_both_break_a_promise() -> None:
    changed = json.loads(as_text())
    debt = changed["components"]["schemas"]["Debt"]
    debt["required"].append("reference")
    del debt["properties"]["description"]
    broken = promises_in(document()) - promises_in(changed)
    assert {line.split(" is ")[0].split(" needs ")[0] for line in broken} == {
        "Debt",
        "Debt.description",
    }


def test_every_field_has_a_meaning_and_no_meaning_is_left_over() -> None:
    fields = {(name, field) for name, one in SCHEMAS.items() for field in one.get("properties", ())}
    silent = [
        pair for pair in fields if "description" not in SCHEMAS[pair[0]]["properties"][pair[1]]
    ]
    said = words("fields")
    used = {f"{name}.{field}" if f"{name}.{field}" in said else field for name, field in fields}
    assert silent == []
    assert said.keys() - used == set()


def test_every_model_says_what_it_is() -> None:
    assert [name for name, schema in SCHEMAS.items() if not schema.get("description")] == []


@pytest.mark.parametrize(("name", "case"), EXAMPLES)
def test_every_example_fits_its_model(name: str, case: str) -> None:
    model: type[BaseModel] = MODELS[name]
    model.model_validate(words("examples")[name][case], context={"today": NOW.date()})


def test_every_model_that_is_sent_has_an_example() -> None:
    assert MODELS.keys() == words("examples").keys()


def test_every_kind_of_event_request_and_state_is_in_the_document() -> None:
    events = {one["$ref"].rpartition("/")[2] for one in _items("Debt", "events")["anyOf"]}
    assert events == {model.__name__ for model in EVENT_MODELS.values()} | {"OtherEvent"}
    assert set(SCHEMAS["NewRequest"]["discriminator"]["mapping"]) == set(get_args(RequestKind))
    assert set(SCHEMAS["Standing"]["discriminator"]["mapping"]) == set(get_args(RequestState))


def test_every_problem_can_come_back_somewhere() -> None:
    told = json.dumps(document()["paths"])
    assert [kind.code for kind in KINDS if f'"{kind.code}"' not in told] == []
    assert Problem.__name__ in SCHEMAS


def test_every_reference_leads_somewhere() -> None:
    for ref in _refs(document()):
        place: Any = document()
        for step in ref.removeprefix("#/").split("/"):
            place = place[step]


def _items(schema: str, field: str) -> dict[str, Any]:
    items: dict[str, Any] = SCHEMAS[schema]["properties"][field]["items"]
    return items


def _refs(node: Any) -> list[str]:
    if isinstance(node, list):
        return [ref for one in node for ref in _refs(one)]
    if not isinstance(node, dict):
        return []
    own = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
    return own + [ref for one in node.values() for ref in _refs(one)]
