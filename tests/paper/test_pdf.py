"""A PDF can be read by a screen reader: PDF/UA-1, as far as a test can see."""

from __future__ import annotations

import re

import pytest
from pikepdf import Pdf

from portal.paper.pdf import OURS, OwnFiles, RefusedAddress, make_pdf
from tests.paper.reading import kinds, opened, scopes, words

PAGE = """<!DOCTYPE html>
<html lang="nl" dir="ltr"><head><meta charset="utf-8"><title>Uw overzicht</title></head>
<body><h1>Uw overzicht</h1><h2>Per organisatie</h2><p>{text}</p>
<table><caption>Schulden</caption>
<thead><tr><th scope="col">Wat</th><th scope="col">Bedrag</th></tr></thead>
<tbody><tr><th scope="row">Boete</th><td>113,00</td></tr></tbody>
<tfoot><tr><th scope="row">Samen</th><td>113,00</td></tr></tfoot></table>
<ul><li>Eén</li></ul></body></html>"""


@pytest.fixture(scope="module")
def pdf() -> Pdf:
    """A small page as a PDF."""
    return opened(make_pdf(PAGE.format(text="Öztürk Şahin")))


def test_it_says_that_it_is_made_by_the_rules_for_everyone(pdf: Pdf) -> None:
    with pdf.open_metadata() as told:
        assert told["pdfuaid:part"] == "1"
    assert bool(pdf.Root.MarkInfo.Marked)


def test_it_tells_its_language_and_its_title(pdf: Pdf) -> None:
    assert str(pdf.Root.Lang) == "nl"
    assert str(pdf.docinfo["/Title"]) == "Uw overzicht"
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)


def test_what_is_read_has_a_structure(pdf: Pdf) -> None:
    found = kinds(pdf)
    assert found[0] == "Document"
    assert {"H1", "H2", "P", "Table", "Caption", "THead", "TR", "TH", "TD", "L", "LI"} <= set(found)


def test_each_header_says_what_it_heads(pdf: Pdf) -> None:
    assert scopes(pdf) == ["Column", "Column", "Row", "Row"]


def test_all_fonts_are_in_the_file(pdf: Pdf) -> None:
    fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]
    inside = [font.DescendantFonts[0].FontDescriptor for font in fonts]
    assert fonts
    assert all("/FontFile2" in one or "/FontFile3" in one for one in inside)


def test_letters_of_other_languages_can_be_read(pdf: Pdf) -> None:
    assert "ÖztürkŞahin" in words(pdf)


@pytest.mark.parametrize(
    ("language", "direction", "text", "font"),
    [
        ("ar", "rtl", "دين", "Paper-Arabic"),
        ("uk", "ltr", "Борг у Києві, ґанок, їжак", "Paper-Cyrillic"),
        ("pl", "ltr", "Dług: zażółć gęślą jaźń", "Paper-Ext"),
        ("tr", "ltr", "Borç: ığüşöç İĞ", "Paper-Ext"),
    ],
)
def test_other_letters_are_written_in_our_own_font(
    language: str, direction: str, text: str, font: str
) -> None:
    made = opened(
        make_pdf(PAGE.format(text=f'<span lang="{language}" dir="{direction}">{text}</span>'))
    )
    names = {str(font.BaseFont) for page in made.pages for font in page.Resources.Font.values()}
    assert all("Paper" in name for name in names), names
    assert any(font in name for name in names), names


def test_an_amount_between_arabic_words_keeps_its_digits_in_order() -> None:
    amount = '<bdi class="amount" dir="ltr">€ 1.250,00</bdi>'
    text = f'<span lang="ar" dir="rtl">عليك أن تدفع {amount} اليوم</span>'
    assert "1.250,00" in words(opened(make_pdf(PAGE.format(text=text))))


def test_the_same_page_tells_nothing_of_this_machine(pdf: Pdf) -> None:
    assert not re.search(r"/(home|root|tmp|work)/", str(dict(pdf.docinfo)))


@pytest.mark.parametrize(
    "address",
    ["https://elsewhere.example/x.css", "file:///etc/hostname", f"{OURS}../pyproject.toml"],
)
def test_nothing_but_our_own_files_is_fetched(address: str) -> None:
    with pytest.raises(RefusedAddress):
        OwnFiles().fetch(address)
