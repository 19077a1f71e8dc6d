"""PDF: the lines of its pages in reading order, column after column; pages without text are read as pictures."""

from __future__ import annotations

import threading
from contextlib import closing
from typing import TYPE_CHECKING, Any

from zhutiao.errors import UnreadableBytesError
from zhutiao.importers import scans
from zhutiao.importers.page_columns import runs
from zhutiao.importers.page_glyphs import glyphs
from zhutiao.importers.page_library import library
from zhutiao.importers.page_lines import Page, decoded
from zhutiao.ports import Reader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.importers.page_glyphs import Glyph
    from zhutiao.ports import Decoded

MAGIC = b"%PDF-"
NEAR_START = 1024  # bytes before which the magic stands; some programs write something above it
MOST_PAGES = 2000
MOST_UNSURE = 0.3  # a page with more signs that its fonts do not name is as good as a picture
PICTURE_DEPTH = 3
# The library may not be used by two threads at once.
TURN = threading.Lock()


def claims(data: bytes) -> bool:
    """Say whether these bytes are a PDF."""
    return MAGIC in data[:NEAR_START]


def read(data: bytes, _encoding: str | None = None) -> Decoded:
    """Return the text of the pages, lines as printed, what a page repeats hinted as furniture."""
    pdfium = library()
    with TURN:
        try:
            with closing(pdfium.PdfDocument(data)) as document:
                return _text(pdfium.raw, document)
        except pdfium.PdfiumError as error:
            locked = error.err_code == pdfium.raw.FPDF_ERR_PASSWORD
            raise UnreadableBytesError("protected" if locked else "damaged") from error


def _text(pdfium: Any, document: Any) -> Decoded:
    if len(document) > MOST_PAGES:
        raise UnreadableBytesError("pages")
    pages: list[Page] = []
    pictures: list[int] = []
    unsure = 0
    for n in range(len(document)):
        with closing(document[n]) as page:
            signs = _signs(pdfium, page)
            if _is_picture(pdfium, page, signs):
                pictures.append(n)
                signs = []
            unsure += sum(sign.unsure for sign in signs)
            pages.append(_page(signs))
    unread = _look_at(document, pages, pictures) if pictures else []
    seen = [n + 1 for n in pictures if n + 1 not in unread]
    said = ((f"undecoded {unsure}", unsure), (_said("pictures", unread), unread), (_said(scans.RECOGNISED, seen), seen))
    return decoded(pages, tuple(remark for remark, holds in said if holds))


def _said(what: str, numbers: Sequence[int]) -> str:
    return f"{what} {', '.join(map(str, numbers))}"


def _signs(pdfium: Any, page: Any) -> list[Glyph]:
    with closing(page.get_textpage()) as text:
        return glyphs(pdfium, page.raw, text.raw)


def _page(signs: Sequence[Glyph]) -> Page:
    leaning = runs(sign for sign in signs if sign.tilted)
    return Page(runs(sign for sign in signs if not sign.tilted), leaning)


def _is_picture(pdfium: Any, page: Any, signs: Sequence[Glyph]) -> bool:
    """Say whether a page shows text that it does not hold."""
    if signs:
        return sum(sign.unsure for sign in signs) > MOST_UNSURE * len(signs)
    return any(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=PICTURE_DEPTH))


def _look_at(document: Any, pages: list[Page], pictures: Sequence[int]) -> list[int]:
    """Read the pages that are pictures, and return the numbers of those that stay unread."""
    if not scans.available():
        if len(pictures) == len(pages) or not any(page.runs for page in pages):
            raise UnreadableBytesError("scan-without-ocr")
        return [n + 1 for n in pictures]
    for n in pictures:
        with closing(document[n]) as page:
            pages[n] = Page(scans.read_page(page))
    if not any(page.runs for page in pages):
        raise UnreadableBytesError("scan")
    return [n + 1 for n in pictures if not pages[n].runs]


READER = Reader("pdf", (".pdf",), claims, read)
