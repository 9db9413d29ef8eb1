"""The OpenAPI document of the agency API, as a page shows it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Json = Mapping[str, Any]

SECRET = "bsn"  # noqa: S105 - a field whose example no page shows
_SHOWN_INSTEAD = "(nine digits)"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a model, or one parameter."""

    name: str
    type: str
    required: bool
    meaning: str


@dataclass(frozen=True, slots=True)
class Model:
    """One model: its fields, or the models it is one of."""

    name: str
    meaning: str
    fields: tuple[Field, ...]
    one_of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What may come back."""

    status: str
    meaning: str
    model: str | None


@dataclass(frozen=True, slots=True)
class Operation:
    """One method at one address."""

    id: str
    method: str
    path: str
    summary: str
    text: str
    proof: str
    parameters: tuple[Field, ...]
    body: str | None
    examples: tuple[tuple[str, str], ...]
    answers: tuple[Answer, ...]


def operations_of(document: Json, tag: str) -> tuple[Operation, ...]:
    """The operations that one side serves."""
    return tuple(
        _operation(document, path, method, told)
        for path, methods in document["paths"].items()
        for method, told in methods.items()
        if tag in told["tags"]
    )


def models_of(document: Json) -> tuple[Model, ...]:
    """All models, by name."""
    return tuple(_model(*pair) for pair in document["components"]["schemas"].items())


def _operation(document: Json, path: str, method: str, told: Json) -> Operation:
    content = told.get("requestBody", {}).get("content", {})
    body = content.get("application/json", {})
    known = document["components"]["parameters"]
    named = [known[one["$ref"].rpartition("/")[2]] for one in told.get("parameters", ())]
    return Operation(
        id=told["operationId"],
        method=method.upper(),
        path=path,
        summary=told["summary"],
        text=_plain(told["description"]),
        proof=next(iter(told["security"][0])),
        parameters=tuple(
            Field(one["name"], _type(one["schema"]), one["required"], _plain(one["description"]))
            for one in named
        ),
        body=_name(body.get("schema", {})),
        examples=tuple(_examples(body)),
        answers=tuple(_answer(status, one) for status, one in told["responses"].items()),
    )


def _answer(status: str, told: Json) -> Answer:
    content = told.get("content", {})
    schema: Json = next((one["schema"] for one in content.values()), {})
    return Answer(status, _plain(told["description"]), _name(schema))


def _examples(media: Json) -> Iterator[tuple[str, str]]:
    for name, example in media.get("examples", {}).items():
        value = example["value"]
        if SECRET in value:
            value = {**value, SECRET: _SHOWN_INSTEAD}
        yield name, json.dumps(value, indent=2, ensure_ascii=False)


def _model(name: str, schema: Json) -> Model:
    needed = schema.get("required", ())
    return Model(
        name=name,
        meaning=_plain(schema.get("description", "")),
        fields=tuple(
            Field(field, _type(told), field in needed, _plain(told.get("description", "")))
            for field, told in schema.get("properties", {}).items()
        ),
        one_of=tuple(filter(None, (_name(one) for one in schema.get("oneOf", ())))),
    )


def _type(schema: Json) -> str:
    """A type in a few words: ``integer, 1 to 1000000000``, ``list of Part``, ``one of: a, b``."""
    choices = [_type(one) for one in schema.get("anyOf", ()) if one.get("type") != "null"]
    if choices:
        return " or ".join(choices)
    if "$ref" in schema:
        return _name(schema) or ""
    if "const" in schema:
        return f"always {schema['const']}"
    if "enum" in schema:
        return "one of: " + ", ".join(schema["enum"])
    if schema.get("type") == "array":
        return f"list of {_type(schema['items'])}"
    return ", ".join([str(schema.get("format", schema.get("type", ""))), *_limits(schema)])


def _limits(schema: Json) -> Iterator[str]:
    if "maximum" in schema:
        yield f"{schema['minimum']} to {schema['maximum']}"
    if "maxLength" in schema:
        yield f"at most {schema['maxLength']} characters"
    if "pattern" in schema:
        yield schema["pattern"]


def _name(schema: Json) -> str | None:
    ref = schema.get("$ref")
    return ref.rpartition("/")[2] if isinstance(ref, str) else None


def _plain(text: str) -> str:
    """A text of the document without its marks for code."""
    return text.replace("`", "")
