"""A PDF as a test reads it: by its structure, and by its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

from pikepdf import Array, Dictionary, Object, Operator, Page, Pdf, String, parse_content_stream

HEX = re.compile(r"<([0-9a-fA-F]+)>")


def opened(written: bytes) -> Pdf:
    """The PDF, opened from memory."""
    return Pdf.open(BytesIO(written))


def structure(pdf: Pdf) -> Iterator[Dictionary]:
    """Every element of the structure, in the order in which it is read."""
    yield from _below(pdf.Root.StructTreeRoot)


def kinds(pdf: Pdf) -> list[str]:
    """What the elements are: H1, Table, TH ..."""
    return [str(element.S).lstrip("/") for element in structure(pdf)]


def scopes(pdf: Pdf) -> list[str]:
    """What each table header heads."""
    headers = (element for element in structure(pdf) if str(element.S) == "/TH")
    return [str(header.A.Scope).lstrip("/") for header in headers]


def words(pdf: Pdf) -> str:
    """All that can be read, without any spaces."""
    return "".join("".join(_of_page(page)) for page in pdf.pages)


def _below(element: Object) -> Iterator[Dictionary]:
    below = element.get("/K")
    for child in list(below) if isinstance(below, Array) else [below]:
        if isinstance(child, Dictionary):
            if "/S" in child:
                yield child
            yield from _below(child)


def _of_page(page: Page) -> Iterator[str]:
    letters: dict[int, str] = {}
    fonts = page.Resources.Font
    for instruction in parse_content_stream(page):
        operands, operator = instruction.operands, instruction.operator
        if operator == Operator("Tf"):
            letters = _letters(fonts[str(operands[0])])
        elif operator == Operator("TJ"):
            for part in operands[0]:
                if isinstance(part, String):
                    yield from _read(bytes(part), letters)


def _read(drawn: bytes, letters: dict[int, str]) -> Iterator[str]:
    for start in range(0, len(drawn), 2):
        found = letters.get(int.from_bytes(drawn[start : start + 2]), "")
        yield "".join(found.split())


def _letters(font: Object) -> dict[int, str]:
    """Which letters each drawn shape stands for: what makes a PDF readable aloud."""
    table = font.ToUnicode.read_bytes().decode("ascii")
    pairs = [HEX.findall(line) for line in table.splitlines()]
    return {
        int(pair[0], 16): bytes.fromhex(pair[1]).decode("utf-16-be")
        for pair in pairs
        if len(pair) == 2 and len(pair[0]) == 4
    }
