"""What a version of the agency API promises, one line each, so that breaking one can be seen.

``promised-1.txt`` in docs/agency-api holds the promises of version 1. Lines may be added to it when
the version goes up; none may go.
"""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]
LIMITS = ("format", "minimum", "maximum", "pattern", "maxLength")


def promises_in(document: Json) -> set[str]:
    """Every promise that this document makes."""
    found = set()
    schemas: Json = document["components"]["schemas"]
    for path, methods in document["paths"].items():
        for method, told in methods.items():
            found |= _of_operation(f"{method.upper()} {path}", told)
    for name, schema in schemas.items():
        found |= _of_schema(name, schema)
        needed = " ".join(sorted(schema.get("required", ()))) or "nothing"
        found.add(f"{name} needs {needed}, and no more")
    return found


def _of_operation(name: str, told: Json) -> set[str]:
    parameters = (one["$ref"].rpartition("/")[2] for one in told.get("parameters", ()))
    return {
        name,
        *(f"{name} answers {status}" for status in told["responses"]),
        *(f"{name} takes {parameter}" for parameter in parameters),
    }


def _of_schema(name: str, schema: Json) -> set[str]:
    refs = (one["$ref"].rpartition("/")[2] for one in schema.get("oneOf", ()))
    found = {f"{name} is {ref}" for ref in refs}
    for field, told in schema.get("properties", {}).items():
        found |= {f"{name}.{field} is {kind}" for kind in _types(told)}
    return found


def _types(told: Json) -> set[str]:
    """In a few words what a value can be, and its limits."""
    if "$ref" in told:
        return {str(told["$ref"].rpartition("/")[2])}
    choices = told.get("anyOf") or told.get("oneOf")
    if choices:
        return {kind for one in choices for kind in _types(one)}
    if "enum" in told:
        return {f"the word {word}" for word in told["enum"]}
    if "const" in told:
        return {f"the word {told['const']}"}
    if told.get("type") == "array":
        return {f"a list of {kind}" for kind in _types(told["items"])}
    limits = [
        f"{key} {told[key]}"
        for key in ("format", "minimum", "maximum", "pattern", "maxLength")
        if key in told
    ]
    return {" ".join([str(told.get("type")), *limits])}
