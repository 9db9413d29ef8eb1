"""Table headers say whether they head a column or a row, as PDF/UA-1 asks (7.5)."""

from __future__ import annotations

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, Pdf


def say_what_headers_head(pdf: Pdf) -> None:
    """Give each header its scope: a column in the head of a table, else its row."""
    for section, header in _headers(pdf.Root.StructTreeRoot, ""):
        scope = Name.Column if section == "/THead" else Name.Row
        told = header.get("/A", Dictionary())
        told.O, told.Scope = Name.Table, scope
        header.A = told


def _headers(element: Object, section: str) -> Iterator[tuple[str, Object]]:
    """The headers below an element, each with the section of the table that it stands in."""
    for child in _children(element):
        kind = str(child.get("/S", ""))
        if kind == "/TH":
            yield section, child
        yield from _headers(child, kind if kind in ("/THead", "/TBody", "/TFoot") else section)


def _children(element: Object) -> list[Object]:
    below = element.get("/K")
    found = list(below) if isinstance(below, Array) else [below]
    return [child for child in found if isinstance(child, Dictionary)]
