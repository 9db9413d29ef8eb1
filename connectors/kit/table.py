"""The report as text: a line for each promise, and all there is to know about the broken ones."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from connectors.kit.promise import Result

MARKS = {"kept": "kept", "broken": "BROKEN", "untried": "not tried"}
NOT_HERE = (
    "Not tried here: your callbacks, since you cannot reach this kit. "
    "Try them in the sandbox (docs/agency-api/README.md)."
)
_WIDE = 100


def table(results: Sequence[Result], agency: str) -> str:
    """The whole report."""
    longest = max(len(one.promise) for one in results)
    lines = [f"The promises of the agency API, held against {agency}", ""]
    for one in results:
        lines.append(f"{MARKS[one.state]:<9}  {one.promise:<{longest}}  {one.title}")
        lines.extend(_details(one))
    return "\n".join([*lines, "", summary(results), NOT_HERE])


def summary(results: Sequence[Result]) -> str:
    """How many were kept, broken and not tried."""
    count = {state: sum(one.state == state for one in results) for state in MARKS}
    told = f"{count['kept']} kept, {count['broken']} broken, {count['untried']} not tried."
    if count["broken"]:
        return f"{told} Mend the first that is broken, then try again."
    return f"{told} Every promise that could be tried is kept."


def _details(one: Result) -> Iterator[str]:
    if one.state == "untried":
        yield from _told("because", one.why)
    if one.state == "broken":
        yield from _told("sent", one.sent)
        yield from _told("came", one.came)
        yield from _told("why", one.why)
        yield from _told("mend", one.mend)


def _told(name: str, text: str) -> list[str]:
    if not text:
        return []
    return textwrap.wrap(
        text, _WIDE, initial_indent=f"{'':11}{name + ':':<9}", subsequent_indent=" " * 20
    )
