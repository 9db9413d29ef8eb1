"""A page as a PDF that a screen reader can read: tagged, by PDF/UA-1 (ISO 14289-1)."""

from __future__ import annotations

import re
from io import BytesIO

import pikepdf
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from portal.assets import assets
from portal.paper.headers import say_what_headers_head

OURS = "https://static.invalid/"
"""Stands for the folder static/, in an address that can be nowhere. Nothing else is fetched."""

STYLE = "css/paper.css"
FONTS = {
    "css/paper-ext.css": re.compile("[\u0100-\u02cc\u1e00-\u1eff]"),
    "css/paper-cyrillic.css": re.compile("[\u0400-\u045f\u0490-\u0491]"),
    "css/paper-arabic.css": re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufefc]"),
}
"""More fonts, and the letters for which they are read: each takes a tenth of a second."""


class RefusedAddress(ValueError):
    """A page asked for something that is not ours."""


class OwnFiles(URLFetcher):  # type: ignore[misc]
    """Fetches files of static/ only: nothing from the network, nothing from elsewhere here."""

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """The file at an address of ours. Raises ``RefusedAddress``."""
        root = assets("static").resolve()
        file = (root / url.removeprefix(OURS)).resolve()
        if not url.startswith(OURS) or not file.is_relative_to(root) or not file.is_file():
            raise RefusedAddress("Only our own style and fonts are fetched.")
        return URLFetcherResponse(url, body=file.read_bytes())


def make_pdf(html: str) -> bytes:
    """The PDF of a page. The page names itself, its language and its direction."""
    fonts, own = FontConfiguration(), OwnFiles()
    names = [STYLE, *(name for name, letters in FONTS.items() if letters.search(html))]
    styles = [CSS(url=OURS + name, url_fetcher=own, font_config=fonts) for name in names]
    page = HTML(string=html, base_url=OURS, url_fetcher=own)
    written = page.write_pdf(
        stylesheets=styles, font_config=fonts, pdf_variant="pdf/ua-1", pdf_tags=True
    )
    return _finished(written)


def _finished(written: bytes) -> bytes:
    """With what the tags still lack."""
    result = BytesIO()
    with pikepdf.open(BytesIO(written)) as pdf:
        say_what_headers_head(pdf)
        pdf.save(result)
    return result.getvalue()
