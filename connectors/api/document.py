"""The OpenAPI 3.1 document of the agency API, made of the models and the operations."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from connectors.api.debts import schema_of_token_form
from connectors.api.operations import OPERATIONS, Operation
from connectors.api.parts import HEADERS, PARAMETERS, SECURITY, TAGS
from connectors.api.problem import Problem
from portal.services.problems import API_VERSION, BY_CODE

Json = dict[str, Any]

WORDS = Path(__file__).parent / "words"


@cache
def document() -> Json:
    """The whole document. Do not change what you get: it is made once."""
    return {
        "openapi": "3.1.0",
        "info": _words("info") | {"version": API_VERSION},
        "servers": [{"url": "/", "description": "The base address of the agency."}],
        "tags": [tag | {"description": _words("tags")[tag["name"]]} for tag in TAGS],
        "paths": _paths(),
        "components": {
            "schemas": _schemas(),
            "parameters": PARAMETERS,
            "headers": HEADERS,
            "securitySchemes": SECURITY,
        },
    }


def as_text() -> str:
    """The document as it stands in docs/agency-api/openapi.json and at /developers/openapi.json."""
    return json.dumps(document(), indent=2, ensure_ascii=False) + "\n"


def example_of(model: type[BaseModel]) -> Any:
    """An example of a model; None when there is none."""
    return _words("examples").get(model.__name__)


def _paths() -> Json:
    paths: Json = {}
    for operation in OPERATIONS:
        paths.setdefault(operation.path, {})[operation.method] = _operation(operation)
    return paths


def _operation(operation: Operation) -> Json:
    made: Json = {
        "operationId": operation.id,
        "tags": [operation.side],
        "summary": operation.summary,
        "description": operation.text,
        "security": [{operation.proof: []}],
    }
    names = [*operation.parameters, *(["Request-Id"] if operation.proof == "token" else [])]
    if names:
        made["parameters"] = [{"$ref": f"#/components/parameters/{name}"} for name in names]
    if operation.proof == "basic":
        form = {"schema": schema_of_token_form()}
        made["requestBody"] = _required({"application/x-www-form-urlencoded": form})
    elif operation.body is not None:
        made["requestBody"] = _required({"application/json": _media(operation.body)})
    made["responses"] = _responses(operation)
    return made


def _required(content: Json) -> Json:
    return {"required": True, "content": content}


def _media(model: type[BaseModel]) -> Json:
    media: Json = {"schema": {"$ref": f"#/components/schemas/{model.__name__}"}}
    examples = _words("examples").get(model.__name__)
    if examples:
        media["examples"] = {name: {"value": value} for name, value in examples.items()}
    return media


def _responses(operation: Operation) -> Json:
    made: Json = {}
    for status, model in operation.answers.items():
        signed = ["JWS-Signature"] if operation.proof == "token" else []
        made[str(status)] = {"description": _title(status), "headers": _headers(status, signed)}
        if model is not None:
            made[str(status)]["content"] = {"application/json": _media(model)}
        if operation.leads_to:
            made[str(status)]["links"] = {name: _link(name) for name in operation.leads_to}
    statuses = {BY_CODE[code].status for code in operation.problems} | {404, 405}
    for status in sorted(statuses):
        codes = [code for code in operation.problems if BY_CODE[code].status == status]
        made.setdefault(str(status), _problem(status, codes or _usual(status)))
    return dict(sorted(made.items()))


def _link(operation: str) -> Json:
    """To an operation that takes the id of this answer."""
    return {"operationId": operation, "parameters": {"id": "$response.body#/id"}}


def _usual(status: int) -> list[str]:
    return ["no-such-address"] if status == 404 else ["method-not-allowed"]


def _problem(status: int, codes: Iterable[str]) -> Json:
    """The answer with these problems."""
    kinds = [BY_CODE[code] for code in codes]
    examples = {
        kind.code: {"value": {"type": kind.type, "title": kind.title, "status": kind.status}}
        for kind in kinds
    }
    content = {"schema": {"$ref": f"#/components/schemas/{Problem.__name__}"}, "examples": examples}
    return {
        "description": " ".join(f"`{kind.code}`: {kind.title}" for kind in kinds),
        "headers": _headers(status),
        "content": {"application/problem+json": content},
    }


def _headers(status: int, also: Iterable[str] = ()) -> Json:
    wanted = {401: "WWW-Authenticate", 405: "Allow", 429: "Retry-After", 503: "Retry-After"}
    names = ["API-Version", *([wanted[status]] if status in wanted else []), *also]
    return {name: {"$ref": f"#/components/headers/{name}"} for name in names}


def _title(status: int) -> str:
    return {200: "Done.", 201: "Taken.", 204: "Noted.", 400: "Refused.", 401: "Refused."}[status]


def _schemas() -> Json:
    """The schemas of all models, each field with its meaning."""
    models: set[type[BaseModel]] = {Problem}
    for one in OPERATIONS:
        models.update(model for model in (one.body, *one.answers.values()) if model is not None)
    ordered = sorted(models, key=lambda model: model.__name__)
    _, made = models_json_schema(
        [(model, "validation") for model in ordered],
        ref_template="#/components/schemas/{model}",
    )
    schemas: Json = made["$defs"]
    for name, schema in schemas.items():
        for field, told in schema.get("properties", {}).items():
            told.pop("title", None)
            meaning = _meaning(name, field)
            if meaning and "description" not in told:
                told["description"] = meaning
    return dict(sorted(schemas.items()))


def _meaning(schema: str, field: str) -> str | None:
    """What a field means: for this schema, or wherever it stands."""
    words = _words("fields")
    found: str | None = words.get(f"{schema}.{field}", words.get(field))
    return found


@cache
def _words(name: str) -> Json:
    read: Json = yaml.safe_load((WORDS / f"{name}.yaml").read_text(encoding="utf-8"))
    return read
